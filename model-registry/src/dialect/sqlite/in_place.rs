//! Which changes `ALTER TABLE` makes safely, and with the stored schema that the change asks for
//! (<https://sqlite.org/lang_altertable.html>). `DROP COLUMN` asks for SQLite 3.35.

use super::expression;
use crate::schema::{Column, ColumnDefault, Table};
use crate::step::TableChange;

/// Whether the change can be made to the table, as it is before the change, without a rebuild.
pub(super) fn alters(table: &Table, change: &TableChange) -> bool {
    match change {
        TableChange::AddColumn { column, backfill } => backfill.is_none() && can_be_added(column),
        TableChange::DropColumn { column } => can_be_dropped(table, &column.name),
        TableChange::RenameColumn { .. }
        | TableChange::CreateIndex(_)
        | TableChange::DropIndex(_) => true,
        // It is a drop and a create, for which the change does not say enough: `RebuildTable` does.
        TableChange::RenameIndex { .. } | TableChange::AlterIndex { .. } => false,
        TableChange::AlterColumn { .. }
        | TableChange::AddConstraint(_)
        | TableChange::DropConstraint(_)
        | TableChange::AlterConstraint { .. }
        | TableChange::RenameConstraint { .. }
        | TableChange::SetComment { .. }
        | TableChange::OverrideColumn { .. }
        | TableChange::SetLineage { .. }
        | TableChange::SetPartitioning { .. }
        | TableChange::ReleaseSequence(_)
        | TableChange::AdoptSequence(_)
        | TableChange::SetOptions { .. } => false,
    }
}

/// Whether the changes touch indexes alone, so that no row has to be copied.
pub(super) fn is_about_indexes(changes: &[TableChange]) -> bool {
    changes.iter().all(|change| match change {
        TableChange::CreateIndex(_)
        | TableChange::DropIndex(_)
        | TableChange::AlterIndex { .. }
        | TableChange::RenameIndex { .. } => true,
        TableChange::AddColumn { .. }
        | TableChange::DropColumn { .. }
        | TableChange::RenameColumn { .. }
        | TableChange::AlterColumn { .. }
        | TableChange::AddConstraint(_)
        | TableChange::DropConstraint(_)
        | TableChange::AlterConstraint { .. }
        | TableChange::RenameConstraint { .. }
        | TableChange::SetComment { .. }
        | TableChange::OverrideColumn { .. }
        | TableChange::SetLineage { .. }
        | TableChange::SetPartitioning { .. }
        | TableChange::ReleaseSequence(_)
        | TableChange::AdoptSequence(_)
        | TableChange::SetOptions { .. } => false,
    })
}

/// Rows that are there read the default from the schema, so it must be a constant; and a stored column has no place
/// in them.
fn can_be_added(column: &Column) -> bool {
    match &column.default {
        None => column.nullable,
        Some(ColumnDefault::Expression(default)) => {
            expression::is_literal(default.sql()) && !expression::is_null(default)
        }
        Some(ColumnDefault::Generated { stored, .. }) => !stored,
        Some(ColumnDefault::Serial { .. } | ColumnDefault::Identity { .. }) => false,
    }
}

/// No constraint, no index and no other column may name it. Triggers and views that do make the statement fail.
fn can_be_dropped(table: &Table, name: &str) -> bool {
    let generated = |column: &Column| match &column.default {
        Some(ColumnDefault::Generated { expression, .. }) => expression.mentions(name),
        Some(
            ColumnDefault::Expression(_)
            | ColumnDefault::Serial { .. }
            | ColumnDefault::Identity { .. },
        )
        | None => false,
    };
    table.columns.len() > 1
        && !table.constraints.values().any(|constraint| constraint.is_about(name))
        && !table.indexes.values().any(|index| index.is_about(name))
        && !table.columns.iter().any(generated)
}
