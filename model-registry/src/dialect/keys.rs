//! The words by which attributes name a backend: `default(postgres = "now()", sqlite = "CURRENT_TIMESTAMP")`.
//!
//! Each is a constant of its own name, so that rustc reports a misspelt one at its token.

#![allow(non_upper_case_globals)]

use super::DialectName;

/// PostgreSQL.
pub const postgres: &str = DialectName::Postgres.as_str();
/// SQLite.
pub const sqlite: &str = DialectName::Sqlite.as_str();
