//! `converts-values`: a column gets another type.

use crate::plan::{Finding, Severity};
use crate::step::{Step, TableChange};

pub(super) fn rule(step: &Step) -> Option<Finding> {
    let Step::AlterTable { change: TableChange::AlterColumn { from, to, .. }, .. } = step else {
        return None;
    };
    (from.data_type != to.data_type).then(|| Finding {
        code: "converts-values",
        severity: Severity::Warning,
        object: step.object(),
        advice: format!(
            "every value is converted from {} to {}: one that does not convert stops the migration, and the table is \
             locked meanwhile",
            from.data_type, to.data_type
        ),
    })
}
