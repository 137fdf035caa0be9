//! Defaults that count by a sequence which comes with a new table: a table that stays gets them after that one is made.

use std::collections::BTreeSet;

use crate::schema::{Column, ColumnDefault, Definition, Expr, ObjectName};
use crate::step::{Step, TableChange};

/// The sequences of the serial columns of new tables.
pub(super) struct NewSequences(BTreeSet<ObjectName>);

impl NewSequences {
    pub(super) fn of(steps: &[Step]) -> Self {
        let tables = steps.iter().filter_map(|step| match step {
            Step::Create(Definition::Table(table)) => Some(table),
            _ => None,
        });
        let columns = tables.flat_map(|table| table.columns.iter());
        let sequences = columns.filter_map(|column| match &column.default {
            Some(ColumnDefault::Serial { sequence, .. }) => Some(sequence.clone()),
            Some(
                ColumnDefault::Expression(_)
                | ColumnDefault::Identity { .. }
                | ColumnDefault::Generated { .. },
            )
            | None => None,
        });
        Self(sequences.collect())
    }

    /// The step, and apart from it the default that comes later, and the one that goes before: it may count by a sequence
    /// that goes. Where rows are there, they wait for the new one too.
    pub(super) fn apart(&self, step: Step) -> Vec<Step> {
        let Step::AlterTable { table, change } = &step else { return vec![step] };
        let (mut changes, from, to) = match change {
            TableChange::AddColumn { column, backfill: None } if self.count(column) => {
                let bare = Column { nullable: true, ..without_default(column) };
                let add = TableChange::AddColumn { column: bare.clone(), backfill: None };
                (vec![add], bare, column)
            }
            TableChange::AlterColumn { from, to, using, backfill }
                if self.count(to) && !is_default_alone(from, to) =>
            {
                let (old, new) = (without_default(from), without_default(to));
                let change = TableChange::AlterColumn {
                    from: old.clone(),
                    to: new.clone(),
                    using: using.clone(),
                    backfill: backfill.clone(),
                };
                let free = (*from != old).then(|| alter(from, &old, None));
                (free.into_iter().chain((old != new).then_some(change)).collect(), new, to)
            }
            _ => return vec![step],
        };
        let fills = from.nullable && !to.nullable;
        let next = match &to.default {
            Some(ColumnDefault::Expression(next)) if fills => Some(next.clone()),
            _ => None,
        };
        changes.push(alter(&from, to, next));
        changes.into_iter().map(|change| Step::alter(table, change)).collect()
    }

    /// Whether the change waits for one of the sequences.
    pub(super) fn is_awaited(&self, step: &Step) -> bool {
        match step {
            Step::AlterTable { change: TableChange::AlterColumn { from, to, .. }, .. } => {
                self.count(to) && is_default_alone(from, to)
            }
            _ => false,
        }
    }

    fn count(&self, column: &Column) -> bool {
        match &column.default {
            Some(ColumnDefault::Expression(default)) => {
                self.0.iter().any(|sequence| default.counts_with(sequence))
            }
            Some(
                ColumnDefault::Serial { .. }
                | ColumnDefault::Identity { .. }
                | ColumnDefault::Generated { .. },
            )
            | None => false,
        }
    }
}

/// Whether nothing but the default comes, and that it is not null, which may come with it.
fn is_default_alone(from: &Column, to: &Column) -> bool {
    *from == Column { nullable: from.nullable, ..without_default(to) }
}

fn without_default(column: &Column) -> Column {
    Column { default: None, ..column.clone() }
}

fn alter(from: &Column, to: &Column, backfill: Option<Expr>) -> TableChange {
    TableChange::AlterColumn { from: from.clone(), to: to.clone(), using: None, backfill }
}
