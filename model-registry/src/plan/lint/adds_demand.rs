//! `adds-demand`: rows that are there must meet a new demand.

use crate::plan::{Finding, Severity};
use crate::schema::{Constraint, ConstraintKind, Validity};
use crate::step::{Step, TableChange};

pub(super) fn rule(step: &Step) -> Option<Finding> {
    let Step::AlterTable { change, .. } = step else { return None };
    let advice = match change {
        TableChange::AddConstraint(constraint) => demand(constraint)?,
        TableChange::AlterConstraint { from, to } if from.validity() != Validity::Valid => {
            demand(to)?
        }
        TableChange::CreateIndex(index) if index.unique => {
            "two rows with one key stop the migration"
        }
        TableChange::AlterColumn { from, to, .. } if from.nullable && !to.nullable => {
            match to.is_generated() {
                true => "a row for which it makes a null stops the migration",
                false => "rows that hold a null get the backfill",
            }
        }
        _ => return None,
    };
    Some(Finding {
        code: "adds-demand",
        severity: Severity::Note,
        object: step.object(),
        advice: advice.to_owned(),
    })
}

/// What a row must meet. One that was there before a constraint that is not valid may break it.
fn demand(constraint: &Constraint) -> Option<&'static str> {
    let advice = match &constraint.kind {
        ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) => {
            "two rows with one key stop the migration"
        }
        ConstraintKind::ForeignKey(_) => "a row that refers to nothing stops the migration",
        ConstraintKind::Check(_) => "a row that does not meet it stops the migration",
        ConstraintKind::Exclusion(_) => "two rows that exclude each other stop the migration",
    };
    (constraint.validity() == Validity::Valid).then_some(advice)
}
