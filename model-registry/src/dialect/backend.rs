//! The connection side of a dialect.

use thiserror::Error;

use super::Dialect;
use crate::schema::Schema;

/// A connection to a database of one dialect.
pub trait Backend {
    /// Its dialect.
    fn dialect(&self) -> &'static dyn Dialect;

    /// Runs a script of one or more statements as it is.
    ///
    /// # Errors
    ///
    /// What the database says.
    fn execute(&mut self, sql: &str) -> Result<(), BackendError>;

    /// The rows of a query, every value as text, `None` for null.
    ///
    /// # Errors
    ///
    /// What the database says.
    fn query(&mut self, sql: &str) -> Result<Vec<Vec<Option<String>>>, BackendError>;

    /// The schema of the database, without what extensions own and without [`HISTORY_TABLES`](super::HISTORY_TABLES).
    ///
    /// # Errors
    ///
    /// What the database says, or what it holds that [`Schema`] cannot.
    fn introspect(&mut self) -> Result<Schema, BackendError>;
}

/// What went wrong with a connection.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum BackendError {
    /// The database refused a statement.
    #[error("{message}")]
    Database {
        /// The database's own message, with its detail and hint.
        message: String,
    },
    /// The catalog holds what cannot be read.
    #[error("cannot read {what} of the database: {reason}")]
    Introspect {
        /// Which object.
        what: String,
        /// Why.
        reason: String,
    },
}
