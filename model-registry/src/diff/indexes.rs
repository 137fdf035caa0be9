//! Indexes of a table that stays. How an index is stored and counted can be altered; all else makes it another one.

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

/// The indexes that stay and are not the same.
pub(super) fn altered(from: &Table, to: &Table) -> Vec<TableChange> {
    let alter = |after: &Index| {
        let before = from.indexes.get(&after.name)?;
        (before != after && hold_the_same(before, after))
            .then(|| TableChange::AlterIndex { from: before.clone(), to: after.clone() })
    };
    to.indexes.values().filter_map(alter).collect()
}

/// Whether both hold the same rows in the same order.
pub(super) fn hold_the_same(before: &Index, after: &Index) -> bool {
    bare(before) == bare(after)
}

/// The index without what can be altered while it stands.
fn bare(index: &Index) -> Index {
    let mut bare = Index { storage: Default::default(), comment: None, ..index.clone() };
    bare.keys.iter_mut().for_each(|key| key.statistics = None);
    bare
}
