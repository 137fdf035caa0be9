//! `COMMENT ON`.

use crate::dialect::postgres::names::{literal, qualified, quote};
use crate::schema::{Column, ObjectName};

pub(super) fn on_namespace(name: &str, text: &str) -> String {
    comment("SCHEMA", &quote(name), Some(text))
}

pub(super) fn on_enum(name: &ObjectName, text: Option<&str>) -> String {
    comment("TYPE", &qualified(name), text)
}

pub(super) fn on_table(name: &ObjectName, text: Option<&str>) -> String {
    comment("TABLE", &qualified(name), text)
}

pub(super) fn on_column(table: &ObjectName, column: &Column) -> String {
    let name = format!("{}.{}", qualified(table), quote(&column.name));
    comment("COLUMN", &name, column.comment.as_deref())
}

fn comment(kind: &str, name: &str, text: Option<&str>) -> String {
    let text = text.map_or_else(|| "NULL".to_owned(), literal);
    format!("COMMENT ON {kind} {name} IS {text}")
}
