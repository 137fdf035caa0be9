//! `CREATE TABLE`.

use std::collections::BTreeMap;

use super::constraint::Found;
use super::cursor::Cursor;
use super::{Result, column, constraint};
use crate::dialect::naming::{self, NameKind};
use crate::dialect::sqlite::{row_id, statement};
use crate::schema::{Constraint, ConstraintKind, ObjectName, Table};

/// The table that the text makes. Its constraints have names: their own, or the default ones.
///
/// A foreign key that names no columns of the other table has no `references` yet.
pub(in super::super) fn table(sql: &str) -> Result<Table> {
    let mut cursor = Cursor::new(sql);
    cursor.expect("CREATE")?;
    cursor.expect("TABLE")?;
    let mut table = Table::new(ObjectName::unqualified(cursor.name()?));
    let mut found = Vec::new();
    cursor.expect_symbol("(")?;
    loop {
        table.columns.push(column::column(&mut cursor, &mut found)?);
        if !cursor.accept_symbol(",") || constraint::starts(&cursor) {
            break;
        }
    }
    let at_columns = found.len();
    constraint::of_table(&mut cursor, &mut table.columns, &mut found)?;
    cursor.expect_symbol(")")?;
    options(&mut cursor, &mut table)?;
    let is_key = |own: &Found| matches!(own.kind, ConstraintKind::PrimaryKey(_));
    let has_key_apart = found[at_columns..].iter().any(is_key);
    table.constraints = named(&table, found);
    if has_key_apart {
        settle_row_id(&mut table);
    }
    Ok(table)
}

/// The virtual table that the text makes, which is known by its module alone.
pub(in super::super) fn virtual_table(sql: &str) -> Result<Table> {
    let mut cursor = Cursor::new(sql);
    cursor.expect("CREATE")?;
    cursor.expect("VIRTUAL")?;
    cursor.expect("TABLE")?;
    let mut table = Table::new(ObjectName::unqualified(cursor.name()?));
    cursor.expect("USING")?;
    table.options.module = Some(statement::module(cursor.rest()));
    Ok(table)
}

/// Said apart from the column, `DESC` does not keep an INTEGER from being the row id, and means nothing.
fn settle_row_id(table: &mut Table) {
    if row_id::kept_off(table).is_some()
        && let Some(key) = table.primary_key_mut()
    {
        key.clauses.descending.clear();
    }
}

fn options(cursor: &mut Cursor<'_>, table: &mut Table) -> Result<()> {
    while cursor.peek().is_some() {
        if cursor.accept(&["WITHOUT", "ROWID"]) {
            table.options.without_rowid = true;
        } else if cursor.accept(&["STRICT"]) {
            table.options.strict = true;
        } else {
            cursor.expect_symbol(",")?;
        }
    }
    Ok(())
}

/// Gives a name to every constraint that has none, or one that another has already.
fn named(table: &Table, found: Vec<Found>) -> BTreeMap<String, Constraint> {
    let mut constraints = BTreeMap::new();
    let mut nameless = Vec::new();
    for Found { name, kind } in found {
        match name {
            Some(name) if !constraints.contains_key(&name) => {
                constraints.insert(name.clone(), Constraint::new(name, kind));
            }
            Some(_) | None => nameless.push(kind),
        }
    }
    for kind in nameless {
        let (label, columns) = name_parts(table, &kind);
        let name = naming::choose(label, &table.name.name, &columns, |name| {
            constraints.contains_key(name)
        });
        constraints.insert(name.clone(), Constraint::new(name, kind));
    }
    constraints
}

/// What the default name is made of. A check that is about one column is named after it, as PostgreSQL does.
fn name_parts<'a>(table: &'a Table, kind: &'a ConstraintKind) -> (NameKind, Vec<&'a str>) {
    let all = |columns: &'a [String]| columns.iter().map(String::as_str).collect();
    match kind {
        ConstraintKind::PrimaryKey(_) => (NameKind::PrimaryKey, Vec::new()),
        ConstraintKind::Unique(unique) => (NameKind::Unique, all(&unique.columns)),
        ConstraintKind::ForeignKey(key) => (NameKind::ForeignKey, all(&key.columns)),
        ConstraintKind::Exclusion(_) => (NameKind::Exclusion, Vec::new()),
        ConstraintKind::Check(check) => {
            let mut columns: Vec<_> = table.columns.iter().map(|column| &*column.name).collect();
            columns.retain(|column| check.expression.mentions(&column.to_ascii_lowercase()));
            if columns.len() > 1 {
                columns.clear();
            }
            (NameKind::Check, columns)
        }
    }
}
