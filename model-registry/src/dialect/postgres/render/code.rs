//! What is kept as the statement that makes it.

use super::comment;
use super::reference::reference;
use crate::dialect::postgres::code::replaces;
use crate::dialect::postgres::names::{qualified, quote};
use crate::schema::{Code, Definition, Object};

/// The object, and what is said of it after it is made.
pub(super) fn create(code: &Code) -> Vec<String> {
    let mut statements = vec![code.statement.sql().to_owned()];
    statements.extend(code.state.as_deref().map(|state| set_state(code, state)));
    statements
}

/// Whether nothing that needs it has to go for the change: a routine is replaced, so that what calls it stays.
pub(super) fn alters_in_place(from: &Code, to: &Code) -> bool {
    from.statement == to.statement || replaces(from, to)
}

/// What can be changed in place is; otherwise it is made again, and its dependents are the plan's affair.
pub(super) fn alter(from: &Code, to: &Code) -> Vec<String> {
    if !alters_in_place(from, to) {
        let mut statements = vec![format!("DROP {}", reference(&from.object))];
        statements.extend(create(to));
        let definition = Definition::Code(to.clone());
        statements.extend(definition.comment().map(|_| comment::of(&definition)));
        return statements;
    }
    let mut statements = Vec::new();
    if from.statement != to.statement {
        statements.push(or_replace(to.statement.sql()));
    }
    if from.state != to.state {
        statements.push(set_state(to, to.state.as_deref().unwrap_or_else(|| default_state(to))));
    }
    statements
}

fn or_replace(statement: &str) -> String {
    match statement.strip_prefix("CREATE ") {
        Some(rest) => format!("CREATE OR REPLACE {rest}"),
        None => statement.to_owned(),
    }
}

fn default_state(code: &Code) -> &'static str {
    match code.object {
        Object::Statistics { .. } => "-1",
        _ => "ENABLE",
    }
}

/// `DISABLE`, `ENABLE ALWAYS`; of statistics their target.
fn set_state(code: &Code, state: &str) -> String {
    match &code.object {
        Object::Trigger { table, name } => {
            format!("ALTER TABLE {} {state} TRIGGER {}", qualified(table), quote(name))
        }
        Object::Rule { table, name } => {
            format!("ALTER TABLE {} {state} RULE {}", qualified(table), quote(name))
        }
        Object::Statistics { name } => {
            format!("ALTER STATISTICS {} SET STATISTICS {state}", qualified(name))
        }
        object => format!("ALTER {} {state}", reference(object)),
    }
}
