//! One rebuild for all changes of a table that cannot be made in place.

use std::collections::BTreeSet;

use crate::dialect::Dialect;
use crate::schema::{Index, Object, ObjectName, Schema};
use crate::step::{ApplyError, RebuildTable, Step, TableChange};

/// Gathers the changes of each table that must be rebuilt. Where all can be made in place, nothing changes.
///
/// A rebuild stands where the first change of its table stood, right after the indexes that go. Indexes that come stay
/// where they are, since their names may be free only then; and so do renames of columns, since other tables' steps
/// are written with the new names.
pub(super) fn gather(
    dialect: &dyn Dialect,
    from: &Schema,
    steps: Vec<Step>,
) -> Result<Vec<Step>, ApplyError> {
    let rebuilt = rebuilt_tables(dialect, from, &steps)?;
    let mut schema = from.clone();
    let mut gathered = Vec::with_capacity(steps.len());
    let mut done = BTreeSet::new();
    for step in &steps {
        let owner = gathered_table(step).filter(|table| rebuilt.contains(*table));
        let parts = match owner {
            None => vec![step.clone()],
            Some(table) if done.insert(table.clone()) => rebuild(&schema, table, &steps)?,
            Some(_) => continue,
        };
        for part in &parts {
            part.apply(&mut schema)?;
        }
        gathered.extend(parts);
    }
    Ok(gathered)
}

/// Where an index cannot be renamed, it is dropped and made again.
pub(super) fn spell_out_index_renames(
    dialect: &dyn Dialect,
    from: &Schema,
    steps: Vec<Step>,
) -> Result<Vec<Step>, ApplyError> {
    let mut schema = from.clone();
    let mut spelled = Vec::with_capacity(steps.len());
    for step in steps {
        if let Step::AlterTable { table, change: change @ TableChange::RenameIndex { from, to } } =
            &step
            && let Some(current) = schema.table(table)
            && !dialect.alters_in_place(current, change)
            && let Some(index) = current.indexes.get(from)
        {
            let renamed = Index { name: to.clone(), ..index.clone() };
            spelled.push(Step::alter(table, TableChange::DropIndex(index.clone())));
            spelled.push(Step::alter(table, TableChange::CreateIndex(renamed)));
        } else {
            spelled.push(step.clone());
        }
        step.apply(&mut schema)?;
    }
    Ok(spelled)
}

/// The table whose rebuild would take the step in.
fn gathered_table(step: &Step) -> Option<&ObjectName> {
    match step {
        Step::AlterTable {
            change: TableChange::RenameColumn { .. } | TableChange::CreateIndex(_),
            ..
        } => None,
        Step::AlterTable { table, .. } => Some(table),
        _ => None,
    }
}

/// The tables that have a change which is not made in place, judged where it stands.
pub(super) fn rebuilt_tables(
    dialect: &dyn Dialect,
    from: &Schema,
    steps: &[Step],
) -> Result<BTreeSet<ObjectName>, ApplyError> {
    let mut schema = from.clone();
    let mut rebuilt = BTreeSet::new();
    for step in steps {
        if let Step::AlterTable { table, change } = step
            && let Some(current) = schema.table(table)
            && !dialect.alters_in_place(current, change)
        {
            rebuilt.insert(table.clone());
        }
        step.apply(&mut schema)?;
    }
    Ok(rebuilt)
}

/// The steps that take the place of all changes of the table.
fn rebuild(schema: &Schema, table: &ObjectName, steps: &[Step]) -> Result<Vec<Step>, ApplyError> {
    let (mut before, mut changes) = (Vec::new(), Vec::new());
    for step in steps.iter().filter(|step| gathered_table(step) == Some(table)) {
        let Step::AlterTable { change, .. } = step else { continue };
        match change {
            TableChange::DropIndex(_) => before.push(step.clone()),
            _ => changes.push(change.clone()),
        }
    }
    let mut schema = schema.clone();
    before.iter().try_for_each(|step| step.apply(&mut schema))?;
    let missing = || ApplyError::Missing(Object::table(table));
    let from = schema.table(table).cloned().ok_or_else(missing)?;
    changes.iter().try_for_each(|change| Step::alter(table, change.clone()).apply(&mut schema))?;
    let to = schema.table(table).cloned().ok_or_else(missing)?;
    let rebuild = Step::RebuildTable(RebuildTable { from, to, changes });
    before.push(rebuild);
    Ok(before)
}
