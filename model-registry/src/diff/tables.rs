//! Tables, and the changes inside those that stay.

use super::named::{differing, only_in};
use super::{Pair, columns, constraints, indexes, lineage};
use crate::schema::{Constraint, Index, Table};
use crate::step::{Step, TableChange};

/// The tables that go, before anything else could be done to them.
pub(super) fn dropped(pair: &mut Pair<'_>) {
    pair.extend(|from, to| only_in(&from.tables, &to.tables).cloned().map(Step::drop).collect());
}

pub(super) fn diff(pair: &mut Pair<'_>) {
    for after in pair.to.tables.values() {
        // Under their new names first, so that nothing is dropped which only got another name.
        let before = pair.from.table(&after.name).filter(|before| *before != after);
        let Some(before) = before else { continue };
        let after = &lineage::alone(before, after, pair.to);
        alter(pair, after, renames);
        let overrides = pair
            .from
            .table(&after.name)
            .map(|before| lineage::overrides((before, &pair.from), (after, pair.to)));
        for change in overrides.unwrap_or_default() {
            pair.push(Step::alter(&after.name, change));
        }
        alter(pair, after, changes);
    }
    pair.extend(|from, to| only_in(&to.tables, &from.tables).cloned().map(Step::create).collect());
}

fn alter(pair: &mut Pair<'_>, to: &Table, find: impl Fn(&Table, &Table) -> Vec<TableChange>) {
    let found = pair.from.table(&to.name).filter(|from| *from != to).map(|from| find(from, to));
    for change in found.unwrap_or_default() {
        pair.push(Step::alter(&to.name, change));
    }
}

fn renames(from: &Table, to: &Table) -> Vec<TableChange> {
    [constraints::renamed(from, to), indexes::renamed(from, to)].concat()
}

/// What names a column goes before the column goes, and comes after it came.
fn changes(from: &Table, to: &Table) -> Vec<TableChange> {
    let indexes = |these: &Table, those: &Table, change: fn(Index) -> TableChange| {
        let differing = differing(&these.indexes, &those.indexes, indexes::hold_the_same);
        differing.cloned().map(change).collect::<Vec<_>>()
    };
    let constraints = |these: &Table, those: &Table, change: fn(Constraint) -> TableChange| {
        let same = constraints::demand_the_same;
        let differing = differing(&these.constraints, &those.constraints, same);
        differing.cloned().map(change).collect::<Vec<_>>()
    };
    let mut changes = indexes(from, to, TableChange::DropIndex);
    changes.extend(constraints(from, to, TableChange::DropConstraint));
    changes.extend(columns::changed(from, to));
    changes.extend(constraints(to, from, TableChange::AddConstraint));
    changes.extend(constraints::altered(from, to));
    changes.extend(indexes(to, from, TableChange::CreateIndex));
    changes.extend(indexes::altered(from, to));
    if from.partitioning != to.partitioning {
        let (from, to) = (from.partitioning.clone(), to.partitioning.clone());
        changes.push(TableChange::SetPartitioning { from, to });
    }
    if from.comment != to.comment {
        changes
            .push(TableChange::SetComment { from: from.comment.clone(), to: to.comment.clone() });
    }
    if from.options != to.options {
        changes
            .push(TableChange::SetOptions { from: from.options.clone(), to: to.options.clone() });
    }
    changes
}
