//! From steps to SQL. One file per kind of object.

mod alter_column;
mod bodies;
mod code;
mod column;
mod comment;
mod composite;
mod constraint;
mod data_type;
mod definition;
mod domain;
mod enum_type;
mod grant;
mod index;
mod lineage;
mod namespace;
mod range;
mod reference;
mod remake;
mod sequence;
mod storage;
mod table;
mod table_options;
mod tuning;
mod view;

pub(super) use data_type::sql as type_sql;
pub(super) use definition::alters_in_place;

use super::names::{DEFAULT_NAMESPACE, literal, qualified, quote};
use crate::dialect::{DialectError, DialectName};
use crate::schema::{Object, ObjectName};
use crate::step::{Step, TableChange};

/// The statements of a step, each without its final semicolon.
pub(super) fn step(step: &Step) -> Result<Vec<String>, DialectError> {
    Ok(match step {
        Step::Create(new) => definition::create(new),
        Step::Drop(old) => definition::drop(old),
        Step::Alter { from, to } => definition::alter(from, to)?,
        Step::Rename { object, to } => rename(object, to)?,
        Step::AlterEnum(alter) => enum_type::alter(alter),
        Step::RemakeType(remake) => remake::step(remake),
        Step::AlterTable { table, change } => table_change(table, change)?,
        Step::RebuildTable(rebuild) => {
            let reason = "every change of a table is made in place; render the changes one by one";
            return Err(unsupported(Object::table(&rebuild.from.name), reason));
        }
    })
}

fn table_change(table: &ObjectName, change: &TableChange) -> Result<Vec<String>, DialectError> {
    Ok(match change {
        TableChange::AddColumn { column, backfill } => {
            column::add(table, column, backfill.as_ref())
        }
        TableChange::DropColumn { column } => column::drop(table, &column.name),
        TableChange::RenameColumn { from, to } => {
            vec![alter(table, &format!("RENAME COLUMN {} TO {}", quote(from), quote(to)))]
        }
        TableChange::AlterColumn { from, to, using, backfill } => {
            alter_column::alter(table, from, to, using.as_ref(), backfill.as_ref())
        }
        TableChange::AddConstraint(constraint) => constraint::add(table, constraint),
        TableChange::DropConstraint(old) => vec![constraint::drop(table, &old.name)],
        TableChange::AlterConstraint { from, to } => constraint::alter(table, from, to),
        TableChange::RenameConstraint { from, to } => {
            vec![alter(table, &format!("RENAME CONSTRAINT {} TO {}", quote(from), quote(to)))]
        }
        TableChange::CreateIndex(index) => index::create(table, index),
        TableChange::DropIndex(index) => index::drop(table, index),
        TableChange::AlterIndex { from, to } => index::alter(table, from, to),
        TableChange::RenameIndex { from, to } => index::rename(table, from, to),
        TableChange::SetComment { to, .. } => vec![comment::on_table(table, to.as_deref())],
        TableChange::OverrideColumn { inherited, from, to } => {
            let (from, to) = (from.as_ref().unwrap_or(inherited), to.as_ref().unwrap_or(inherited));
            alter_column::alter(table, from, to, None, None)
        }
        TableChange::SetLineage { from, to } => lineage::set(table, &from.lineage, &to.lineage),
        TableChange::SetPartitioning { .. } => {
            let reason = "PostgreSQL cannot change how a table is partitioned: make a new table, move the rows, \
                          and drop the old one";
            return Err(unsupported(Object::table(table), reason));
        }
        TableChange::ReleaseSequence(change) => sequence::release(table, change),
        TableChange::AdoptSequence(change) => sequence::adopt(table, change),
        TableChange::SetOptions { from, to } => table_options::set(table, from, to)?,
    })
}

/// A whole script: each step's statements under a comment that describes it.
pub(super) fn script(steps: &[Step]) -> Result<String, DialectError> {
    let mut blocks = Vec::new();
    if bodies::name_what_comes_later(steps) {
        blocks.push(bodies::UNCHECKED.to_owned());
    }
    for step in steps {
        let statements = self::step(step)?;
        // Clients take a comment alone for an empty query, and refuse it.
        if !statements.is_empty() {
            let body: String = statements.iter().map(|sql| format!("{sql};\n")).collect();
            blocks.push(line_comment(&step.describe()) + &body);
        }
    }
    Ok(blocks.join("\n"))
}

/// A comment that stays one whatever its text: PostgreSQL ends it at a line feed and at a carriage return.
fn line_comment(text: &str) -> String {
    text.split(['\n', '\r'])
        .filter(|line| !line.is_empty())
        .map(|line| format!("-- {line}\n"))
        .collect()
}

fn alter(table: &ObjectName, action: &str) -> String {
    format!("ALTER TABLE {} {action}", qualified(table))
}

/// Another name, another namespace, or both.
fn rename(object: &Object, to: &ObjectName) -> Result<Vec<String>, DialectError> {
    let kind = match object {
        Object::Enum { .. } | Object::Composite { .. } | Object::Range { .. } => "TYPE",
        Object::Value { of, name } => {
            let (from, to) = (literal(name), literal(&to.name));
            return Ok(vec![format!("ALTER TYPE {} RENAME VALUE {from} TO {to}", qualified(of))]);
        }
        Object::Attribute { of, name } => {
            let (from, to) = (quote(name), quote(&to.name));
            let of = qualified(of);
            return Ok(vec![format!("ALTER TYPE {of} RENAME ATTRIBUTE {from} TO {to} CASCADE")]);
        }
        Object::Domain { .. } => "DOMAIN",
        Object::Sequence { .. } => "SEQUENCE",
        // `ALTER TABLE` renames views of both kinds too.
        Object::Table { .. } | Object::View { .. } => "TABLE",
        Object::Statistics { .. } => "STATISTICS",
        Object::Namespace { .. }
        | Object::Extension { .. }
        | Object::Column { .. }
        | Object::Constraint { .. }
        | Object::Index { .. }
        | Object::Routine { .. }
        | Object::Trigger { .. }
        | Object::Rule { .. }
        | Object::Policy { .. }
        | Object::EventTrigger { .. }
        | Object::Publication { .. }
        | Object::Grant { .. }
        | Object::DefaultGrant { .. } => {
            return Err(unsupported(object.clone(), "it is made again under its new name"));
        }
    };
    let from = object.qualified_name();
    let mut statements = Vec::new();
    if from.name != to.name {
        statements.push(format!("ALTER {kind} {} RENAME TO {}", qualified(&from), quote(&to.name)));
    }
    if from.schema != to.schema {
        let schema = to.schema.as_deref().unwrap_or(DEFAULT_NAMESPACE);
        let renamed = qualified(&from.sibling(&to.name));
        statements.push(format!("ALTER {kind} {renamed} SET SCHEMA {}", quote(schema)));
    }
    Ok(statements)
}

fn unsupported(object: Object, reason: &str) -> DialectError {
    DialectError::Unsupported { dialect: DialectName::Postgres, object, reason: reason.to_owned() }
}
