//! Which statements SQLite refuses inside of a transaction, or does nothing for there.

use crate::dialect::running::{Running, words};

/// How a statement and a transaction go together.
pub(crate) fn running(sql: &str) -> Running {
    match words(sql).next().as_deref() {
        Some("VACUUM") => Running::Outside,
        Some("PRAGMA" | "ATTACH" | "DETACH") => Running::Setting,
        _ => Running::Inside,
    }
}
