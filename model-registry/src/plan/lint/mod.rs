//! What to look at before a script runs on a filled database. One rule a file, each with a stable code.

mod adds_demand;
mod comes_back_empty;
mod converts_values;
mod drops_data;
mod recasts_enum;

use super::Finding;
use crate::step::Step;

/// A rule: what it has to say of a step.
type Rule = fn(&Step) -> Option<Finding>;

/// The hazards of the way up.
pub(super) fn hazards(up: &[Step]) -> Vec<Finding> {
    apply(&[drops_data::rule, converts_values::rule, recasts_enum::rule, adds_demand::rule], up)
}

/// What the way down takes away, or cannot bring back.
pub(super) fn losses(down: &[Step]) -> Vec<Finding> {
    apply(
        &[drops_data::rule, comes_back_empty::rule, converts_values::rule, recasts_enum::rule],
        down,
    )
}

fn apply(rules: &[Rule], steps: &[Step]) -> Vec<Finding> {
    steps.iter().flat_map(|step| rules.iter().filter_map(|rule| rule(step))).collect()
}
