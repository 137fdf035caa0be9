//! `branches`

use clap::Args;
use serde::Serialize;

use super::error::Failure;
use super::project::Project;
use super::{Outcome, output};
use crate::dialect::DialectName;
use crate::revision::Revision;

/// List the revisions that several others follow
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Only this backend; may be given several times
    #[arg(long, value_name = "BACKEND")]
    backend: Vec<DialectName>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// A revision that several others follow.
#[derive(Serialize)]
struct Fork {
    backend: DialectName,
    /// None where there are several bases.
    name: Option<String>,
    followed_by: Vec<String>,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let mut forks = Vec::new();
    for (backend, graph) in project.graphs(&arguments.backend)? {
        let points = std::iter::once(None).chain(graph.revisions().iter().map(Some));
        for point in points {
            let children = graph.children(point.map(|revision| revision.version.as_str()));
            if children.len() > 1 {
                forks.push(Fork {
                    backend,
                    name: point.map(|revision| revision.name.clone()),
                    followed_by: children.into_iter().map(Revision::to_string).collect(),
                });
            }
        }
    }
    match arguments.json {
        true => output::json(&forks)?,
        false if forks.is_empty() => output::line("no branches")?,
        false => forks.iter().try_for_each(print)?,
    }
    Ok(Outcome::Done)
}

fn print(fork: &Fork) -> Result<(), Failure> {
    output::line(format_args!("{}: {}", fork.backend, fork.name.as_deref().unwrap_or("base")))?;
    fork.followed_by.iter().try_for_each(|child| output::line(format_args!("  -> {child}")))
}
