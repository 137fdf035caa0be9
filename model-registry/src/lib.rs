//! SQLModel and Alembic for Diesel, with drift caught by the compiler.
//!
//! A struct with [`#[derive(Model)]`](macro@Model) is a table of Diesel's and an entry in one registry, [`Metadata`].
//! The registry is compared with the schema that the migrations make: by the command line (`cli`), which
//! writes the migration that mends a difference, and by a build script ([`drift::Build`]), which fails the build.
//! The application embeds its migrations ([`embed_migrations!`]) and runs them when it starts ([`boot`]).
//!
//! ```
//! use model_registry::dialect::{DialectName, dialect};
//! use model_registry::plan::{Intent, plan};
//! use model_registry::schema::Schema;
//! use model_registry::{Metadata, Model};
//!
//! /// A sample.
//! #[derive(Model)]
//! pub struct Sample {
//!     #[column(primary_key, serial)]
//!     pub id: i32,
//!     #[column(unique)]
//!     pub label: String,
//! }
//!
//! fn main() {
//!     let postgres = dialect(DialectName::Postgres);
//!     let models = Metadata::global().schema(postgres).expect("the models agree");
//!     let plan = plan(postgres, &Schema::default(), &models, &Intent::default()).expect("a plan");
//!     let script = postgres.script(&plan.up).expect("PostgreSQL can say it");
//!     assert!(script.contains("CONSTRAINT sample_label_key UNIQUE (label)"));
//! }
//! ```
//!
//! Everything is turned into one plain value, [`schema::Schema`], and two of these are compared by one pure function,
//! [`diff::diff`].
//!
//! # Features
//!
//! Types, rendering, comparison and the replay of PostgreSQL's migrations are always there and need no C library.
//! `postgres` and `sqlite` bring the connections; SQLite's replay is SQLite itself. `cli` brings the commands.
//! `bigdecimal`, `chrono`, `json`, `time` and `uuid` make the types of these crates types of columns.

#[cfg(feature = "cli")]
pub mod cli;
pub mod dialect;
pub mod diff;
pub mod drift;
pub mod metadata;
pub mod plan;
pub mod refresh;
pub mod replay;
pub mod revision;
pub mod runner;
pub mod schema;
pub mod step;

#[doc(hidden)]
pub mod __private;

pub use metadata::{ColumnType, DbEnum, Metadata, Model, View};
pub use model_derive::{
    ColumnType, DbEnum, Model, View, embed_migrations, extends, migration, shared_columns,
};
pub use runner::{Runner, boot};
