//! Indexes of a table that stays.

use super::named::same_under_new_name;
use crate::schema::{Index, Table};
use crate::step::TableChange;

pub(super) fn renamed(from: &Table, to: &Table) -> Vec<TableChange> {
    let same = |before: &Index, after: &Index| {
        *before == Index { name: before.name.clone(), ..after.clone() }
    };
    let pairs = same_under_new_name(&from.indexes, &to.indexes, same);
    pairs.into_iter().map(|(from, to)| TableChange::RenameIndex { from, to }).collect()
}
