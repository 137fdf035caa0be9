//! Fails the build when the models and the migrations differ.

#![allow(
    dead_code,
    missing_docs,
    unused_imports,
    reason = "the build script only needs what the models register"
)]

use model_registry::dialect::DialectName;
use model_registry::drift::Build;

#[path = "src/models/mod.rs"]
mod models;
#[path = "src/types/mod.rs"]
mod types;
#[path = "src/views/mod.rs"]
mod views;

fn main() {
    Build::new()
        .migrations(DialectName::Postgres, "../migrations/postgres")
        .migrations(DialectName::Sqlite, "../migrations/sqlite")
        .run();
}
