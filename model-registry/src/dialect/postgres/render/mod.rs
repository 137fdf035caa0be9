//! From steps to SQL. One file per kind of object.

mod alter_column;
mod column;
mod comment;
mod constraint;
mod data_type;
mod enum_type;
mod index;
mod namespace;
mod table;

use super::names::{DEFAULT_NAMESPACE, qualified, quote};
use crate::dialect::{DialectError, DialectName};
use crate::schema::{Object, ObjectName};
use crate::step::{Step, TableChange};

/// The statements of a step, each without its final semicolon.
pub(super) fn step(step: &Step) -> Result<Vec<String>, DialectError> {
    Ok(match step {
        Step::CreateNamespace(namespace) => namespace::create(namespace),
        Step::DropNamespace(namespace) => namespace::drop(namespace),
        Step::CreateExtension(extension) => namespace::create_extension(extension),
        Step::DropExtension(extension) => namespace::drop_extension(extension),
        Step::CreateEnum(enum_type) => enum_type::create(enum_type),
        Step::DropEnum(enum_type) => enum_type::drop(&enum_type.name),
        Step::AlterEnum(alter) => enum_type::alter(alter),
        Step::RenameEnum { from, to } => rename("TYPE", from, to),
        Step::CreateTable(table) => table::create(table),
        Step::DropTable(table) => table::drop(table),
        Step::RenameTable { from, to } => rename("TABLE", from, to),
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
        TableChange::DropConstraint(constraint) => {
            vec![alter(table, &format!("DROP CONSTRAINT {}", quote(&constraint.name)))]
        }
        TableChange::RenameConstraint { from, to } => {
            vec![alter(table, &format!("RENAME CONSTRAINT {} TO {}", quote(from), quote(to)))]
        }
        TableChange::CreateIndex(index) => index::create(table, index),
        TableChange::DropIndex(index) => index::drop(table, index),
        TableChange::RenameIndex { from, to } => index::rename(table, from, to),
        TableChange::SetComment { to, .. } => vec![comment::on_table(table, to.as_deref())],
        TableChange::SetOptions { .. } => {
            let reason = "STRICT and WITHOUT ROWID are options of SQLite's tables";
            return Err(unsupported(Object::table(table), reason));
        }
    })
}

/// A whole script: each step's statements under a comment that describes it.
pub(super) fn script(steps: &[Step]) -> Result<String, DialectError> {
    let mut blocks = Vec::new();
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
fn rename(kind: &str, from: &ObjectName, to: &ObjectName) -> Vec<String> {
    let mut statements = Vec::new();
    if from.name != to.name {
        statements.push(format!("ALTER {kind} {} RENAME TO {}", qualified(from), quote(&to.name)));
    }
    if from.schema != to.schema {
        let schema = to.schema.as_deref().unwrap_or(DEFAULT_NAMESPACE);
        let renamed = from.sibling(&to.name);
        statements.push(format!(
            "ALTER {kind} {} SET SCHEMA {}",
            qualified(&renamed),
            quote(schema)
        ));
    }
    statements
}

fn unsupported(object: Object, reason: &str) -> DialectError {
    DialectError::Unsupported { dialect: DialectName::Postgres, object, reason: reason.to_owned() }
}
