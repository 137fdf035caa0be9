//! What fields of structs can be read from.

use super::lower;
use crate::schema::{DataType, LogicalType, ObjectName, TypeName};

/// The columns of all views, by namespace and name: their names and types.
pub(super) const VIEW_COLUMNS: &str = "SELECT nullif(n.nspname, 'public'), c.relname, a.attname, \
        pg_catalog.format_type(a.atttypid, a.atttypmod) \
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid \
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
    WHERE c.relkind IN ('v', 'm') AND a.attnum > 0 AND NOT a.attisdropped \
        AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' \
    ORDER BY c.oid, a.attnum";

/// Types whose values are text.
const TEXT: [&str; 4] = ["text", "character varying", "character", "name"];

/// Whether a field of the wanted type can be read from a column of the other one.
///
/// A length or a precision counts only where the field says one, and which of the types of text it is too, since the
/// values are read alike.
pub(super) fn reads(wanted: &LogicalType, found: &DataType) -> bool {
    match wanted {
        LogicalType::Text => {
            let is_citext = found.refers_to(&ObjectName::unqualified("citext"));
            let is_text =
                matches!(&found.name, TypeName::Builtin(name) if TEXT.contains(&name.as_str()));
            !found.array && (is_text || is_citext)
        }
        LogicalType::Array(of) => {
            found.array && reads(of, &DataType { array: false, ..found.clone() })
        }
        LogicalType::SmallInt
        | LogicalType::Integer
        | LogicalType::BigInt
        | LogicalType::Real
        | LogicalType::Double
        | LogicalType::Numeric(_)
        | LogicalType::Boolean
        | LogicalType::Varchar(_)
        | LogicalType::Char(_)
        | LogicalType::Bytes
        | LogicalType::Date
        | LogicalType::Time
        | LogicalType::Timestamp
        | LogicalType::TimestampTz
        | LogicalType::Interval
        | LogicalType::Uuid
        | LogicalType::Json
        | LogicalType::Jsonb
        | LogicalType::Enum(_)
        | LogicalType::Sql(_) => match lower::data_type(wanted) {
            Ok(declared) if declared.modifiers.is_empty() => {
                declared == DataType { modifiers: Vec::new(), ..found.clone() }
            }
            Ok(declared) => declared == *found,
            Err(_) => true,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::DialectText;

    #[test]
    fn a_length_counts_where_the_field_says_one() {
        let varchar = DataType::builtin("character varying").with_modifiers([40]);
        let numeric = DataType::builtin("numeric").with_modifiers([10, 2]);
        let cases = [
            (LogicalType::Text, &varchar, true),
            (LogicalType::Varchar(Some(40)), &varchar, true),
            (LogicalType::Varchar(Some(80)), &varchar, false),
            (LogicalType::Sql(DialectText(&[(None, "varchar(40)")])), &varchar, true),
            (LogicalType::Numeric(None), &numeric, true),
            (LogicalType::Numeric(Some((10, 3))), &numeric, false),
            (LogicalType::Double, &numeric, false),
            (LogicalType::Integer, &DataType::builtin("bigint"), false),
            (LogicalType::Array(&LogicalType::Text), &varchar.clone().array_of(), true),
            (LogicalType::Array(&LogicalType::Text), &varchar, false),
            (LogicalType::Text, &varchar.clone().array_of(), false),
        ];
        for (wanted, found, expected) in cases {
            assert_eq!(reads(&wanted, found), expected, "{wanted:?} from {found}");
        }
    }
}
