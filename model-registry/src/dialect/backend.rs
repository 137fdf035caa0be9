//! The connection side of a dialect.

use std::any::Any;

use diesel::Connection;
use diesel::connection::TransactionManager;
use diesel::result::{DatabaseErrorInformation, Error};
use thiserror::Error;

use super::Dialect;
use crate::schema::{Object, Schema};

/// A connection to a database of one dialect.
///
/// Every connection of Diesel to such a database is one: `PgConnection` and `SqliteConnection`, those of a pool
/// (`r2d2::PooledConnection`), those of `diesel-async` in its `AsyncConnectionWrapper`. Of an enum of connections
/// (`#[derive(MultiConnection)]`), what is in it is one:
///
/// ```text
/// let connection: &mut dyn Backend = match &mut any {
///     AnyConnection::Postgres(connection) => connection,
///     AnyConnection::Sqlite(connection) => connection,
/// };
/// ```
pub trait Backend {
    /// Its dialect.
    fn dialect(&self) -> &'static dyn Dialect;

    /// Whether a transaction is open, as far as Diesel knows.
    fn is_in_transaction(&mut self) -> bool;

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

    /// [`Backend::query`] for a text that comes again on the same connection: prepared once, where the connection keeps
    /// prepared statements.
    ///
    /// # Errors
    ///
    /// What the database says.
    fn query_again(&mut self, sql: &str) -> Result<Vec<Vec<Option<String>>>, BackendError> {
        self.query(sql)
    }

    /// The schema of the database, without what extensions own and without [`HISTORY_TABLES`](super::HISTORY_TABLES)
    /// and [`REFRESHES_TABLE`](super::REFRESHES_TABLE).
    ///
    /// # Errors
    ///
    /// What the database says, or what it holds that [`Schema`] cannot.
    fn introspect(&mut self) -> Result<Schema, BackendError>;

    /// The connection itself, for a revision's part in Rust. A wrapper hands on that of what it wraps; none where there
    /// is none to be had.
    fn as_any(&mut self) -> Option<&mut dyn Any> {
        None
    }

    /// The wanted schema as this database would print it, so that `==` with `live`, its own schema, decides.
    ///
    /// Where a definition is in both and differs by its text, the database is asked: it makes the wanted one under
    /// another name in a transaction that is rolled back, and prints it. What it cannot make stays as it is, and is
    /// said.
    ///
    /// # Errors
    ///
    /// Where the connection fails.
    fn normalize(&mut self, wanted: Schema, live: &Schema) -> Result<Normalized, BackendError>;
}

/// A schema as a database would print it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Normalized {
    /// The schema.
    pub schema: Schema,
    /// What the database could not make, and why: it is compared by its text alone.
    pub by_text: Vec<(Object, String)>,
}

/// What the connections to a database of one dialect have in common: implemented for Diesel's backends, with a client
/// library's feature or another's.
pub trait Driver<C>: diesel::backend::Backend {
    /// [`Backend::dialect`]
    fn dialect() -> &'static dyn Dialect;

    /// [`Backend::query`]
    ///
    /// # Errors
    ///
    /// What the database says.
    fn query(conn: &mut C, sql: &str) -> Result<Vec<Vec<Option<String>>>, BackendError>;

    /// [`Backend::query_again`]
    ///
    /// # Errors
    ///
    /// What the database says.
    fn query_again(conn: &mut C, sql: &str) -> Result<Vec<Vec<Option<String>>>, BackendError>;

    /// [`Backend::introspect`]
    ///
    /// # Errors
    ///
    /// What the database says, or what it holds that [`Schema`] cannot.
    fn introspect(conn: &mut C) -> Result<Schema, BackendError>;

    /// What to do about a message of the database, where it does not say that itself.
    fn hint(_message: &str) -> Option<&'static str> {
        None
    }

    /// [`Backend::normalize`]
    ///
    /// # Errors
    ///
    /// Where the connection fails.
    fn normalize(conn: &mut C, wanted: Schema, live: &Schema) -> Result<Normalized, BackendError>;
}

impl<C> Backend for C
where
    C: Connection + 'static,
    C::Backend: Driver<C>,
{
    fn dialect(&self) -> &'static dyn Dialect {
        C::Backend::dialect()
    }

    fn is_in_transaction(&mut self) -> bool {
        let status = C::TransactionManager::transaction_manager_status_mut(self);
        !matches!(status.transaction_depth(), Ok(None))
    }

    fn execute(&mut self, sql: &str) -> Result<(), BackendError> {
        self.batch_execute(sql).map_err(|error| hinted(error, C::Backend::hint))
    }

    fn query(&mut self, sql: &str) -> Result<Vec<Vec<Option<String>>>, BackendError> {
        C::Backend::query(self, sql)
    }

    fn query_again(&mut self, sql: &str) -> Result<Vec<Vec<Option<String>>>, BackendError> {
        C::Backend::query_again(self, sql)
    }

    fn introspect(&mut self) -> Result<Schema, BackendError> {
        C::Backend::introspect(self)
    }

    fn normalize(&mut self, wanted: Schema, live: &Schema) -> Result<Normalized, BackendError> {
        C::Backend::normalize(self, wanted, live)
    }

    fn as_any(&mut self) -> Option<&mut dyn Any> {
        Some(self)
    }
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

impl BackendError {
    /// What it says, without detail and hint.
    pub(crate) fn message(&self) -> String {
        self.to_string().lines().next().unwrap_or_default().to_owned()
    }
}

/// What the database says, with its detail and hint, which say what to do.
pub(crate) fn database_error(error: Error) -> BackendError {
    let message = match &error {
        Error::DatabaseError(_, information) => full_message(information.as_ref()),
        other => other.to_string(),
    };
    BackendError::Database { message }
}

/// The same, with what to do about it where the database does not say that itself.
pub(crate) fn hinted(error: Error, hint: fn(&str) -> Option<&'static str>) -> BackendError {
    match database_error(error) {
        BackendError::Database { message } => BackendError::Database {
            message: match hint(&message) {
                Some(hint) => format!("{message}\nhint: {hint}"),
                None => message,
            },
        },
        other @ BackendError::Introspect { .. } => other,
    }
}

fn full_message(information: &(dyn DatabaseErrorInformation + Send + Sync)) -> String {
    let mut message = information.message().to_owned();
    for (label, text) in [("detail", information.details()), ("hint", information.hint())] {
        if let Some(text) = text {
            message.push_str(&format!("\n{label}: {text}"));
        }
    }
    message
}
