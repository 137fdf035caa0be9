//! `FROM:TO`, for scripts that are made without asking a database where it is.

use std::collections::BTreeSet;

use super::error::{CliError, Failure};
use crate::revision::{Graph, Revision, Target};
use crate::runner::Direction;

/// The revisions between two targets, in the order in which they are run.
///
/// `TO` alone goes up from the base, or down from all heads.
pub(super) fn revisions<'a>(
    graph: &'a Graph,
    direction: Direction,
    text: &str,
) -> Result<Vec<&'a Revision>, Failure> {
    let (from, to) = match (text.split_once(':'), direction) {
        (Some((from, to)), _) => (target(from), target(to)),
        (None, Direction::Up) => (Target::Base, target(text)),
        (None, Direction::Down) => (Target::Heads, target(text)),
    };
    let nowhere = || CliError::NoRange(text.to_owned());
    let start = absolute(graph, &from)?.ok_or_else(nowhere)?;
    let end = match absolute(graph, &to)? {
        Some(end) => end,
        None => relative(graph, direction, &to, &start).ok_or_else(nowhere)?,
    };
    let between = |these: &Versions<'a>, those: &Versions<'a>| -> Vec<&'a Revision> {
        let only_here = these.difference(those).copied().collect::<Versions<'a>>();
        let is_between = |revision: &&Revision| only_here.contains(revision.version.as_str());
        graph.revisions().iter().filter(is_between).collect()
    };
    let (forward, back) = (between(&end, &start), between(&start, &end));
    match direction {
        Direction::Up if back.is_empty() => Ok(forward),
        Direction::Down if forward.is_empty() => Ok(back.into_iter().rev().collect()),
        Direction::Up | Direction::Down => Err(nowhere().into()),
    }
}

/// The versions that a database has at some point of the graph.
type Versions<'a> = BTreeSet<&'a str>;

fn target(text: &str) -> Target {
    let Ok(target) = text.parse();
    target
}

fn version(revision: &Revision) -> &str {
    &revision.version
}

/// What is applied at a target that says so by itself.
fn absolute<'a>(graph: &'a Graph, target: &Target) -> Result<Option<Versions<'a>>, Failure> {
    let end = match target {
        Target::Relative(_) => return Ok(None),
        Target::Base => return Ok(Some(Versions::new())),
        Target::Heads => return Ok(Some(graph.revisions().iter().map(version).collect())),
        Target::Head => graph.head()?,
        Target::Revision(text) => graph.resolve(text)?,
    };
    Ok(Some(graph.ancestors(&end.version).into_iter().map(version).collect()))
}

/// What is applied so many revisions after the start; none where there are fewer, or where that is the other way.
fn relative<'a>(
    graph: &'a Graph,
    direction: Direction,
    target: &Target,
    start: &Versions<'a>,
) -> Option<Versions<'a>> {
    let Target::Relative(count) = target else { return None };
    let all = graph.revisions().iter().map(version);
    let mut end = start.clone();
    for _ in 0..count.unsigned_abs() {
        match direction {
            Direction::Up if *count > 0 => {
                let next = all.clone().find(|version| !end.contains(version))?;
                end.insert(next);
            }
            Direction::Down if *count < 0 => {
                end.pop_last()?;
            }
            Direction::Up | Direction::Down => return None,
        }
    }
    Some(end)
}
