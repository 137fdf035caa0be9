//! How the values of a column are stored and counted.

use super::index::DEFAULT_STATISTICS;
use super::{alter, storage};
use crate::dialect::postgres::names::{qualified, quote};
use crate::dialect::postgres::types;
use crate::schema::{Column, ColumnTuning, ObjectName};

/// The statements that make one out of the other, of a column of that type.
pub(super) fn changes(table: &ObjectName, column: &Column, from: &ColumnTuning) -> Vec<String> {
    let to = &column.tuning;
    let name = quote(&column.name);
    let mut actions = Vec::new();
    if from.storage != to.storage {
        let storage = to.storage.unwrap_or_else(|| types::storage(&column.data_type));
        actions.push(format!("SET STORAGE {}", storage.sql()));
    }
    if from.compression != to.compression {
        let method = to.compression.as_deref().map_or_else(|| "default".to_owned(), quote);
        actions.push(format!("SET COMPRESSION {method}"));
    }
    actions.extend(storage::changes(&from.options, &to.options));
    let alter = |action: &String| alter(table, &format!("ALTER COLUMN {name} {action}"));
    let mut statements: Vec<_> = actions.iter().map(alter).collect();
    if from.statistics != to.statistics {
        let (table, target) = (qualified(table), to.statistics.unwrap_or(DEFAULT_STATISTICS));
        // The values of heirs are counted as they say themselves.
        statements
            .push(format!("ALTER TABLE ONLY {table} ALTER COLUMN {name} SET STATISTICS {target}"));
    }
    statements
}
