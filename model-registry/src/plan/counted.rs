//! Defaults that count by a sequence which comes or goes with a serial column: another table gets them after that column
//! is made, and loses them before it goes.

use std::collections::BTreeSet;
use std::slice;

use crate::schema::{Column, ColumnDefault, Definition, Expr, ObjectName};
use crate::step::{Step, TableChange};

/// The sequences of the serial columns that come and go, with their tables or alone.
pub(super) struct Sequences {
    made: BTreeSet<ObjectName>,
    gone: BTreeSet<ObjectName>,
}

impl Sequences {
    pub(super) fn of(steps: &[Step]) -> Self {
        let [before, after] = [Side::Before, Side::After].map(|side| {
            steps.iter().flat_map(|step| side.sequences(step)).collect::<BTreeSet<_>>()
        });
        Self {
            made: after.difference(&before).map(|name| (*name).clone()).collect(),
            gone: before.difference(&after).map(|name| (*name).clone()).collect(),
        }
    }

    /// The step, and apart from it the default that comes later, and the one that goes before: it may count by a sequence
    /// that goes. Where rows are there, they wait for the new one too.
    pub(super) fn apart(&self, step: Step) -> Vec<Step> {
        let Step::AlterTable { table, change } = &step else { return vec![step] };
        let changes = match change {
            TableChange::AddColumn { column, backfill: None } if count(column, &self.made) => {
                let bare = Column { nullable: true, ..column.without_default() };
                let add = TableChange::AddColumn { column: bare.clone(), backfill: None };
                vec![add, set_default(&bare, column)]
            }
            TableChange::AlterColumn { from, to, using, backfill } => {
                let awaits = count(to, &self.made);
                if !awaits && !count(from, &self.gone) {
                    return vec![step];
                }
                let old = from.without_default();
                let new = if awaits { to.without_default() } else { to.clone() };
                let free = (*from != old).then(|| alter(from, &old, None, None));
                let change =
                    (old != new).then(|| alter(&old, &new, using.clone(), backfill.clone()));
                let set = awaits.then(|| set_default(&new, to));
                free.into_iter().chain(change).chain(set).collect()
            }
            _ => return vec![step],
        };
        changes.into_iter().map(|change| Step::alter(table, change)).collect()
    }

    /// Whether the change waits for one of the sequences.
    pub(super) fn is_awaited(&self, step: &Step) -> bool {
        match step {
            Step::AlterTable { change: TableChange::AlterColumn { from, to, .. }, .. } => {
                count(to, &self.made) && is_default_alone(from, to)
            }
            _ => false,
        }
    }
}

/// Which of the two forms that a step leads from and to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

impl Side {
    /// The sequences of the serial columns on this side of a step.
    fn sequences(self, step: &Step) -> Vec<&ObjectName> {
        let columns = match (self, step) {
            (Self::Before, Step::Drop(Definition::Table(table)))
            | (Self::After, Step::Create(Definition::Table(table))) => &table.columns,
            (_, Step::AlterTable { change, .. }) => match (self, change) {
                (Self::Before, TableChange::AlterColumn { from: column, .. })
                | (Self::After, TableChange::AlterColumn { to: column, .. })
                | (Self::Before, TableChange::DropColumn { column })
                | (Self::After, TableChange::AddColumn { column, .. }) => slice::from_ref(column),
                _ => return Vec::new(),
            },
            _ => return Vec::new(),
        };
        columns.iter().filter_map(serial_sequence).collect()
    }
}

fn serial_sequence(column: &Column) -> Option<&ObjectName> {
    match &column.default {
        Some(ColumnDefault::Serial { sequence, .. }) => Some(sequence),
        Some(
            ColumnDefault::Expression(_)
            | ColumnDefault::Identity { .. }
            | ColumnDefault::Generated { .. },
        )
        | None => None,
    }
}

/// Whether the default counts by one of the sequences.
fn count(column: &Column, sequences: &BTreeSet<ObjectName>) -> bool {
    let default = column.default_expression();
    default.is_some_and(|own| sequences.iter().any(|sequence| own.counts_with(sequence)))
}

/// Whether nothing but the default comes, and that it is not null, which may come with it.
fn is_default_alone(from: &Column, to: &Column) -> bool {
    *from == Column { nullable: from.nullable, ..to.without_default() }
}

/// The default comes, for rows that are there too where they hold a null that may not be.
fn set_default(from: &Column, to: &Column) -> TableChange {
    let fills = from.nullable && !to.nullable;
    alter(from, to, None, to.default_expression().filter(|_| fills).cloned())
}

fn alter(from: &Column, to: &Column, using: Option<Expr>, backfill: Option<Expr>) -> TableChange {
    TableChange::AlterColumn { from: from.clone(), to: to.clone(), using, backfill }
}
