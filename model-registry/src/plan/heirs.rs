//! What a change of a column does to those that have it from there.
//!
//! A default that a table gets goes to all that have their columns from it, and so does where large values are kept. Those
//! that have it in a form of their own step back to what they inherit before, and take it again after. How large values
//! are compressed goes to nobody, but is had from the table by those that come later: so the others have what was there
//! for their own before, and step back to what they inherit after.

use crate::schema::{Column, Lineage, ObjectName, Schema};
use crate::step::{ApplyError, Step, TableChange};

/// Adds the steps that keep partitions and heirs as they shall be.
pub(super) fn keep(from: &Schema, steps: Vec<Step>) -> Result<Vec<Step>, ApplyError> {
    match from.tables.values().any(|table| table.lineage != Lineage::Own) {
        true => hand_down_compression(from, keep_own(from, steps)?),
        false => Ok(steps),
    }
}

fn keep_own(from: &Schema, steps: Vec<Step>) -> Result<Vec<Step>, ApplyError> {
    let mut schema = from.clone();
    let mut kept = Vec::with_capacity(steps.len());
    for step in steps {
        let Some((table, before, after)) = handed_on(&step) else {
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

fn hand_down_compression(from: &Schema, steps: Vec<Step>) -> Result<Vec<Step>, ApplyError> {
    let mut schema = from.clone();
    let mut kept = Vec::with_capacity(steps.len());
    for step in steps {
        let Some((table, column, compression)) = compressed(&step) else {
            step.apply(&mut schema)?;
            kept.push(step);
            continue;
        };
        let mut after = schema.clone();
        step.apply(&mut after)?;
        let (mut before_it, mut after_it) = (Vec::new(), Vec::new());
        for heir in following(&schema, table, column) {
            let inherited = [&schema, &after].map(|schema| whole_column(schema, &heir, column));
            let [Some(old), Some(new)] = inherited else { continue };
            let own = |inherited: &Column| {
                let mut own = inherited.clone();
                own.tuning.compression = compression.cloned();
                own
            };
            before_it.push(override_of(&heir, &old, None, Some(&own(&old))));
            after_it.push(override_of(&heir, &new, Some(&own(&new)), None));
        }
        schema = after;
        kept.extend(before_it);
        kept.push(step);
        kept.extend(after_it);
    }
    Ok(kept)
}

/// The column before and after a step that changes what its heirs get too, and not its type.
fn handed_on(step: &Step) -> Option<(&ObjectName, &Column, &Column)> {
    let (table, from, to) = altered(step)?;
    let changes = from.default != to.default || from.tuning.storage != to.tuning.storage;
    (changes && from.data_type == to.data_type).then_some((table, from, to))
}

/// The column that is compressed in another way after the step, and how the same column of an heir is then: a new type
/// takes back what was said.
fn compressed(step: &Step) -> Option<(&ObjectName, &str, Option<&String>)> {
    let (table, from, to) = altered(step)?;
    let [before, after] = [from, to].map(|column| column.tuning.compression.as_ref());
    let is_recast = from.data_type != to.data_type || from.collation != to.collation;
    match is_recast {
        true if before.is_some() || after.is_some() => Some((table, &to.name, None)),
        false if before != after => Some((table, &to.name, before)),
        true | false => None,
    }
}

fn altered(step: &Step) -> Option<(&ObjectName, &Column, &Column)> {
    match step {
        Step::AlterTable { table, change: TableChange::AlterColumn { from, to, .. } } => {
            Some((table, from, to))
        }
        _ => None,
    }
}

/// Those below the table that have the column as it has it.
fn following(schema: &Schema, table: &ObjectName, column: &str) -> Vec<ObjectName> {
    let heirs = schema.tables.values().filter(|own| own.lineage.parents().contains(table));
    let heirs = heirs.filter(|heir| heir.column(column).is_none());
    let below = |heir: &ObjectName| following(schema, heir, column);
    heirs.flat_map(|heir| [vec![heir.name.clone()], below(&heir.name)].concat()).collect()
}

fn whole_column(schema: &Schema, table: &ObjectName, column: &str) -> Option<Column> {
    schema.whole(schema.table(table)?).column(column).cloned()
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
