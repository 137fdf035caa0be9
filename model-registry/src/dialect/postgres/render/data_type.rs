//! Types.

use crate::dialect::postgres::names::qualified;
use crate::schema::{DataType, TypeName};

/// The type as SQL. The modifiers of a time stand before its zone: `timestamp(3) with time zone`.
pub(in crate::dialect::postgres) fn sql(data_type: &DataType) -> String {
    let modifiers = match data_type.modifiers.is_empty() {
        true => String::new(),
        false => format!("({})", data_type.modifiers.join(",")),
    };
    let array = if data_type.array { "[]" } else { "" };
    match &data_type.name {
        TypeName::Named(name) => format!("{}{modifiers}{array}", qualified(name)),
        TypeName::Builtin(name) => match name.split_once(' ') {
            Some((word @ ("time" | "timestamp"), zone)) => {
                format!("{word}{modifiers} {zone}{array}")
            }
            Some(_) | None => format!("{name}{modifiers}{array}"),
        },
    }
}
