//! Checks that wait for the end of the transaction, and block every change of their table until then.
//!
//! A foreign key that is `INITIALLY DEFERRED` looks at a row at the end if the row's columns of the key changed, or if the
//! row was written by the same transaction before (`RI_FKey_fk_upd_check_required` in `ri_triggers.c`). While it waits,
//! PostgreSQL refuses `ALTER TABLE`. So such a key is taken off before rows get a value, and put on again after.

use std::collections::{BTreeMap, BTreeSet};

use crate::dialect::Dialect;
use crate::schema::{Constraint, ConstraintKind, Deferrability, ObjectName, Schema};
use crate::step::{AlterEnum, ApplyError, RemakeType, Step, TableChange};

/// Adds the steps that take such keys off and put them on again.
pub(super) fn avoid(
    dialect: &dyn Dialect,
    from: &Schema,
    steps: Vec<Step>,
) -> Result<Vec<Step>, ApplyError> {
    let keys = Waiting::find(dialect, from, &steps)?;
    let mut avoided = Vec::with_capacity(steps.len());
    for (place, step) in steps.into_iter().enumerate() {
        let first = keys.iter().filter(|key| key.first == place);
        avoided.extend(first.map(|key| key.step(TableChange::DropConstraint)));
        avoided.push(step);
        let last = keys.iter().filter(|key| key.last == place);
        avoided.extend(last.map(|key| key.step(TableChange::AddConstraint)));
    }
    Ok(avoided)
}

/// A key that would wait, and the steps between which it must not be there.
struct Waiting {
    table: ObjectName,
    key: Constraint,
    first: usize,
    last: usize,
}

impl Waiting {
    fn step(&self, change: impl FnOnce(Constraint) -> TableChange) -> Step {
        Step::alter(&self.table, change(self.key.clone()))
    }

    fn find(dialect: &dyn Dialect, from: &Schema, steps: &[Step]) -> Result<Vec<Self>, ApplyError> {
        let mut schema = from.clone();
        let mut written = BTreeSet::new();
        let mut waiting: BTreeMap<(ObjectName, String), Self> = BTreeMap::new();
        for (place, step) in steps.iter().enumerate() {
            if let Some((name, column)) = fills(step)
                && let Some(table) = schema.table(name)
            {
                let is_own = written.contains(name) || converts(step);
                for key in table.constraints.values().filter(|key| waits(key, column, is_own)) {
                    let change = TableChange::DropConstraint(key.clone());
                    if !dialect.alters_in_place(table, &change) {
                        continue;
                    }
                    let new = || Self {
                        table: name.clone(),
                        key: key.clone(),
                        first: place,
                        last: place,
                    };
                    let own = (name.clone(), key.name.clone());
                    waiting.entry(own).or_insert_with(new).last = place;
                }
            }
            written.extend(writes(step));
            step.apply(&mut schema)?;
        }
        Ok(waiting.into_values().collect())
    }
}

/// Whether the key waits once rows get a value in the column.
fn waits(constraint: &Constraint, column: &str, is_own: bool) -> bool {
    match &constraint.kind {
        ConstraintKind::ForeignKey(key) => {
            key.deferrable == Deferrability::InitiallyDeferred
                && (is_own || key.columns.iter().any(|own| own == column))
        }
        ConstraintKind::PrimaryKey(_)
        | ConstraintKind::Unique(_)
        | ConstraintKind::Check(_)
        | ConstraintKind::Exclusion(_) => false,
    }
}

/// Whether the rows are written anew before they get the value.
fn converts(step: &Step) -> bool {
    match step {
        Step::AlterTable { change: TableChange::AlterColumn { from, to, .. }, .. } => {
            from.data_type != to.data_type
        }
        _ => false,
    }
}

/// The column that rows get a value in.
fn fills(step: &Step) -> Option<(&ObjectName, &str)> {
    match step {
        Step::AlterTable {
            table,
            change:
                TableChange::AddColumn { column, backfill: Some(_) }
                | TableChange::AlterColumn { to: column, backfill: Some(_), .. },
        } => Some((table, &column.name)),
        _ => None,
    }
}

/// The tables whose rows the step may write anew.
fn writes(step: &Step) -> Vec<ObjectName> {
    match step {
        Step::AlterEnum(AlterEnum { columns, recast: true, .. })
        | Step::RemakeType(RemakeType { columns, .. }) => {
            columns.iter().map(|(table, _)| table.clone()).collect()
        }
        Step::AlterTable { table, change } => {
            let writes = match change {
                TableChange::AddColumn { column, backfill } => {
                    backfill.is_some() || column.default.is_some()
                }
                TableChange::AlterColumn { from, to, backfill, .. } => {
                    backfill.is_some() || from.data_type != to.data_type || to.is_generated()
                }
                TableChange::SetOptions { .. } => true,
                _ => false,
            };
            if writes { vec![table.clone()] } else { Vec::new() }
        }
        _ => Vec::new(),
    }
}
