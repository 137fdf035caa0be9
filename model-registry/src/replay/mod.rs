//! From SQL files to a [`Schema`], without a server.

mod postgres;
#[cfg(feature = "sqlite")]
mod sqlite;

use thiserror::Error;

use crate::dialect::{Dialect, DialectName};
use crate::schema::{DataType, Schema, View};

/// A database in the mind: scripts go in, a schema comes out.
pub trait Replay {
    /// Runs a script.
    ///
    /// # Errors
    ///
    /// Where a statement fails, or where its effect cannot be known.
    fn run(&mut self, script: Script<'_>) -> Result<(), ReplayError>;

    /// The schema that all scripts so far have made.
    ///
    /// # Errors
    ///
    /// Where it holds what [`Schema`] cannot.
    fn schema(&mut self) -> Result<Schema, ReplayError>;

    /// The columns of what a view yields, whether the view has been made or not. What else its query reads must be there.
    ///
    /// # Errors
    ///
    /// [`ReplayError::Columns`] where the query is none, or selects all columns of something whose columns are not known.
    fn columns(&mut self, view: &View) -> Result<Vec<ResultColumn>, ReplayError>;
}

/// A column of what a query yields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultColumn {
    /// Its name.
    pub name: String,
    /// Its type, in the dialect's canonical form. `None` where only a server can tell it.
    pub data_type: Option<DataType>,
}

/// A SQL text with a name for messages.
#[derive(Clone, Copy, Debug)]
pub struct Script<'a> {
    /// What to call it: `20261122131500_init/up.sql`.
    pub name: &'a str,
    /// The SQL.
    pub sql: &'a str,
}

/// Why a script cannot be replayed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReplayError {
    /// The database would refuse the statement.
    #[error("{script}:{line}: {message}")]
    Statement {
        /// The script's name.
        script: String,
        /// The line of the statement, from 1.
        line: usize,
        /// Why.
        message: String,
    },
    /// What the statement does to the schema cannot be known without a server.
    #[error("{script}:{line}: the effect of {statement} cannot be known: {advice}")]
    Opaque {
        /// The script's name.
        script: String,
        /// The line of the statement, from 1.
        line: usize,
        /// What kind of statement: `a DO block`.
        statement: String,
        /// What to do.
        advice: String,
    },
    /// What a view yields cannot be told.
    #[error("the columns of view {view} cannot be told: {reason}")]
    Columns {
        /// The view.
        view: String,
        /// Why.
        reason: String,
    },
    /// The engine holds what no [`Schema`] can.
    #[error("the schema that the scripts make cannot be read: {message}")]
    Unreadable {
        /// Which object, and why.
        message: String,
    },
    /// The replay of that dialect is not in this build.
    #[error(
        "{dialect} is replayed by its own engine, which is not in this build: add the feature `{feature}` of model-registry"
    )]
    Unavailable {
        /// The dialect.
        dialect: DialectName,
        /// The feature that brings it.
        feature: &'static str,
    },
}

/// An empty database of that dialect.
///
/// # Errors
///
/// [`ReplayError::Unavailable`] where its engine is not in this build.
pub fn replayer(dialect: DialectName) -> Result<Box<dyn Replay>, ReplayError> {
    match dialect {
        DialectName::Postgres => Ok(Box::new(postgres::PostgresReplay::default())),
        #[cfg(feature = "sqlite")]
        DialectName::Sqlite => Ok(Box::new(sqlite::SqliteReplay::open()?)),
        #[cfg(not(feature = "sqlite"))]
        DialectName::Sqlite => Err(ReplayError::Unavailable { dialect, feature: "sqlite" }),
    }
}

/// A database of that dialect that holds a schema already.
///
/// # Errors
///
/// [`ReplayError::Unavailable`] where its engine is not in this build, [`ReplayError::Unreadable`] where the engine
/// refuses the schema.
pub fn replayer_of(dialect: &dyn Dialect, schema: &Schema) -> Result<Box<dyn Replay>, ReplayError> {
    match dialect.name() {
        DialectName::Postgres => Ok(Box::new(postgres::PostgresReplay::holding(schema.clone()))),
        #[cfg(feature = "sqlite")]
        DialectName::Sqlite => Ok(Box::new(sqlite::SqliteReplay::holding(dialect, schema)?)),
        #[cfg(not(feature = "sqlite"))]
        DialectName::Sqlite => replayer(DialectName::Sqlite),
    }
}
