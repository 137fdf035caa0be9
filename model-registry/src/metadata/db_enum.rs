//! Enums as the types of columns.

use std::fmt::Debug;

use crate::schema::EnumDef;

/// An enum with `#[derive(DbEnum)]`. It is its own SQL type in Diesel.
pub trait DbEnum: Copy + Debug + 'static {
    /// The enum in the database.
    const DEF: &'static EnumDef;
    /// All variants, in the order of the values.
    const VARIANTS: &'static [Self];

    /// The variant's value in the database.
    fn value(&self) -> &'static str;

    /// The variant of that value.
    fn from_value(value: &str) -> Option<Self> {
        Self::VARIANTS.iter().find(|variant| variant.value() == value).copied()
    }
}
