//! Why revisions are not run.

use std::fmt;
use std::time::Duration;

use thiserror::Error;

use crate::dialect::BackendError;
use crate::revision::{RevisionError, Target};

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
    /// The database is newer than the program.
    #[error(
        "the database has revisions that are not known here: {}: this program is older than its database; \
         use the newer one, or let that one downgrade the database first",
        names.join(", ")
    )]
    UnknownRevisions {
        /// Their names, or versions where the history has no more.
        names: Vec<String>,
    },
    /// What was applied is not what is there now.
    #[error(
        "{name}/up.sql was edited after it was applied ({applied_at} UTC): restore it and put the change into a new \
         revision, or downgrade to before it and upgrade again"
    )]
    Edited {
        /// The directory's name.
        name: String,
        /// When it was applied.
        applied_at: String,
    },
    /// The history has a hole.
    #[error(
        "{child} is applied, but its parent {parent} is not: downgrade to before {child} and upgrade again, or put \
         the version of {parent} back into the table __diesel_schema_migrations if its changes are there"
    )]
    MissingParent {
        /// The directory's name of the applied one.
        child: String,
        /// The directory's name of its parent.
        parent: String,
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
    /// The database refused a statement of a script that runs outside of a transaction.
    #[error(
        "{at}: {message}\nIt runs outside of a transaction, so the statements before this one are done, and it is not \
         in the history: undo them or make them repeatable, mend it, and run again."
    )]
    HalfDone {
        /// Where.
        at: At,
        /// The database's own message.
        message: String,
    },
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
