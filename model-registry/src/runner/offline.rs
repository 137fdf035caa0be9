//! A run as a script, for whoever has the rights to run it.

use std::time::Duration;

use super::error::RunnerError;
use super::report::Direction;
use super::rust;
use super::script::{Form, Script};
use super::statement::{Statement, text};
use super::tables::Tables;
use crate::dialect::{DialectName, dialect};
use crate::revision::Revision;

/// A script for `psql` or `sqlite3` that runs these revisions, in the order given, with their rows of the history.
/// It stops at the first error.
///
/// # Errors
///
/// Where a revision has no script for that direction, or one that would end its own transaction.
pub fn offline<'a>(
    name: DialectName,
    direction: Direction,
    revisions: impl IntoIterator<Item = &'a Revision>,
    application: &str,
) -> Result<String, RunnerError> {
    let tables = Tables::unqualified(dialect(name));
    let (stop, begin) = frame(name);
    let mut sql = format!("{stop}\n\n{}", tables.create());
    for revision in revisions {
        if rust::has_part(revision, direction) {
            let (name, command) = (revision.name.clone(), direction.command());
            return Err(RunnerError::RustOffline { name, command });
        }
        let script = Script::of(name, revision, direction)?
            .ok_or_else(|| RunnerError::NoDown { names: vec![revision.name.clone()] })?;
        let rows = match direction {
            Direction::Up => tables.record(revision, Duration::ZERO, application),
            Direction::Down => tables.forget(revision),
        };
        let no_statements: &[Statement<'_>] = &[];
        let alone = script.statements();
        let (before, inside, after) = match &script.form {
            Form::Transaction { before, body, after } => {
                (before.as_slice(), body.as_slice(), after.as_slice())
            }
            Form::Units(_) => (alone.as_slice(), no_statements, no_statements),
        };
        let [before, inside, after] = [before, inside, after].map(text);
        let title = format!("{}/{}", revision.name, direction.file());
        sql.push_str(&format!("\n-- {title}\n{before}{begin}{inside}{rows}COMMIT;\n{after}"));
    }
    Ok(sql)
}

/// What makes the program stop at the first error, and what opens a transaction.
pub(super) fn frame(name: DialectName) -> (&'static str, &'static str) {
    match name {
        DialectName::Postgres => ("\\set ON_ERROR_STOP on", "BEGIN;\n"),
        DialectName::Sqlite => (".bail on", "BEGIN IMMEDIATE;\n"),
    }
}
