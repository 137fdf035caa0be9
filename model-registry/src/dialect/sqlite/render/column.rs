//! Definitions of columns.

use super::constraint::on_conflict;
use super::unsupported;
use crate::dialect::DialectError;
use crate::dialect::sqlite::{expression, names, types};
use crate::schema::{Column, ColumnDefault, Object, ObjectName};

/// The column as `CREATE TABLE` and `ADD COLUMN` take it.
///
/// `NOT NULL` is said of the row id too, where it changes nothing for SQLite: Diesel's `print-schema` would make it
/// nullable otherwise.
pub(super) fn definition(table: &ObjectName, column: &Column) -> Result<String, DialectError> {
    let mut parts = vec![names::quote(&column.name)];
    let data_type = types::render(&column.data_type);
    if !data_type.is_empty() {
        parts.push(data_type);
    }
    if let Some(collation) = &column.collation {
        parts.push(format!("COLLATE {}", names::quote_word(&collation.name)));
    }
    if !column.nullable {
        parts.push(format!("NOT NULL{}", on_conflict(column.on_null)));
    }
    parts.extend(default(table, column)?);
    Ok(parts.join(" "))
}

fn default(table: &ObjectName, column: &Column) -> Result<Option<String>, DialectError> {
    match &column.default {
        None | Some(ColumnDefault::Identity { .. }) => Ok(None),
        Some(ColumnDefault::Expression(default)) => Ok(Some(match bare(default.sql()) {
            true => format!("DEFAULT {}", default.sql()),
            false => format!("DEFAULT ({})", default.sql()),
        })),
        Some(ColumnDefault::Generated { expression, stored }) => {
            let kept = if *stored { "STORED" } else { "VIRTUAL" };
            Ok(Some(format!("GENERATED ALWAYS AS ({}) {kept}", expression.sql())))
        }
        Some(ColumnDefault::Serial { .. }) => Err(unsupported(
            Object::column(table, &column.name),
            "SQLite has no sequences: let the row id number the rows",
        )),
    }
}

/// Whether a default stands without brackets.
fn bare(sql: &str) -> bool {
    const CLOCKS: [&str; 3] = ["CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP"];
    expression::is_literal(sql) || CLOCKS.iter().any(|clock| clock.eq_ignore_ascii_case(sql))
}
