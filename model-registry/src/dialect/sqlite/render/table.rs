//! `CREATE TABLE`.

use super::{column, constraint, name, unsupported};
use crate::dialect::DialectError;
use crate::dialect::sqlite::row_id;
use crate::schema::{Constraint, ConstraintKind, Object, Table};

/// The statement that makes the table, without its indexes.
pub(in super::super) fn create(table: &Table) -> Result<String, DialectError> {
    if let Some(module) = &table.options.module {
        return Ok(format!("CREATE VIRTUAL TABLE {} USING {}", name(&table.name)?, module.sql()));
    }
    if table.columns.is_empty() {
        return Err(unsupported(Object::table(&table.name), "a table needs a column"));
    }
    let key = key_at_column(table)?;
    let mut lines = Vec::new();
    for own in &table.columns {
        let mut line = column::definition(&table.name, own)?;
        if let Some(key) = key.as_ref().filter(|key| key.column == own.name) {
            line += &format!(" {} PRIMARY KEY{}", constraint::named(key.name), key.words);
        }
        lines.push(line);
    }
    let mut constraints: Vec<_> = table.constraints.values().collect();
    constraints.retain(|own| key.as_ref().is_none_or(|key| own.name != key.name));
    constraints.sort_by_key(|own| place(own));
    for own in constraints {
        lines.push(constraint::definition(&table.name, own)?);
    }
    let lines = lines.join(",\n    ");
    Ok(format!("CREATE TABLE {} (\n    {lines}\n){}", name(&table.name)?, options(table)))
}

/// A primary key that must be said at its column.
struct KeyAtColumn<'a> {
    name: &'a str,
    column: &'a str,
    /// What follows `PRIMARY KEY`.
    words: String,
}

/// Where the column numbers itself, or is kept from being the row id.
fn key_at_column(table: &Table) -> Result<Option<KeyAtColumn<'_>>, DialectError> {
    let key = table.primary_key();
    let on_conflict =
        key.map(|(_, key)| constraint::on_conflict(key.clauses.on_conflict)).unwrap_or_default();
    let at = |column, words| key.map(|(name, _)| KeyAtColumn { name, column, words });
    match (row_id::autoincrement(table), row_id::alias(table)) {
        (Some(column), Some(alias)) if alias == column => {
            Ok(at(column, format!("{on_conflict} AUTOINCREMENT")))
        }
        (Some(column), _) => Err(unsupported(
            Object::column(&table.name, column),
            "only the row id numbers itself: make it an INTEGER and the only column of the primary key",
        )),
        (None, _) => {
            Ok(row_id::kept_off(table).and_then(|column| at(column, format!(" DESC{on_conflict}"))))
        }
    }
}

/// Keys first, as people write them; then by name.
fn place(constraint: &Constraint) -> u8 {
    match &constraint.kind {
        ConstraintKind::PrimaryKey(_) => 0,
        ConstraintKind::Unique(_) => 1,
        ConstraintKind::ForeignKey(_) => 2,
        ConstraintKind::Check(_) => 3,
        ConstraintKind::Exclusion(_) => 4,
    }
}

fn options(table: &Table) -> String {
    let options =
        [(table.options.strict, "STRICT"), (table.options.without_rowid, "WITHOUT ROWID")];
    let said: Vec<_> =
        options.into_iter().filter_map(|(said, word)| said.then_some(word)).collect();
    match said.is_empty() {
        true => String::new(),
        false => format!(" {}", said.join(", ")),
    }
}
