//! Tables that have columns from others: alone before other changes, and joined again after them.

use std::borrow::Cow;

use super::Pair;
use crate::schema::{Column, Lineage, Schema, Table};
use crate::step::{Step, TableChange};

/// Lets each table stand alone that shall have another place, with all that it had from elsewhere.
pub(super) fn detach(pair: &mut Pair<'_>) {
    pair.extend(|from, to| {
        let moves = |table: &&Table| {
            let after = to.table(&table.name);
            table.lineage != Lineage::Own
                && after.is_some_and(|after| after.lineage != table.lineage)
        };
        // Heirs of heirs first: they have their columns through them.
        let mut moving: Vec<_> = from.tables.values().filter(moves).collect();
        moving.sort_by_key(|table| std::cmp::Reverse(depth(from, table)));
        moving.into_iter().map(|table| set(table, &from.whole(table))).collect()
    });
}

/// Gives each table that stands alone its place.
pub(super) fn attach(pair: &mut Pair<'_>) {
    pair.extend(|from, to| {
        let moves = |table: &&Table| {
            let before = from.table(&table.name);
            before.is_some_and(|before| before.lineage != table.lineage)
        };
        let mut moving: Vec<_> = to.tables.values().filter(moves).collect();
        moving.sort_by_key(|table| depth(to, table));
        moving.into_iter().map(|table| set(&to.whole(table), table)).collect()
    });
}

/// The table as it shall be before it gets its place.
pub(super) fn alone<'a>(from: &Table, to: &'a Table, schema: &Schema) -> Cow<'a, Table> {
    match from.lineage == to.lineage {
        true => Cow::Borrowed(to),
        false => Cow::Owned(schema.whole(to)),
    }
}

fn set(from: &Table, to: &Table) -> Step {
    let (from, to) = (Box::new(from.clone()), Box::new(to.clone()));
    Step::alter(&to.name.clone(), TableChange::SetLineage { from, to })
}

/// How many tables stand above it.
fn depth(schema: &Schema, table: &Table) -> usize {
    let parents = table.lineage.parents().iter().filter_map(|parent| schema.table(parent));
    parents.map(|parent| depth(schema, parent) + 1).max().unwrap_or(0)
}

/// The columns in which a table differs from those that it has them from, and did not before, or no longer does.
pub(super) fn overrides(from: (&Table, &Schema), to: (&Table, &Schema)) -> Vec<TableChange> {
    if to.0.lineage == Lineage::Own {
        return Vec::new();
    }
    let elsewhere = |(table, schema): (&Table, &Schema)| {
        let bare = Table { columns: Default::default(), ..table.clone() };
        schema.whole(&bare).columns
    };
    let (before, after) = (elsewhere(from), elsewhere(to));
    let own = |table: &Table, name: &str| -> Option<Column> { table.column(name).cloned() };
    let names = before.iter().filter(|column| after.named(&column.name).is_some());
    let changes = names.filter_map(|column| {
        let (from, to) = (own(from.0, &column.name), own(to.0, &column.name));
        (from.is_some() != to.is_some()).then(|| TableChange::OverrideColumn {
            inherited: after.named(&column.name).cloned().unwrap_or_else(|| column.clone()),
            from,
            to,
        })
    });
    changes.collect()
}
