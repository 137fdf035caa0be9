//! Steps as SQL. One file per kind of object.

mod column;
mod constraint;
mod index;
mod script;
mod table;
mod view;

pub(super) use script::{needs_own_transaction, script};
pub(super) use table::create as create_table;

use super::{in_place, names, rebuild};
use crate::dialect::{DialectError, DialectName};
use crate::schema::{Code, Definition, Index, Object, ObjectName, Table};
use crate::step::{RebuildTable, Step, TableChange};

/// The statements of one step.
pub(super) fn step(step: &Step) -> Result<Vec<String>, DialectError> {
    match step {
        Step::Create(new) => create(new),
        Step::Drop(old) => Ok(vec![format!("DROP {}", reference(old)?)]),
        Step::Alter { from, to } => {
            let mut statements = vec![format!("DROP {}", reference(from)?)];
            statements.extend(create(to)?);
            Ok(statements)
        }
        Step::Rename { object: Object::Table { name }, to } => rename_table(name, to),
        Step::Rename { object, .. } => {
            Err(unsupported(object.clone(), "SQLite renames tables and columns alone"))
        }
        Step::AlterEnum(_) | Step::RemakeType(_) => Err(unsupported(step.object(), NO_ENUM)),
        Step::AlterTable { table, change } => alter(table, change).map(|sql| vec![sql]),
        Step::RebuildTable(rebuild) if in_place::is_about_indexes(&rebuild.changes) => {
            indexes_anew(rebuild)
        }
        Step::RebuildTable(rebuild) => rebuild::statements(rebuild),
    }
}

fn create(new: &Definition) -> Result<Vec<String>, DialectError> {
    match new {
        Definition::Table(table) => create_with_indexes(table),
        Definition::View(view) => view::create(view),
        Definition::Code(code) => Ok(vec![code.statement.sql().to_owned()]),
        other => Err(absent(other)),
    }
}

/// What is dropped: its kind and its name.
fn reference(definition: &Definition) -> Result<String, DialectError> {
    match definition {
        Definition::Table(table) => Ok(format!("TABLE {}", name(&table.name)?)),
        Definition::View(view) => Ok(format!("VIEW {}", name(&view.name)?)),
        Definition::Code(Code { object: Object::Trigger { name, .. }, .. }) => {
            Ok(format!("TRIGGER {}", names::quote(name)))
        }
        other => Err(absent(other)),
    }
}

/// SQLite has no such thing.
fn absent(definition: &Definition) -> DialectError {
    let reason = match definition {
        Definition::Namespace(_) => NO_NAMESPACE,
        Definition::Extension(_) => {
            "SQLite's extensions are loaded by the application: declare it for PostgreSQL alone"
        }
        Definition::Enum(_) => NO_ENUM,
        Definition::Domain(_) | Definition::Composite(_) | Definition::Range(_) => {
            "SQLite has no types of users: use one of its own with a check"
        }
        Definition::Sequence(_) => "SQLite has no sequences: use AUTOINCREMENT",
        Definition::Code(_) => "SQLite has triggers alone: declare it for PostgreSQL alone",
        Definition::Grant(_) | Definition::DefaultGrant(_) => {
            "SQLite has no roles: declare it for PostgreSQL alone"
        }
        Definition::Table(_) | Definition::View(_) => "it is made by another statement",
    };
    unsupported(definition.object(), reason)
}

const NO_ENUM: &str = "SQLite has no enum types: use text with a check";
const NO_NAMESPACE: &str = "SQLite has no schemas: leave the schema out of the table's name";

fn create_with_indexes(table: &Table) -> Result<Vec<String>, DialectError> {
    let mut statements = vec![create_table(table)?];
    statements.extend(create_indexes(table)?);
    Ok(statements)
}

/// Names are equal in any case, so a rename that changes nothing else takes a detour.
fn rename_table(from: &ObjectName, to: &ObjectName) -> Result<Vec<String>, DialectError> {
    let rename = |from: &str, to: &str| format!("ALTER TABLE {from} RENAME TO {to}");
    let (old, new) = (name(from)?, name(to)?);
    if !from.name.eq_ignore_ascii_case(&to.name) {
        return Ok(vec![rename(&old, &new)]);
    }
    let between = names::quote(&format!("__new_{}", to.name));
    Ok(vec![rename(&old, &between), rename(&between, &new)])
}

/// The statements that make all indexes of a table.
pub(super) fn create_indexes(table: &Table) -> Result<Vec<String>, DialectError> {
    table.indexes.values().map(|own| index::create(&table.name, own)).collect()
}

fn alter(table: &ObjectName, change: &TableChange) -> Result<String, DialectError> {
    let alter = format!("ALTER TABLE {}", name(table)?);
    match change {
        TableChange::AddColumn { column, .. } => {
            Ok(format!("{alter} ADD COLUMN {}", column::definition(table, column)?))
        }
        TableChange::DropColumn { column } => {
            Ok(format!("{alter} DROP COLUMN {}", names::quote(&column.name)))
        }
        TableChange::RenameColumn { from, to } => {
            Ok(format!("{alter} RENAME COLUMN {} TO {}", names::quote(from), names::quote(to)))
        }
        TableChange::CreateIndex(new) => index::create(table, new),
        TableChange::DropIndex(old) => Ok(drop_index(old)),
        TableChange::AlterColumn { .. }
        | TableChange::AddConstraint(_)
        | TableChange::DropConstraint(_)
        | TableChange::AlterConstraint { .. }
        | TableChange::RenameConstraint { .. }
        | TableChange::AlterIndex { .. }
        | TableChange::RenameIndex { .. }
        | TableChange::ReleaseSequence(_)
        | TableChange::AdoptSequence(_)
        | TableChange::SetOptions { .. } => Err(unsupported(
            change.object(table),
            "SQLite cannot change it in place: rebuild the table (`Step::RebuildTable`)",
        )),
        TableChange::OverrideColumn { .. }
        | TableChange::SetLineage { .. }
        | TableChange::SetPartitioning { .. } => Err(unsupported(
            change.object(table),
            "SQLite has neither partitions nor tables that inherit: declare it for PostgreSQL alone",
        )),
        TableChange::SetComment { .. } => {
            Err(unsupported(change.object(table), "SQLite stores no comments"))
        }
    }
}

fn drop_index(index: &Index) -> String {
    format!("DROP INDEX {}", names::quote(&index.name))
}

/// Indexes that change, made anew. No row is copied for them.
fn indexes_anew(rebuild: &RebuildTable) -> Result<Vec<String>, DialectError> {
    let RebuildTable { from, to, .. } = rebuild;
    let differs = |index: &&Index, other: &Table| other.indexes.get(&index.name) != Some(*index);
    let dropped = from.indexes.values().filter(|index| differs(index, to)).map(drop_index);
    let mut statements: Vec<_> = dropped.collect();
    for index in to.indexes.values().filter(|index| differs(index, from)) {
        statements.push(index::create(&to.name, index)?);
    }
    Ok(statements)
}

/// The name of a table for SQL.
pub(super) fn name(table: &ObjectName) -> Result<String, DialectError> {
    match &table.schema {
        None => Ok(names::quote(&table.name)),
        Some(_) => Err(unsupported(Object::table(table), NO_NAMESPACE)),
    }
}

pub(super) fn unsupported(object: Object, reason: &str) -> DialectError {
    DialectError::Unsupported { dialect: DialectName::Sqlite, object, reason: reason.to_owned() }
}
