//! What fields of structs can be read from.

use super::types::{self, Affinity};
use crate::schema::{DataType, LogicalType};

/// Whether a field of the wanted type can be read from a column of the other one.
///
/// A declared type is a hint only. What is sure is that text is no number and bytes are neither; times are text or
/// numbers.
pub(super) fn reads(wanted: &LogicalType, found: &DataType) -> bool {
    let Ok(declared) = types::data_type(wanted) else { return true };
    let found = Affinity::of(found);
    match wanted {
        LogicalType::Date
        | LogicalType::Time
        | LogicalType::Timestamp
        | LogicalType::TimestampTz => found != Affinity::Blob,
        LogicalType::SmallInt
        | LogicalType::Integer
        | LogicalType::BigInt
        | LogicalType::Real
        | LogicalType::Double
        | LogicalType::Numeric(_)
        | LogicalType::Boolean
        | LogicalType::Text
        | LogicalType::Varchar(_)
        | LogicalType::Char(_)
        | LogicalType::Bytes
        | LogicalType::Interval
        | LogicalType::Uuid
        | LogicalType::Json
        | LogicalType::Jsonb
        | LogicalType::Enum(_)
        | LogicalType::Array(_)
        | LogicalType::Sql(_) => kind(Affinity::of(&declared)) == kind(found),
    }
}

/// What the engine keeps apart: numbers of any kind are converted into each other.
fn kind(affinity: Affinity) -> Affinity {
    match affinity {
        Affinity::Integer | Affinity::Real | Affinity::Numeric => Affinity::Numeric,
        Affinity::Text => Affinity::Text,
        Affinity::Blob => Affinity::Blob,
    }
}
