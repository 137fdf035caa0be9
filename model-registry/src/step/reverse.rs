//! The inverse of each step.

use super::{AlterEnum, RebuildTable, Step, TableChange};

pub(super) fn reverse(step: &Step) -> Step {
    match step.clone() {
        Step::CreateNamespace(namespace) => Step::DropNamespace(namespace),
        Step::DropNamespace(namespace) => Step::CreateNamespace(namespace),
        Step::CreateExtension(extension) => Step::DropExtension(extension),
        Step::DropExtension(extension) => Step::CreateExtension(extension),
        Step::CreateEnum(enum_type) => Step::DropEnum(enum_type),
        Step::DropEnum(enum_type) => Step::CreateEnum(enum_type),
        Step::RenameEnum { from, to } => Step::RenameEnum { from: to, to: from },
        Step::AlterEnum(alter) => {
            // Values that were added must go again, which only a recast can do; and the other way round.
            let recast = alter.from.values != alter.to.values;
            Step::AlterEnum(AlterEnum {
                from: alter.to,
                to: alter.from,
                columns: alter.columns,
                recast,
            })
        }
        Step::CreateTable(table) => Step::DropTable(table),
        Step::DropTable(table) => Step::CreateTable(table),
        Step::RenameTable { from, to } => Step::RenameTable { from: to, to: from },
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
