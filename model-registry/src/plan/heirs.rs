//! A default that a table gets goes to all that have their columns from it. Those that have a default of their own step
//! back to what they inherit before, and take it again after.

use crate::schema::{Column, Lineage, ObjectName, Schema};
use crate::step::{ApplyError, Step, TableChange};

/// Adds the steps that keep the defaults of partitions and heirs.
pub(super) fn keep_defaults(from: &Schema, steps: Vec<Step>) -> Result<Vec<Step>, ApplyError> {
    let has_heirs = from.tables.values().any(|table| table.lineage != Lineage::Own);
    if !has_heirs {
        return Ok(steps);
    }
    let mut schema = from.clone();
    let mut kept = Vec::with_capacity(steps.len());
    for step in steps {
        let Some((table, before, after)) = new_default(&step) else {
            step.apply(&mut schema)?;
            kept.push(step);
            continue;
        };
        let own = overriding(&schema, table, &after.name);
        let back =
            own.iter().rev().map(|(heir, column)| override_of(heir, before, Some(column), None));
        let again = own.iter().map(|(heir, column)| override_of(heir, after, None, Some(column)));
        let (back, again): (Vec<_>, Vec<_>) = (back.collect(), again.collect());
        for step in back.into_iter().chain([step.clone()]).chain(again) {
            step.apply(&mut schema)?;
            kept.push(step);
        }
    }
    Ok(kept)
}

/// The column before and after a step that changes its default and not its type.
fn new_default(step: &Step) -> Option<(&ObjectName, &Column, &Column)> {
    match step {
        Step::AlterTable { table, change: TableChange::AlterColumn { from, to, .. } }
            if from.default != to.default && from.data_type == to.data_type =>
        {
            Some((table, from, to))
        }
        _ => None,
    }
}

/// Those below the table that have the column in a form of their own, each after those above it.
fn overriding(schema: &Schema, table: &ObjectName, column: &str) -> Vec<(ObjectName, Column)> {
    let mut found = Vec::new();
    for heir in schema.tables.values().filter(|own| own.lineage.parents().contains(table)) {
        let own = heir.column(column).map(|own| (heir.name.clone(), own.clone()));
        found.extend(own);
        found.extend(overriding(schema, &heir.name, column));
    }
    found
}

fn override_of(
    heir: &ObjectName,
    inherited: &Column,
    from: Option<&Column>,
    to: Option<&Column>,
) -> Step {
    let (inherited, from, to) = (inherited.clone(), from.cloned(), to.cloned());
    Step::alter(heir, TableChange::OverrideColumn { inherited, from, to })
}
