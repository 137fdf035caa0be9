//! Diesel's own harness, for tests of what it makes of our directories and databases.

use std::path::Path;

use diesel::migration::MigrationSource;
use diesel::pg::Pg;
use diesel::sqlite::Sqlite;
use diesel::{Connection, PgConnection, SqliteConnection};
use diesel_migrations::{FileBasedMigrations, MigrationHarness};
use model_registry::dialect::DialectName;

use crate::database::Database;

/// What Diesel's harness is asked for.
#[derive(Clone, Copy, Debug)]
pub enum Ask {
    /// To run what is pending.
    Run,
    /// To revert the newest.
    RevertLast,
    /// What is pending.
    Pending,
}

/// Runs Diesel's harness on a directory, and returns the versions that it names.
///
/// # Panics
///
/// Where Diesel fails.
pub fn harness(database: &Database, migrations: &Path, ask: Ask) -> Vec<String> {
    let source = FileBasedMigrations::from_path(migrations).expect("a valid directory");
    match database.dialect() {
        DialectName::Postgres => {
            let connection = PgConnection::establish(&database.url()).expect("connects");
            harness_on::<Pg, _>(connection, source, ask)
        }
        DialectName::Sqlite => {
            let connection = SqliteConnection::establish(&database.url()).expect("connects");
            harness_on::<Sqlite, _>(connection, source, ask)
        }
    }
}

/// Runs Diesel's harness on a connection, and returns the versions that it names.
///
/// # Panics
///
/// Where Diesel fails.
pub fn harness_on<DB: diesel::backend::Backend, C: MigrationHarness<DB>>(
    mut connection: C,
    source: impl MigrationSource<DB>,
    ask: Ask,
) -> Vec<String> {
    match ask {
        Ask::Run => connection
            .run_pending_migrations(source)
            .expect("runs")
            .iter()
            .map(ToString::to_string)
            .collect(),
        Ask::RevertLast => {
            vec![connection.revert_last_migration(source).expect("reverts").to_string()]
        }
        Ask::Pending => connection
            .pending_migrations(source)
            .expect("reads")
            .iter()
            .map(|migration| migration.name().to_string())
            .collect(),
    }
}
