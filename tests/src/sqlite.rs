//! Databases of SQLite for tests: a file each.

use std::path::{Path, PathBuf};

use diesel::{Connection, SqliteConnection};
use tempfile::TempDir;

/// A database of its own for one test; removed at the end.
#[derive(Debug)]
pub struct TestDatabase {
    /// The journal and the lock live beside the file.
    _directory: TempDir,
    path: PathBuf,
}

/// An empty database.
///
/// # Panics
///
/// Where no temporary directory can be made.
pub fn database() -> TestDatabase {
    match TempDir::with_prefix("registry-tests-sqlite.") {
        Ok(directory) => {
            let path = directory.path().join("test.db");
            TestDatabase { _directory: directory, path }
        }
        Err(error) => panic!("no temporary directory: {error}"),
    }
}

impl TestDatabase {
    /// The file; it comes with the first connection.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where it is, as Diesel wants it.
    pub fn url(&self) -> String {
        self.path.display().to_string()
    }

    /// A connection to it.
    ///
    /// # Panics
    ///
    /// Where the file cannot be opened.
    pub fn connect(&self) -> SqliteConnection {
        match SqliteConnection::establish(&self.url()) {
            Ok(connection) => connection,
            Err(error) => panic!("{}: {error}", self.path.display()),
        }
    }
}
