//! Questions at a terminal.

use inquire::{Confirm, InquireError, Select, Text};

use super::decide::{Assignment, Decisions};
use super::error::{CliError, Failure};
use crate::metadata::Metadata;
use crate::plan::PlanError;
use crate::schema::Object;

/// Asks for each decision that is missing. False where something is wrong that no answer mends, or where the answer
/// was not to drop.
pub(super) fn ask(
    errors: &[PlanError],
    models: &Metadata,
    decisions: &mut Decisions,
) -> Result<bool, Failure> {
    for error in errors {
        let decided = match error {
            PlanError::UnnamedDrop { object } => ask_drop(object, decisions),
            PlanError::LikelyRename { from, to } => ask_rename(from, to, decisions),
            PlanError::NoBackfill { object } => ask_backfill(object, models, decisions),
            PlanError::Dialect(_) | PlanError::Apply(_) => Ok(false),
        };
        if !decided.map_err(not_answered)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn ask_drop(object: &Object, decisions: &mut Decisions) -> Result<bool, InquireError> {
    let question = format!("No linked model declares {object}. Drop it, with all that is in it?");
    let drop = Confirm::new(&question).with_default(false).prompt()?;
    if drop {
        decisions.drops.insert(object.path());
    }
    Ok(drop)
}

fn ask_rename(
    from: &Object,
    to: &[Object],
    decisions: &mut Decisions,
) -> Result<bool, InquireError> {
    let drop = format!("It goes: drop {from}");
    let choices = to.iter().map(|to| format!("It is renamed to {}", to.name()));
    let question = format!("What became of {from}?");
    let choice = Select::new(&question, choices.chain([drop]).collect()).raw_prompt()?;
    match to.get(choice.index) {
        Some(to) => {
            decisions.renames.push(Assignment { name: from.path(), value: to.name().to_owned() })
        }
        None => {
            decisions.drops.insert(from.path());
        }
    }
    Ok(true)
}

fn ask_backfill(
    object: &Object,
    models: &Metadata,
    decisions: &mut Decisions,
) -> Result<bool, InquireError> {
    let place = models.place(object).map(|place| format!(" ({place})")).unwrap_or_default();
    let question = format!("Which value, in SQL, do rows get in {object}{place}?");
    let value = Text::new(&question).prompt()?;
    let is_said = !value.trim().is_empty();
    if is_said {
        decisions.backfills.insert(object.path(), value);
    }
    Ok(is_said)
}

fn not_answered(error: InquireError) -> Failure {
    match error {
        InquireError::OperationCanceled | InquireError::OperationInterrupted => {
            CliError::NotAnswered.into()
        }
        InquireError::NotTTY
        | InquireError::InvalidConfiguration(_)
        | InquireError::IO(_)
        | InquireError::Custom(_) => Failure::of(error),
    }
}
