//! What rustc checks of a column's attributes, since the derive does not know the field's type.

use diesel::sql_types::{BigInt, Integer, Nullable, Numeric, SmallInt, Text};

use crate::metadata::ColumnType;
use crate::schema::{LogicalType, Numbering};

/// Whether a type of `ColumnType::Diesel` is the one that the derive gave to Diesel's `table!`.
#[diagnostic::on_unimplemented(
    message = "the column's type in Diesel is `{Self}`, but the derive took it for `{N}`",
    label = "this field is `{Self}` in Diesel",
    note = "say it: `#[column(diesel_type = ...)]`"
)]
pub trait StandsFor<N> {}

impl<T> StandsFor<T> for T {}

/// Diesel has a type of its own for a point in time with zone on SQLite, which a model for SQLite alone may name.
#[cfg(feature = "sqlite")]
mod sqlite {
    use diesel::sql_types::{Nullable, Timestamptz, TimestamptzSqlite};

    impl super::StandsFor<TimestamptzSqlite> for Timestamptz {}
    impl super::StandsFor<Nullable<TimestamptzSqlite>> for Nullable<Timestamptz> {}
}

#[diagnostic::on_unimplemented(
    message = "a length is for text, and this column is `{Self}` in Diesel",
    label = "this is no text",
    note = "remove `max_length` or `length`"
)]
pub trait TextType {}

impl TextType for Text {}
impl<T: TextType> TextType for Nullable<T> {}

#[diagnostic::on_unimplemented(
    message = "precision and scale are for decimals, and this column is `{Self}` in Diesel",
    label = "this is no decimal",
    note = "make the field a `BigDecimal`, or remove `precision`"
)]
pub trait DecimalType {}

impl DecimalType for Numeric {}
impl<T: DecimalType> DecimalType for Nullable<T> {}

#[diagnostic::on_unimplemented(
    message = "only an integer numbers itself, and this column is `{Self}` in Diesel",
    label = "this is no integer",
    note = "make the field an `i16`, `i32` or `i64`, or remove `serial` or `identity`"
)]
pub trait IntegerType {}

impl IntegerType for SmallInt {}
impl IntegerType for Integer {}
impl IntegerType for BigInt {}

pub const fn varchar<T: ColumnType>(length: Option<u32>) -> LogicalType
where
    T::Diesel: TextType,
{
    LogicalType::Varchar(length)
}

pub const fn char<T: ColumnType>(length: u32) -> LogicalType
where
    T::Diesel: TextType,
{
    LogicalType::Char(length)
}

pub const fn numeric<T: ColumnType>(precision: u16, scale: u16) -> LogicalType
where
    T::Diesel: DecimalType,
{
    LogicalType::Numeric(Some((precision, scale)))
}

pub const fn numbered<T: ColumnType>(numbering: Numbering) -> Numbering
where
    T::Diesel: IntegerType,
{
    numbering
}
