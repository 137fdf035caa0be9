//! Constraints of a table that stays. No database alters what a constraint demands: it goes and comes again.

use super::named::same_under_new_name;
use crate::schema::Table;
use crate::step::TableChange;

pub(super) fn renamed(from: &Table, to: &Table) -> Vec<TableChange> {
    let pairs = same_under_new_name(&from.constraints, &to.constraints, |before, after| {
        before.kind == after.kind
    });
    pairs.into_iter().map(|(from, to)| TableChange::RenameConstraint { from, to }).collect()
}
