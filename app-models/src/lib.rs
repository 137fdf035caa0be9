//! The data model of an application: one struct a table, in the folder of its domain.
//!
//! The build script compares the structs with the migrations and fails the build when they differ.

pub mod models;
pub mod queries;
pub mod types;
pub mod views;

use model_registry::revision::EmbeddedRevisions;

/// The migrations for PostgreSQL.
pub static POSTGRES_MIGRATIONS: EmbeddedRevisions =
    model_registry::embed_migrations!("../migrations/postgres");

/// The migrations for SQLite.
pub static SQLITE_MIGRATIONS: EmbeddedRevisions =
    model_registry::embed_migrations!("../migrations/sqlite");

/// The database of an application that was told of none, in the directory that it is started in.
pub const DEFAULT_DATABASE: &str = "app.db";
