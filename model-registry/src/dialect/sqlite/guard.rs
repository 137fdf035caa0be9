//! Conditions that a script checks while it runs.
//!
//! SQLite has no statement that fails on a condition. A check constraint does, and its message is the name of the
//! constraint. `OR ROLLBACK` ends the transaction too, so that no half of a script waits in an open one.

use super::names;

/// Statements that fail with the message where the query counts more than zero.
fn fail_if_any(message: &str, count: &str) -> Vec<String> {
    let message = names::in_quotes(message);
    vec![
        format!("CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT {message} CHECK (found = 0))"),
        format!("INSERT OR ROLLBACK INTO temp.__guard {count}"),
        "DROP TABLE temp.__guard".to_owned(),
    ]
}

/// Foreign keys are off.
pub(super) fn foreign_keys_are_off() -> Vec<String> {
    fail_if_any(
        "foreign keys are on: run this script outside of a transaction",
        "SELECT foreign_keys FROM pragma_foreign_keys",
    )
}

/// What the tables refer to is there, and so is what refers to them.
pub(super) fn references_hold(tables: &[&str]) -> Vec<String> {
    let list = tables.iter().map(|table| names::literal(table)).collect::<Vec<_>>().join(", ");
    fail_if_any(
        "a foreign key finds no row: see PRAGMA foreign_key_check",
        &format!(
            "SELECT count(*) FROM pragma_foreign_key_check\n    \
             WHERE \"table\" IN ({list}) OR parent COLLATE NOCASE IN ({list})"
        ),
    )
}

/// The table has no triggers: they would go with it.
pub(super) fn no_triggers(table: &str) -> Vec<String> {
    fail_if_any(
        &format!(
            "the triggers of {table} would be lost: drop them before this, and create them again after it"
        ),
        &format!(
            "SELECT count(*) FROM sqlite_schema\n    \
             WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = {}",
            names::literal(table)
        ),
    )
}

/// Every value of the column of a table made anew has the storage class, given as `typeof` says it.
pub(super) fn values_are(class: &str, table: &str, new: &str, column: &str) -> Vec<String> {
    fail_if_any(
        &format!("{table}.{column} holds what is no {class}: say how to convert it"),
        &format!(
            "SELECT count(*) FROM {} WHERE typeof({}) NOT IN ({}, 'null')",
            names::quote(new),
            names::quote(column),
            names::literal(class)
        ),
    )
}
