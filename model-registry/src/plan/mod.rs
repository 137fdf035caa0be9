//! Steps in an order that a database accepts, their inverse, and what lint says of them.

mod added;
mod aside;
mod chains;
mod clearing;
mod converted;
mod counted;
mod decide;
mod dependents;
mod down;
mod finding;
mod grants;
mod heirs;
mod intent;
mod lint;
mod marks;
mod moves;
mod order;
mod pending;
mod rebuild;
mod references;
mod remake;
mod stored;

use thiserror::Error;

use self::aside::Aside;
use self::clearing::Clearing;

pub use finding::{Finding, Severity};
pub use intent::{Intent, Undecided};

use crate::dialect::{Dialect, DialectError};
use crate::diff::{diff, fitting};
use crate::schema::{Object, Schema};
use crate::step::{ApplyError, Step};

/// What a revision does, both ways.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The steps up, in order.
    pub up: Vec<Step>,
    /// The steps down, in order: they undo `up`.
    pub down: Vec<Step>,
    /// The hazards of the way up, in the order of its steps.
    pub findings: Vec<Finding>,
    /// What the way down cannot bring back, or takes away, in the order of its steps.
    pub losses: Vec<Finding>,
}

impl Plan {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.up.is_empty()
    }
}

/// Why there is no plan. Most are decisions that the author has to say.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PlanError {
    /// An object would be dropped that nobody named.
    #[error("{object} has no model; it is dropped only when named")]
    UnnamedDrop {
        /// The object.
        object: Object,
    },
    /// Something goes and something alike comes: most likely a rename.
    #[error("{from} is gone and {} came: is that a rename?", list(to))]
    LikelyRename {
        /// What goes.
        from: Object,
        /// What it may be now.
        to: Vec<Object>,
    },
    /// A column stops to be nullable, or comes as NOT NULL, and rows may be there.
    #[error("{object} is NOT NULL and has no default: what do the rows get that are there?")]
    NoBackfill {
        /// The column.
        object: Object,
    },
    /// The dialect cannot say it.
    #[error(transparent)]
    Dialect(#[from] DialectError),
    /// A step does not fit the schema: a fault of this library.
    #[error("the plan contradicts itself: {0}")]
    Apply(#[from] ApplyError),
}

fn list(objects: &[Object]) -> String {
    objects.iter().map(Object::to_string).collect::<Vec<_>>().join(" or ")
}

/// The plan that makes `to` out of `from`.
///
/// # Errors
///
/// All decisions that the author has to say first, in one go.
pub fn plan(
    dialect: &dyn Dialect,
    from: &Schema,
    to: &Schema,
    intent: &Intent,
) -> Result<Plan, Vec<PlanError>> {
    let up = match dialect.keeps_code_as_text() {
        true => ordered_aside(dialect, from, to, intent)?,
        false => ordered(dialect, from, to, intent)?,
    };
    arrange(dialect, from, up).map_err(|error| vec![error])
}

/// The ordered steps, with what steps aside and makes room for renames where code is kept as text.
fn ordered_aside(
    dialect: &dyn Dialect,
    from: &Schema,
    to: &Schema,
    intent: &Intent,
) -> Result<Vec<Step>, Vec<PlanError>> {
    let renames = fitting(from, to, &intent.renames);
    let clearing = Clearing::of(from, &renames);
    let aside =
        Aside::of(from, to, &[&*renames, &clearing.moves.iter().collect::<Vec<_>>()].concat());
    let (from, to) = (&aside.from, &aside.to);
    if clearing.is_empty() {
        let steps = ordered(dialect, from, to, intent)?;
        return Ok(aside.around(steps));
    }
    decide::decide(dialect, intent, (from, to), diff(from, to, &intent.renames))?;
    let cleared = clearing.clear(from, intent);
    let (mut steps, from, intent) = cleared.map_err(|error| vec![error.into()])?;
    steps.extend(ordered(dialect, &from, to, &intent)?);
    Ok(aside.around(steps))
}

/// The steps in their order, with what must be taken off and put on again around them.
fn ordered(
    dialect: &dyn Dialect,
    from: &Schema,
    to: &Schema,
    intent: &Intent,
) -> Result<Vec<Step>, Vec<PlanError>> {
    let steps = decide::decide(dialect, intent, (from, to), diff(from, to, &intent.renames))?;
    let steps = rebuild::spell_out_index_renames(dialect, from, steps)
        .map_err(|error| vec![error.into()])?;
    let routines =
        remake::routines_again(dialect, from, &steps).map_err(|error| vec![error.into()])?;
    let steps = dependents::detach(dialect, from, to, routines, steps);
    let (steps, remade) =
        remake::remake(dialect, from, to, steps).map_err(|error| vec![error.into()])?;
    let steps = marks::spell_out(to, steps);
    let steps = heirs::keep(from, order::order(dialect, steps));
    steps.and_then(|steps| grants::keep(from, steps, &remade)).map_err(|error| vec![error.into()])
}

/// Both ways, with a rebuild where a table cannot be changed in place.
fn arrange(dialect: &dyn Dialect, from: &Schema, up: Vec<Step>) -> Result<Plan, PlanError> {
    let mut to = from.clone();
    up.iter().try_for_each(|step| step.apply(&mut to))?;
    let down = down::reverse(dialect, to.clone(), &up)?;
    let down = remake::around_recasts(dialect, &to, down)?;
    let (findings, losses) = (lint::hazards(&up), lint::losses(&down));
    let up = converted::spell_out(dialect, from, up)?;
    let down = converted::spell_out(dialect, &to, down)?;
    let up = pending::avoid(dialect, from, up)?;
    let down = pending::avoid(dialect, &to, down)?;
    let up = rebuild::gather(dialect, from, up)?;
    let down = rebuild::gather(dialect, &to, down)?;
    Ok(Plan { up, down, findings, losses })
}
