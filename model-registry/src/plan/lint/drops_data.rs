//! `drops-data`: values go, and no script brings them back.

use crate::plan::{Finding, Severity};
use crate::schema::{Column, ColumnDefault, Definition};
use crate::step::{Step, TableChange};

pub(super) fn rule(step: &Step) -> Option<Finding> {
    let advice = match step {
        Step::Drop(Definition::Table(_)) => "its rows are lost".to_owned(),
        Step::AlterTable { change: TableChange::DropColumn { column }, .. }
            if !is_computed(column) =>
        {
            "its values are lost".to_owned()
        }
        _ => return None,
    };
    Some(Finding { code: "drops-data", severity: Severity::Warning, object: step.object(), advice })
}

/// Whether the values are made of others again whenever the column is.
pub(super) fn is_computed(column: &Column) -> bool {
    matches!(column.default, Some(ColumnDefault::Generated { .. }))
}
