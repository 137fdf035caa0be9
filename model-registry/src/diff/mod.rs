//! The steps from one schema to another. Pure: the renames are an input, and nothing is ordered for a database yet.
//!
//! One short file per kind of object. The steps come in an order in which [`Step::apply`] accepts them.

mod columns;
mod constraints;
mod definitions;
mod enums;
mod grants;
mod indexes;
mod lineage;
mod named;
mod renames;
mod sequences;
mod tables;
mod user_types;

pub(crate) use grants::between;
pub use renames::Rename;
pub(crate) use renames::fitting;

use std::borrow::Cow;

use crate::schema::Schema;
use crate::step::Step;

/// The steps that make `to` out of `from`. A rename that does not fit (the old name is gone already, or the new one
/// is not there) is left out, since models go on saying it long after it was done.
pub fn diff(from: &Schema, to: &Schema, renames: &[Rename]) -> Vec<Step> {
    let mut pair = Pair { from: Cow::Borrowed(from), to, steps: Vec::new() };
    renames::diff(&mut pair, renames);
    grants::before_drops(&mut pair);
    sequences::diff(&mut pair);
    definitions::diff(&mut pair);
    lineage::detach(&mut pair);
    tables::dropped(&mut pair);
    enums::diff(&mut pair);
    user_types::diff(&mut pair);
    tables::diff(&mut pair);
    lineage::attach(&mut pair);
    user_types::dropped(&mut pair);
    enums::dropped(&mut pair);
    grants::diff(&mut pair);
    pair.steps
}

/// The two schemas, and the steps so far. `from` is the first schema after those steps.
struct Pair<'a> {
    from: Cow<'a, Schema>,
    to: &'a Schema,
    steps: Vec<Step>,
}

impl Pair<'_> {
    /// Adds the step, and does it to `from`.
    fn push(&mut self, step: Step) {
        // A step that is made from what both sides hold always fits.
        let applied = step.apply(self.from.to_mut());
        debug_assert_eq!(applied, Ok(()), "{}", step.describe());
        self.steps.push(step);
    }

    /// Adds the steps that are found between both schemas as they are now.
    fn extend(&mut self, find: impl FnOnce(&Schema, &Schema) -> Vec<Step>) {
        for step in find(&self.from, self.to) {
            self.push(step);
        }
    }
}
