//! Reads the text that SQLite stores of a table or an index: it holds what the pragmas do not tell (names of
//! constraints, checks, deferrability, collations, generated expressions).
//!
//! The text is one that SQLite has accepted, so this is no validator. What a [`Schema`](crate::schema::Schema)
//! cannot hold is an error: a rebuild would lose it.

mod column;
mod constraint;
mod cursor;
mod index;
mod table;
mod view;

use thiserror::Error;

pub(super) use index::index;
pub(super) use table::{table, virtual_table};
pub(super) use view::{trigger, view};

/// Why a stored text cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub(super) enum ParseError {
    /// Something else stands there.
    #[error("expected {expected}, found {found}")]
    Unexpected {
        /// What could stand there.
        expected: &'static str,
        /// What does.
        found: String,
    },
}

type Result<T> = std::result::Result<T, ParseError>;
