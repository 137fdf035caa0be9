//! An empty database of any dialect, for tests that are the same on each.

use model_registry::dialect::{Backend, DialectName};

use crate::{postgres, sqlite};

/// A database of its own for one test; removed at the end.
#[derive(Debug)]
pub enum Database {
    /// On the private server.
    Postgres(postgres::TestDatabase),
    /// A file.
    Sqlite(sqlite::TestDatabase),
}

impl Database {
    /// An empty database of that dialect.
    ///
    /// # Panics
    ///
    /// Where there is none to be had; the message says how to get one.
    pub fn new(dialect: DialectName) -> Self {
        match dialect {
            DialectName::Postgres => Self::Postgres(postgres::database()),
            DialectName::Sqlite => Self::Sqlite(sqlite::database()),
        }
    }

    /// An empty database of every dialect.
    ///
    /// # Panics
    ///
    /// As [`Database::new`].
    pub fn each() -> impl Iterator<Item = Self> {
        DialectName::ALL.into_iter().map(Self::new)
    }

    /// Its dialect.
    pub fn dialect(&self) -> DialectName {
        match self {
            Self::Postgres(_) => DialectName::Postgres,
            Self::Sqlite(_) => DialectName::Sqlite,
        }
    }

    /// Where it is.
    pub fn url(&self) -> String {
        match self {
            Self::Postgres(database) => database.url().to_owned(),
            Self::Sqlite(database) => database.url(),
        }
    }

    /// A connection to it.
    ///
    /// # Panics
    ///
    /// Where it does not answer.
    pub fn connect(&self) -> Box<dyn Backend> {
        match self {
            Self::Postgres(database) => Box::new(database.connect()),
            Self::Sqlite(database) => Box::new(database.connect()),
        }
    }
}

/// The rows of a query on a connection, every value as text.
///
/// # Panics
///
/// Where the database refuses it.
pub fn rows(connection: &mut dyn Backend, sql: &str) -> Vec<Vec<String>> {
    match connection.query(sql) {
        Ok(rows) => {
            let text = |row: Vec<Option<String>>| {
                row.into_iter().map(|value| value.unwrap_or_else(|| "NULL".to_owned())).collect()
            };
            rows.into_iter().map(text).collect()
        }
        Err(error) => panic!("{sql}: {error}"),
    }
}

/// The values of the first column of a query.
///
/// # Panics
///
/// Where the database refuses it.
pub fn column(connection: &mut dyn Backend, sql: &str) -> Vec<String> {
    rows(connection, sql).into_iter().flatten().collect()
}
