//! Renames of indexes and constraints whose names are free only after one another. An index has its name among all
//! relations of its namespace, so that a rename in one table may wait for one in another.

use std::collections::BTreeMap;

use super::clearing::for_the_time_being;
use crate::schema::ObjectName;
use crate::step::{Step, TableChange};

/// The steps with such renames first, each after the one that frees its new name. Where they wait for each other in a
/// circle, one of them has another name for the time being.
pub(super) fn in_order(steps: Vec<Step>) -> Vec<Step> {
    let (renames, others): (Vec<_>, Vec<_>) =
        steps.into_iter().partition(|step| names(step).is_some());
    let (sources, targets): (Vec<_>, Vec<_>) = renames.iter().filter_map(names).unzip();
    let by_source: BTreeMap<_, _> = sources.iter().zip(0..).collect();
    let mut ordered = Vec::with_capacity(renames.len() + others.len());
    let mut rest: Vec<_> = renames.into_iter().map(Some).collect();
    for start in 0..rest.len() {
        let mut chain = vec![start];
        while let Some(next) = chain.last().and_then(|last| by_source.get(&targets[*last]).copied())
            && let Some(rename) = &mut rest[next]
        {
            if chain.contains(&next) {
                ordered.push(step_away(rename));
                break;
            }
            chain.push(next);
        }
        ordered.extend(chain.into_iter().rev().filter_map(|place| rest[place].take()));
    }
    ordered.extend(others);
    ordered
}

/// What is renamed, and to what, as the names of a namespace.
fn names(step: &Step) -> Option<(ObjectName, ObjectName)> {
    let Step::AlterTable { table, change } = step else { return None };
    match change {
        TableChange::RenameIndex { from, to } | TableChange::RenameConstraint { from, to } => {
            Some((table.sibling(from), table.sibling(to)))
        }
        _ => None,
    }
}

/// Lets a rename start from a name for the time being, and returns the one that gives it that.
fn step_away(rename: &mut Step) -> Step {
    let mut away = rename.clone();
    if let (Some((from, _)), Some((_, to))) = (names_mut(rename), names_mut(&mut away)) {
        *from = for_the_time_being(from);
        to.clone_from(from);
    }
    away
}

fn names_mut(rename: &mut Step) -> Option<(&mut String, &mut String)> {
    match rename {
        Step::AlterTable {
            change:
                TableChange::RenameIndex { from, to } | TableChange::RenameConstraint { from, to },
            ..
        } => Some((from, to)),
        _ => None,
    }
}
