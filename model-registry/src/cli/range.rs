//! What the user's names of revisions and ranges mean: `FROM:TO` of scripts, which are made without asking a database
//! where it is, and `A:B` of what is only shown.

use std::collections::BTreeSet;

use super::database::Missing;
use super::error::{CliError, Failure};
use super::project::Project;
use crate::dialect::DialectName;
use crate::revision::{Graph, Revision, Target};
use crate::runner::{Direction, Runner};

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
        Target::Revision(text) => match graph.point(text)? {
            Some(revision) => revision,
            None => return Ok(Some(Versions::new())),
        },
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

/// The revisions that a name means: one, or those of `heads` or `current`.
pub(super) fn named<'a>(
    project: &Project,
    backend: DialectName,
    graph: &'a Graph,
    text: &str,
) -> Result<Vec<&'a Revision>, Failure> {
    Ok(match text {
        "heads" => graph.heads(),
        "current" => {
            let current = current(project, backend, graph)?;
            graph
                .revisions()
                .iter()
                .filter(|revision| current.contains(&revision.version))
                .collect()
        }
        _ => vec![graph.resolve(text)?],
    })
}

/// The versions at which the project's database is.
pub(super) fn current(
    project: &Project,
    backend: DialectName,
    graph: &Graph,
) -> Result<BTreeSet<String>, Failure> {
    let database = project.database()?;
    if database.backend() != backend {
        return Err(CliError::OtherBackend { database: database.backend(), wanted: backend }.into());
    }
    let mut connection = database.connect(Missing::Empty)?;
    let status = Runner::new(graph).status(connection.as_mut())?;
    Ok(status.current().into_iter().map(|revision| revision.version.clone()).collect())
}

/// The revisions of `A:B`, both included, oldest first.
pub(super) fn included<'a>(
    project: &Project,
    backend: DialectName,
    graph: &'a Graph,
    text: &str,
) -> Result<Vec<&'a Revision>, Failure> {
    let (from, to) = text.split_once(':').ok_or_else(|| CliError::NoShownRange(text.to_owned()))?;
    let from = if from.is_empty() { "base" } else { from };
    let to = if to.is_empty() { "heads" } else { to };
    // One end may be said by its distance from the other.
    let (from, to) = match (from.starts_with('-'), to.starts_with('+')) {
        (true, true) => return Err(CliError::NoShownRange(text.to_owned()).into()),
        (true, false) => (format!("{to}{from}"), to.to_owned()),
        (false, true) => (from.to_owned(), format!("{from}{to}")),
        (false, false) => (from.to_owned(), to.to_owned()),
    };
    let ends = |text: &str| -> Result<Vec<&'a Revision>, Failure> {
        match text {
            "heads" | "current" => named(project, backend, graph, text),
            _ => match text.strip_prefix("current") {
                Some(offset) => {
                    let current = current(project, backend, graph)?;
                    let points = current.iter().map(|at| graph.point(&format!("{at}{offset}")));
                    Ok(points.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
                }
                None => Ok(graph.point(text)?.into_iter().collect()),
            },
        }
    };
    let (first, last) = (ends(&from)?, ends(&to)?);
    let versions = |revisions: &[&'a Revision]| -> Versions<'a> {
        graph
            .closure(revisions.iter().map(|revision| version(revision)))
            .into_iter()
            .map(version)
            .collect()
    };
    let (before, all) = (versions(&first), versions(&last));
    let is_between = |revision: &&Revision| {
        all.contains(version(revision))
            && (!before.contains(version(revision)) || first.contains(revision))
    };
    Ok(graph.revisions().iter().filter(is_between).collect())
}
