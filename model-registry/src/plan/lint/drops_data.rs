//! `drops-data`: values go, and no script brings them back.

use crate::plan::{Finding, Severity};
use crate::schema::Definition;
use crate::step::{Step, TableChange};

pub(super) fn rule(step: &Step) -> Option<Finding> {
    let advice = match step {
        Step::Drop(Definition::Table(_)) => "its rows are lost".to_owned(),
        Step::AlterTable { change: TableChange::DropColumn { column }, .. }
            if !column.is_generated() =>
        {
            "its values are lost".to_owned()
        }
        _ => return None,
    };
    Some(Finding { code: "drops-data", severity: Severity::Warning, object: step.object(), advice })
}
