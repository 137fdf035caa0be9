//! Columns that get another type.

use crate::dialect::Dialect;
use crate::schema::{Column, Schema};
use crate::step::{ApplyError, Step, TableChange};

/// The steps, which say how values are converted where their types alone do not tell.
pub(super) fn spell_out(
    dialect: &dyn Dialect,
    from: &Schema,
    mut steps: Vec<Step>,
) -> Result<Vec<Step>, ApplyError> {
    if !steps.iter().any(|step| retyped(step).is_some()) {
        return Ok(steps);
    }
    let mut schema = from.clone();
    for step in &mut steps {
        let said = retyped(step).and_then(|(from, to)| dialect.conversion(&schema, from, to));
        if let Step::AlterTable { change: TableChange::AlterColumn { using, .. }, .. } = step {
            *using = said;
        }
        step.apply(&mut schema)?;
    }
    Ok(steps)
}

/// The column whose type the step changes, before and after.
fn retyped(step: &Step) -> Option<(&Column, &Column)> {
    match step {
        Step::AlterTable { change: TableChange::AlterColumn { from, to, .. }, .. }
            if from.data_type != to.data_type =>
        {
            Some((from, to))
        }
        _ => None,
    }
}
