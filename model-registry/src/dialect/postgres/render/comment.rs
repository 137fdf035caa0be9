//! `COMMENT ON`.

use super::reference::{of_definition, reference};
use crate::dialect::postgres::names::literal;
use crate::schema::{Column, Definition, Object, ObjectName};

/// The comment of a definition.
pub(super) fn of(definition: &Definition) -> String {
    comment(&of_definition(definition), definition.comment())
}

/// The comment of any object; none takes it away.
pub(super) fn on(object: &Object, text: Option<&str>) -> String {
    comment(&reference(object), text)
}

pub(super) fn on_table(name: &ObjectName, text: Option<&str>) -> String {
    comment(&reference(&Object::table(name)), text)
}

pub(super) fn on_column(table: &ObjectName, column: &Column) -> String {
    comment(&reference(&Object::column(table, &column.name)), column.comment.as_deref())
}

/// A comment on what is named so; none takes it away.
pub(super) fn comment(reference: &str, text: Option<&str>) -> String {
    let text = text.map_or_else(|| "NULL".to_owned(), literal);
    format!("COMMENT ON {reference} IS {text}")
}
