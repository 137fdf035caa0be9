//! Row ids (<https://sqlite.org/rowidtable.html>).

use super::types;
use crate::schema::{ColumnDefault, Table};

/// The column that is the row id: the only one of the primary key, of type `INTEGER` to the letter, without `DESC`.
pub(super) fn alias(table: &Table) -> Option<&str> {
    candidate(table).filter(|column| !is_descending(table, column))
}

/// The column that would be the row id without its `DESC`, which only keeps it from that at the column itself.
pub(super) fn kept_off(table: &Table) -> Option<&str> {
    candidate(table).filter(|column| is_descending(table, column))
}

fn candidate(table: &Table) -> Option<&str> {
    let (_, key) = table.primary_key()?;
    match key.columns.as_slice() {
        [name] if !table.options.without_rowid => {
            let data_type = &table.column(name)?.data_type;
            let is_integer = types::name(data_type).eq_ignore_ascii_case("INTEGER");
            (is_integer && data_type.modifiers.is_empty()).then_some(name)
        }
        _ => None,
    }
}

fn is_descending(table: &Table, column: &str) -> bool {
    table.primary_key().is_some_and(|(_, key)| key.clauses.descending.contains(column))
}

/// The name under which the row id of both tables can be read, where both have one and no column hides it.
pub(super) fn shared_name(from: &Table, to: &Table) -> Option<&'static str> {
    let hidden = |name: &str| {
        from.columns.iter().chain(&to.columns).any(|column| column.name.eq_ignore_ascii_case(name))
    };
    let both_have_one = !from.options.without_rowid && !to.options.without_rowid;
    ["rowid", "_rowid_", "oid"].into_iter().find(|name| both_have_one && !hidden(name))
}

/// The column with `AUTOINCREMENT`.
pub(super) fn autoincrement(table: &Table) -> Option<&str> {
    let numbers_itself = table.columns.iter().find(|column| match &column.default {
        Some(ColumnDefault::Identity { .. }) => true,
        Some(
            ColumnDefault::Expression(_)
            | ColumnDefault::Serial { .. }
            | ColumnDefault::Generated { .. },
        )
        | None => false,
    });
    numbers_itself.map(|column| column.name.as_str())
}
