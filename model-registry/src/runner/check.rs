//! Whether the history of a database and the revisions fit together.

use std::collections::BTreeMap;

use super::error::RunnerError;
use super::history::{Applied, History, Partial};
use super::policy::{Mismatch, Policies, Policy};
use super::report::Direction;
use super::squash;
use crate::revision::{Graph, Revision};

/// What does not fit and is let pass with a warning.
///
/// # Errors
///
/// What does not fit and is refused.
pub(super) fn check(
    graph: &Graph,
    history: &History,
    direction: Direction,
    policies: &Policies,
) -> Result<Vec<String>, RunnerError> {
    squash::check(graph, history)?;
    let mut warnings = Vec::new();
    for (mismatch, error) in mismatches(graph, history, direction) {
        match policies.of(mismatch) {
            Policy::Refuse => return Err(error),
            Policy::Warn => warnings.push(error.to_string()),
            Policy::Allow => {}
        }
    }
    check_partial(graph, history, direction)?;
    Ok(warnings)
}

/// Everything that does not fit, what explains the others first.
fn mismatches(
    graph: &Graph,
    history: &History,
    direction: Direction,
) -> Vec<(Mismatch, RunnerError)> {
    let mut found = strangers(graph, history);
    match direction {
        Direction::Up => {
            found.extend(changed(graph, history));
            found.extend(out_of_order(graph, history));
        }
        // To go down is the way out of the other ones.
        Direction::Down => {}
    }
    found
}

/// What is applied and not known here: newer than all that is, or gone from between.
fn strangers(graph: &Graph, history: &History) -> Vec<(Mismatch, RunnerError)> {
    let newest = graph.revisions().last().map(|revision| &revision.version);
    let applied = history.applied.values().map(|applied| (&applied.version, name_of(applied)));
    let partial = history.partial.values().map(|partial| (&partial.version, partial.name.clone()));
    // A version that is in both has one name.
    let recorded: BTreeMap<_, _> = applied.chain(partial).collect();
    let unknown = recorded.into_iter().filter(|(version, _)| !graph.knows(version));
    let (newer, missing): (Vec<_>, Vec<_>) =
        unknown.partition(|(version, _)| Some(*version) > newest);
    let names =
        |found: Vec<(&String, String)>| found.into_iter().map(|(_, name)| name).collect::<Vec<_>>();
    let mut found = Vec::new();
    if !newer.is_empty() {
        found.push((Mismatch::Unknown, RunnerError::UnknownRevisions { names: names(newer) }));
    }
    if !missing.is_empty() {
        found.push((Mismatch::Missing, RunnerError::MissingRevisions { names: names(missing) }));
    }
    found
}

fn name_of(applied: &Applied) -> String {
    match &applied.record {
        Some(record) => record.name.clone(),
        None => applied.version.clone(),
    }
}

/// What is not as it was when it was applied.
fn changed(graph: &Graph, history: &History) -> Vec<(Mismatch, RunnerError)> {
    let changed = graph.revisions().iter().filter_map(|revision| {
        let applied = history.applied.get(&revision.version)?;
        let record = applied.record.as_ref()?;
        if record.checksum == revision.checksum() {
            return None;
        }
        let name = revision.name.clone();
        Some(match record.name == revision.name {
            true => {
                let applied_at = applied.applied_at.clone();
                (Mismatch::Edited, RunnerError::Edited { name, applied_at })
            }
            false => {
                let (version, applied) = (revision.version.clone(), record.name.clone());
                (Mismatch::Other, RunnerError::OtherRevision { version, name, applied })
            }
        })
    });
    changed.collect()
}

/// What is not applied although one that follows it is. Where its place is stated, the history has lost it; where it
/// follows from the order of the versions, it may as well have come later.
fn out_of_order(graph: &Graph, history: &History) -> Vec<(Mismatch, RunnerError)> {
    let mut found = Vec::new();
    for child in graph.revisions().iter().filter(|revision| history.has(&revision.version)) {
        let missing = child.settings.needs().filter(|parent| !history.has(parent));
        for parent in missing.filter_map(|version| graph.get(version)) {
            let (child_name, parent_name) = (child.name.clone(), parent.name.clone());
            let error = match child.settings.parents_stated {
                true => RunnerError::MissingParent { child: child_name, parent: parent_name },
                false => RunnerError::OutOfOrder { name: parent_name, applied: child_name },
            };
            found.push((Mismatch::OutOfOrder, error));
        }
    }
    found
}

/// What stopped on the way in one direction must be finished in that one.
fn check_partial(
    graph: &Graph,
    history: &History,
    direction: Direction,
) -> Result<(), RunnerError> {
    let is_against = |partial: &&Partial| partial.direction != direction;
    match history.partial.values().find(is_against) {
        None => Ok(()),
        Some(partial) => Err(RunnerError::Stopped {
            name: graph
                .get(&partial.version)
                .map_or(&partial.name, |revision: &Revision| &revision.name)
                .clone(),
            file: partial.direction.file(),
            statements_done: partial.statements_done,
            command: partial.direction.command(),
        }),
    }
}
