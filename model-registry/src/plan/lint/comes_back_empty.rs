//! `comes-back-empty`: what the way up dropped is made again, without its data.

use crate::plan::{Finding, Severity};
use crate::schema::Definition;
use crate::step::{Step, TableChange};

pub(super) fn rule(step: &Step) -> Option<Finding> {
    let advice = match step {
        Step::Create(Definition::Table(_)) => "it comes back without its rows".to_owned(),
        Step::AlterTable { change: TableChange::AddColumn { column, backfill }, .. }
            if !column.is_generated() =>
        {
            match backfill {
                Some(value) => format!("it comes back with {} in every row", value.sql()),
                None if column.fills_itself() => "it comes back without its values".to_owned(),
                None => "it comes back as NOT NULL without a value: this fails where rows are"
                    .to_owned(),
            }
        }
        _ => return None,
    };
    Some(Finding {
        code: "comes-back-empty",
        severity: Severity::Warning,
        object: step.object(),
        advice,
    })
}
