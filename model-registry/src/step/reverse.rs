//! The inverse of each step.

use super::{AlterEnum, RebuildTable, RemakeType, Step, TableChange};

pub(super) fn reverse(step: &Step) -> Step {
    match step.clone() {
        Step::Create(definition) => Step::Drop(definition),
        Step::Drop(definition) => Step::Create(definition),
        Step::Alter { from, to } => Step::Alter { from: to, to: from },
        Step::Rename { object, to } => {
            Step::Rename { object: object.renamed(&to), to: object.qualified_name() }
        }
        Step::AlterEnum(alter) => {
            // Values that were added must go again, which only a recast can do; and the other way round.
            let recast = alter.from.values != alter.to.values;
            Step::AlterEnum(AlterEnum {
                from: alter.to,
                to: alter.from,
                columns: alter.columns,
                made_of: alter.made_of,
                grants: alter.grants,
                recast,
            })
        }
        Step::RemakeType(remake) => {
            Step::RemakeType(RemakeType { from: remake.to, to: remake.from, ..remake })
        }
        Step::AlterTable { table, change } => Step::AlterTable { table, change: change.reverse() },
        Step::RebuildTable(RebuildTable { from, to, changes }) => {
            Step::RebuildTable(RebuildTable {
                from: to,
                to: from,
                changes: changes.iter().rev().map(TableChange::reverse).collect(),
            })
        }
    }
}
