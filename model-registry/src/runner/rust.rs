//! Revisions' parts in Rust.

use std::any::Any;
use std::fmt::Display;

use diesel::connection::{
    AnsiTransactionManager, Connection, TransactionManager, TransactionManagerStatus,
};

use super::error::RunnerError;
use super::report::Direction;
use crate::dialect::Backend;
use crate::revision::{Graph, Revision, RustPart};
use crate::schema::Place;

/// A revision's part in Rust, as [`#[migration]`](macro@crate::migration) registers it.
#[derive(Clone, Copy, Debug)]
pub struct RustMigration {
    /// The revision's version, or its directory's name.
    pub revision: &'static str,
    /// Where the function is.
    pub place: Place,
    /// Whether it is for a connection of that type.
    pub accepts: fn(&dyn Any) -> bool,
    /// What runs after `up.sql`.
    pub up: RustFunction,
    /// What runs after `down.sql`.
    pub down: Option<RustFunction>,
}

/// A function on a connection of the type that it was written for.
pub type RustFunction = fn(&mut dyn Any) -> Result<(), String>;

inventory::collect!(RustMigration);

/// Whether a connection is of the type that a function takes. The code that the macro writes calls it.
pub fn accepts<C: Any, E>(conn: &dyn Any, _function: fn(&mut C) -> Result<(), E>) -> bool {
    conn.is::<C>()
}

/// Calls a function inside of the transaction that the runner has opened: what it opens itself is a savepoint of that.
/// The code that the macro writes calls it.
///
/// # Errors
///
/// What the function says, and where it ended the transaction.
pub fn call<C, E>(conn: &mut dyn Any, function: fn(&mut C) -> Result<(), E>) -> Result<(), String>
where
    C: Connection<TransactionManager = AnsiTransactionManager> + 'static,
    E: Display,
{
    const SAVEPOINT: &str = "model_registry_rust";
    let conn = conn.downcast_mut::<C>().ok_or("it is for another connection")?;
    // Diesel counts transactions, and does not know of the runner's own.
    let begun =
        AnsiTransactionManager::begin_transaction_sql(conn, &format!("SAVEPOINT {SAVEPOINT}"));
    begun.map_err(|error| error.to_string())?;
    let result = function(conn).map_err(|error| error.to_string());
    *AnsiTransactionManager::transaction_manager_status_mut(conn) =
        TransactionManagerStatus::default();
    result?;
    conn.batch_execute(&format!("RELEASE SAVEPOINT {SAVEPOINT}"))
        .map_err(|error| format!("it must not end the transaction of its revision: {error}"))
}

/// Whether every revision has the parts that it states, and no other, before anything is run.
pub(super) fn check(
    conn: &mut dyn Backend,
    graph: &Graph,
    chosen: &[&Revision],
    direction: Direction,
) -> Result<(), RunnerError> {
    let Some(conn) = conn.as_any() else {
        let with_part = chosen.iter().find(|revision| has_part(revision, direction));
        return with_part.map_or(Ok(()), |revision| Err(missing(revision, direction)));
    };
    for migration in inventory::iter::<RustMigration>() {
        let (name, place) = (migration.revision.to_owned(), migration.place);
        match find_revision(graph, migration.revision) {
            _ if !(migration.accepts)(conn) => {}
            // It may be that of another directory, or of one that a squash replaced.
            None => tracing::debug!(revision = name, %place, "a part in Rust is of no revision"),
            Some(revision) if revision.settings.rust.is_empty() => {
                return Err(RunnerError::UnstatedRust { name: revision.name.clone(), place });
            }
            Some(_) => {}
        }
    }
    for revision in chosen.iter().filter(|revision| has_part(revision, direction)) {
        match functions(revision, direction).any(|(accepts, _)| accepts(conn)) {
            true => {}
            false => return Err(missing(revision, direction)),
        }
    }
    Ok(())
}

/// Runs the revision's part of that direction, if it has one.
pub(super) fn run(
    conn: &mut dyn Backend,
    revision: &Revision,
    direction: Direction,
) -> Result<(), RunnerError> {
    if !has_part(revision, direction) {
        return Ok(());
    }
    let conn = conn.as_any().ok_or_else(|| missing(revision, direction))?;
    let found = functions(revision, direction).find(|(accepts, _)| accepts(conn));
    let (_, function) = found.ok_or_else(|| missing(revision, direction))?;
    function(conn).map_err(|message| RunnerError::RustFailed {
        name: revision.name.clone(),
        direction: direction.command(),
        message,
    })
}

/// Whether the revision says that it has a part in Rust in that direction.
pub(super) fn has_part(revision: &Revision, direction: Direction) -> bool {
    let part = match direction {
        Direction::Up => RustPart::Up,
        Direction::Down => RustPart::Down,
    };
    revision.settings.rust.contains(&part)
}

/// The functions of a revision, each with the question whether it is for a connection.
fn functions(
    revision: &Revision,
    direction: Direction,
) -> impl Iterator<Item = (fn(&dyn Any) -> bool, RustFunction)> {
    let is_it = |migration: &&RustMigration| {
        migration.revision == revision.version || migration.revision == revision.name
    };
    inventory::iter::<RustMigration>().filter(is_it).filter_map(move |migration| {
        let function = match direction {
            Direction::Up => Some(migration.up),
            Direction::Down => migration.down,
        };
        Some((migration.accepts, function?))
    })
}

fn find_revision<'g>(graph: &'g Graph, name: &str) -> Option<&'g Revision> {
    graph.revisions().iter().find(|revision| revision.version == name || revision.name == name)
}

fn missing(revision: &Revision, direction: Direction) -> RunnerError {
    let (name, version) = (revision.name.clone(), revision.version.clone());
    match direction {
        Direction::Up => RunnerError::MissingRust { name, version },
        Direction::Down => RunnerError::MissingRustDown { name, version },
    }
}
