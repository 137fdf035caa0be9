//! Why revisions are not run.

use std::fmt;
use std::time::Duration;

use thiserror::Error;

use crate::dialect::BackendError;
use crate::refresh::RefreshError;
use crate::revision::{RevisionError, Target};
use crate::schema::Place;

/// Why revisions are not run, or where running them ended. What was applied before stays.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum RunnerError {
    /// The revisions themselves are wrong, or a name fits none of them.
    #[error(transparent)]
    Revision(#[from] RevisionError),
    /// The database does not answer, or refuses the history.
    #[error("the history of migrations cannot be read or written: {0}")]
    History(#[from] BackendError),
    /// The materialized views cannot be read or chosen. The revisions are applied.
    #[error(transparent)]
    Views(#[from] RefreshError),
    /// A transaction is open, and a revision needs its own.
    #[error(
        "the connection is in a transaction, and each revision needs one of its own: \
         end it, or run the migrations on another connection"
    )]
    InTransaction,
    /// Someone else held the lock for too long.
    #[error(
        "the lock of the migrations was held by someone else for {} ms: {message}; \
         wait for the other to end, or allow a longer wait",
        waited.as_millis()
    )]
    LockTimeout {
        /// How long it was waited for.
        waited: Duration,
        /// Who holds it, as far as the database tells.
        message: String,
    },
    /// Others changed the history again and again, and nothing got done.
    #[error(
        "the history of migrations was changed by others {changes} times while this run waited for its turn, and \
         {left} revisions are still to be run: end what else upgrades, downgrades or writes the tables of the \
         history, and run again"
    )]
    Unsettled {
        /// How often.
        changes: u32,
        /// How many revisions are left.
        left: usize,
    },
    /// The database is newer than the program.
    #[error(
        "the database has revisions that are not known here: {}: this program is older than its database; \
         use the newer one, let that one downgrade the database first, or allow `unknown` revisions",
        names.join(", ")
    )]
    UnknownRevisions {
        /// Their names, or versions where the history has no more.
        names: Vec<String>,
    },
    /// Revisions that were applied are gone.
    #[error(
        "the database has revisions whose directories are gone: {}: bring them back from the repository's history, \
         or allow `missing` revisions",
        names.join(", ")
    )]
    MissingRevisions {
        /// Their names, or versions where the history has no more.
        names: Vec<String>,
    },
    /// What was applied is not what is there now.
    #[error(
        "{name}/up.sql was edited after it was applied ({applied_at} UTC): restore it and put the change into a new \
         revision, downgrade to before it and upgrade again, or allow `edited` revisions"
    )]
    Edited {
        /// The directory's name.
        name: String,
        /// When it was applied.
        applied_at: String,
    },
    /// Another revision was applied under that version.
    #[error(
        "{name} has the version `{version}`, under which the database has {applied}: give the one that is applied \
         nowhere a later version, or allow an `other` revision"
    )]
    OtherRevision {
        /// The version of both.
        version: String,
        /// The directory's name.
        name: String,
        /// The directory's name of the one that was applied.
        applied: String,
    },
    /// A revision that came after a later one was applied, and does not say whom it follows.
    #[error(
        "{name} is not applied, but {applied}, which has a later version, is: give {name} a later version, state in \
         the metadata.toml of both which revisions they follow, or allow revisions `out-of-order`"
    )]
    OutOfOrder {
        /// The directory's name.
        name: String,
        /// The directory's name of the applied one.
        applied: String,
    },
    /// The history has a hole.
    #[error(
        "{child} is applied, but its parent {parent} is not: downgrade to before {child} and upgrade again, put \
         the version of {parent} back into the table __diesel_schema_migrations if its changes are there, or allow \
         revisions `out-of-order`"
    )]
    MissingParent {
        /// The directory's name of the applied one.
        child: String,
        /// The directory's name of its parent.
        parent: String,
    },
    /// A revision stopped on the way in the other direction.
    #[error(
        "{name}/{file} stopped after {statements_done} of its statements: finish it with {command} first"
    )]
    Stopped {
        /// The directory's name.
        name: String,
        /// `up.sql` or `down.sql`.
        file: &'static str,
        /// How many are done.
        statements_done: usize,
        /// What finishes it.
        command: &'static str,
    },
    /// The statements of a revision that stopped are not those that were run.
    #[error(
        "{name}/{file} stopped after {statements_done} of its statements, and these were edited since: restore \
         them, mend only what follows, or allow `edited` revisions"
    )]
    EditedPart {
        /// The directory's name.
        name: String,
        /// `up.sql` or `down.sql`.
        file: &'static str,
        /// How many are done.
        statements_done: usize,
    },
    /// An index that could not be told from others if it failed.
    #[error(
        "{at}: an index that is made concurrently needs a name, so that what is left of it can be dropped if it \
         fails: name it; nothing was run"
    )]
    UnnamedIndex {
        /// Where.
        at: At,
    },
    /// Revisions that one transaction cannot take.
    #[error(
        "{} cannot run in one transaction with others, since they run outside of one or change settings that work \
         only there: run them by themselves; nothing was run",
        names.join(", ")
    )]
    NotInBatch {
        /// The directories' names.
        names: Vec<String>,
    },
    /// A setting that the dialect does not have.
    #[error("{name}/metadata.toml: SQLite has no `statement_timeout`: remove it; nothing was run")]
    NoStatementTimeout {
        /// The directory's name.
        name: String,
    },
    /// The application's own part failed.
    #[error("what the application does {when} {name}: {source}")]
    Hook {
        /// `before` or `after`.
        when: &'static str,
        /// The directory's name.
        name: String,
        /// What it says.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The database is not as the application expects it after the run.
    #[error("the database differs from what the program expects:\n{}", differences.join("\n"))]
    Drift {
        /// What differs, a line each.
        differences: Vec<String>,
    },
    /// The database has a part of what a squash stands for, and the squash does not keep the rest.
    #[error(
        "the database has some of the revisions that {name} stands for, and the others are not here: bring back its \
         folder `replaced`, or upgrade the database with a program from before the squash"
    )]
    WithinSquash {
        /// The directory's name.
        name: String,
    },
    /// A revision states a part in Rust that is not in this program.
    #[error(
        "{name} has a part in Rust that is not in this program, or is for another type of connection: run it with the \
         application that has it, link the crate of that function (`use that_crate as _;`), or write it: \
         `#[migration(\"{version}\")]`"
    )]
    MissingRust {
        /// The directory's name.
        name: String,
        /// Its version.
        version: String,
    },
    /// The same for the way down.
    #[error(
        "{name} has a part in Rust for its way back that is not in this program: run it with the application that has \
         it, or write it: `#[migration(\"{version}\", down = ...)]`"
    )]
    MissingRustDown {
        /// The directory's name.
        name: String,
        /// Its version.
        version: String,
    },
    /// A function for a revision that does not state it.
    #[error(
        "{place}: {name} does not say that it has a part in Rust, so that other tools would leave it out: write \
         `rust = [\"up\"]` into its metadata.toml"
    )]
    UnstatedRust {
        /// The directory's name.
        name: String,
        /// Where the function is.
        place: Place,
    },
    /// A part in Rust that a script cannot hold.
    #[error(
        "{name} has a part in Rust, which no script can hold: `{command}` it with the application"
    )]
    RustOffline {
        /// The directory's name.
        name: String,
        /// The command.
        command: &'static str,
    },
    /// A part in Rust failed, and the transaction was rolled back.
    #[error(
        "{name}: its part in Rust failed on {direction}: {message}\nIt left nothing behind, and what was run before it \
         stays: mend it and run again."
    )]
    RustFailed {
        /// The directory's name.
        name: String,
        /// `upgrade` or `downgrade`.
        direction: &'static str,
        /// What the function says.
        message: String,
    },
    /// A target on the other side of where the database is.
    #[error("`{target}` is no target of {command}: use {other}")]
    WrongWay {
        /// The target.
        target: Target,
        /// The command that was given it.
        command: &'static str,
        /// The one that goes that way.
        other: &'static str,
    },
    /// A relative target beyond the last or the first revision.
    #[error("`{target}` asks for more revisions than the {available} that there are to {command}")]
    TooFar {
        /// The target.
        target: Target,
        /// What was to be done with them.
        command: &'static str,
        /// How many there are.
        available: usize,
    },
    /// Downgrade to what the database never was at.
    #[error("{name} is not applied, so there is no way down to it: upgrade to it")]
    NotApplied {
        /// The directory's name.
        name: String,
    },
    /// Revisions that cannot be undone.
    #[error("no down.sql, or an empty one, in {}: write it before you downgrade; nothing was run", names.join(", "))]
    NoDown {
        /// The directories' names.
        names: Vec<String>,
    },
    /// A script that would end the transaction in which it runs.
    #[error(
        "{at}: `{statement}` would end or nest the transaction of the revision: remove it, or write \
         `run_in_transaction = false` into metadata.toml; nothing was run"
    )]
    TransactionControl {
        /// Where.
        at: At,
        /// The statement.
        statement: String,
    },
    /// A statement that the database refuses inside of a transaction.
    #[error(
        "{at}: `{statement}` cannot run in the transaction of the revision: write `run_in_transaction = false` into \
         metadata.toml, best for a revision that does nothing else; nothing was run"
    )]
    RefusesTransaction {
        /// Where.
        at: At,
        /// The statement.
        statement: String,
    },
    /// A statement that belongs to the dialect's own program.
    #[error(
        "{at}: `{statement}` works only in psql, which sends the lines after it or takes what comes back: write \
         INSERT or another statement of SQL; nothing was run"
    )]
    NeedsClient {
        /// Where.
        at: At,
        /// The statement.
        statement: String,
    },
    /// The database refused a statement, and the transaction was rolled back.
    #[error(
        "{at}: {message}\nIt left nothing behind, and what was run before it stays: mend it and run again."
    )]
    Failed {
        /// Where.
        at: At,
        /// The database's own message.
        message: String,
    },
    /// The database refused a statement of a script that no transaction takes as a whole.
    #[error(
        "{at}: {message}\nThe {statements_done} statements before it are done and recorded: mend this one and run \
         again, which goes on here."
    )]
    HalfDone {
        /// Where.
        at: At,
        /// How many of its statements are done.
        statements_done: usize,
        /// The database's own message.
        message: String,
    },
    /// Others held a lock that a statement needs, and every try gave up at its lock timeout.
    #[error(
        "{at}: {message}\nGave up after {tries} tries: another client holds a lock on what it changes. What was done \
         before stays: end the other's transaction, or allow more tries, and run again."
    )]
    Blocked {
        /// Where.
        at: At,
        /// How often it was tried.
        tries: u32,
        /// The database's own message.
        message: String,
    },
}

impl RunnerError {
    /// The same error after so many tries.
    pub(super) fn after(self, tries: u32) -> Self {
        match self {
            Self::Blocked { at, tries: _, message } => Self::Blocked { at, tries, message },
            other => other,
        }
    }
}

/// A place in a revision: `20261122131500_add_mass/up.sql:3`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    /// The directory's name.
    pub revision: String,
    /// `up.sql` or `down.sql`.
    pub file: &'static str,
    /// The line on which the statement starts, from 1. None where it was the commit that failed.
    pub line: Option<usize>,
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.revision, self.file)?;
        match self.line {
            Some(line) => write!(f, ":{line}"),
            None => Ok(()),
        }
    }
}
