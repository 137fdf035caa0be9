//! The materialized views, one file each with its SQL beside it, in the folders of their schemas.
//!
//! SQLite has no schemas: there they stand beside the tables, and no connection has to name one. On PostgreSQL the
//! connection's `search_path` does ([`SEARCH_PATH`]).

#![allow(
    missing_docs,
    reason = "a column's name says what it holds; what needs more words has them"
)]
#![allow(clippy::duplicated_attributes, reason = "a column is in several indexes")]

pub mod ca_biositing;
pub mod data_portal;
pub mod snippets;

/// Makes a connection to PostgreSQL find the views beside the tables.
pub const SEARCH_PATH: &str = "SET search_path TO public, ca_biositing, data_portal";
