//! Which revisions a run is about.

use std::collections::BTreeSet;

use super::error::RunnerError;
use super::history::History;
use super::report::Direction;
use crate::revision::{Graph, Revision, Target};

/// The revisions to run to reach the target, in the order of the run. The history fits the graph.
pub(super) fn choose<'a>(
    graph: &'a Graph,
    history: &History,
    direction: Direction,
    target: &Target,
) -> Result<Vec<&'a Revision>, RunnerError> {
    match direction {
        Direction::Up => pending(graph, history, target),
        Direction::Down => superfluous(graph, history, target),
    }
}

/// The revisions that a run still has to run, now that others changed the history: what is left of those that were
/// chosen, and what others took away that they build on, or put on top of them.
pub(super) fn renew<'a>(
    graph: &'a Graph,
    history: &History,
    direction: Direction,
    chosen: &BTreeSet<String>,
) -> Vec<&'a Revision> {
    let is_left = |revision: &&Revision| !history.is_past(revision, direction);
    match direction {
        Direction::Up => {
            let needed: BTreeSet<_> = chosen
                .iter()
                .flat_map(|version| graph.ancestors(version))
                .map(|revision| &revision.version)
                .collect();
            let is_needed = |revision: &&Revision| needed.contains(&revision.version);
            graph.revisions().iter().filter(is_needed).filter(is_left).collect()
        }
        Direction::Down => {
            let builds_on = |revision: &&Revision| {
                let mut below = graph.ancestors(&revision.version).into_iter();
                below.any(|below| chosen.contains(&below.version))
            };
            graph.revisions().iter().rev().filter(is_left).filter(builds_on).collect()
        }
    }
}

fn pending<'a>(
    graph: &'a Graph,
    history: &History,
    target: &Target,
) -> Result<Vec<&'a Revision>, RunnerError> {
    let is_pending = |revision: &&Revision| !history.has(&revision.version);
    let all = || graph.revisions().iter().filter(is_pending);
    Ok(match target {
        // A program without revisions has nothing to do, rather than no head.
        Target::Head if graph.revisions().is_empty() => Vec::new(),
        Target::Head => ancestors(graph, graph.head()?).filter(is_pending).collect(),
        Target::Heads => all().collect(),
        Target::Revision(text) => {
            ancestors(graph, graph.resolve(text)?).filter(is_pending).collect()
        }
        Target::Relative(count) => match usize::try_from(*count) {
            Ok(count) => exactly(all().collect(), count, target, Direction::Up)?,
            Err(_) => return Err(wrong_way(target, Direction::Up)),
        },
        Target::Base => return Err(wrong_way(target, Direction::Up)),
    })
}

/// The applied revisions that the target does not build on, children first.
fn superfluous<'a>(
    graph: &'a Graph,
    history: &History,
    target: &Target,
) -> Result<Vec<&'a Revision>, RunnerError> {
    let is_applied = |revision: &&Revision| history.has(&revision.version);
    let all = || graph.revisions().iter().rev().filter(is_applied);
    Ok(match target {
        Target::Base => all().collect(),
        Target::Revision(text) => {
            let Some(revision) = graph.point(text)? else { return Ok(all().collect()) };
            if !is_applied(&revision) {
                return Err(RunnerError::NotApplied { name: revision.name.clone() });
            }
            let kept: BTreeSet<_> =
                ancestors(graph, revision).map(|revision| &revision.version).collect();
            all().filter(|revision| !kept.contains(&revision.version)).collect()
        }
        Target::Relative(count) if *count <= 0 => {
            let count = usize::try_from(count.unsigned_abs()).unwrap_or(usize::MAX);
            exactly(all().collect(), count, target, Direction::Down)?
        }
        Target::Relative(_) | Target::Head | Target::Heads => {
            return Err(wrong_way(target, Direction::Down));
        }
    })
}

fn ancestors<'a>(graph: &'a Graph, revision: &'a Revision) -> impl Iterator<Item = &'a Revision> {
    graph.ancestors(&revision.version).into_iter()
}

fn exactly<'a>(
    mut revisions: Vec<&'a Revision>,
    count: usize,
    target: &Target,
    direction: Direction,
) -> Result<Vec<&'a Revision>, RunnerError> {
    if count > revisions.len() {
        return Err(RunnerError::TooFar {
            target: target.clone(),
            command: direction.command(),
            available: revisions.len(),
        });
    }
    revisions.truncate(count);
    Ok(revisions)
}

fn wrong_way(target: &Target, direction: Direction) -> RunnerError {
    RunnerError::WrongWay {
        target: target.clone(),
        command: direction.command(),
        other: direction.opposite().command(),
    }
}
