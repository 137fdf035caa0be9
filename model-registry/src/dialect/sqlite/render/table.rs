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
    let autoincrement = autoincrement(table)?;
    let mut lines = Vec::new();
    for own in &table.columns {
        let mut line = column::definition(&table.name, own)?;
        if let Some((name, _)) = autoincrement.filter(|(_, column)| *column == own.name) {
            line += &format!(" {} PRIMARY KEY AUTOINCREMENT", constraint::named(name));
        }
        lines.push(line);
    }
    let mut constraints: Vec<_> = table.constraints.values().collect();
    constraints.retain(|own| autoincrement.is_none_or(|(name, _)| own.name != name));
    constraints.sort_by_key(|own| place(own));
    for own in constraints {
        lines.push(constraint::definition(&table.name, own)?);
    }
    let lines = lines.join(",\n    ");
    Ok(format!("CREATE TABLE {} (\n    {lines}\n){}", name(&table.name)?, options(table)))
}

/// The name of the primary key and its column, where the column numbers itself: that must be said at the column.
fn autoincrement(table: &Table) -> Result<Option<(&str, &str)>, DialectError> {
    let Some(column) = row_id::autoincrement(table) else { return Ok(None) };
    match (table.primary_key(), row_id::alias(table)) {
        (Some((name, _)), Some(alias)) if alias == column => Ok(Some((name, column))),
        _ => Err(unsupported(
            Object::column(&table.name, column),
            "only the row id numbers itself: make it an INTEGER and the only column of the primary key",
        )),
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
