//! `history`

use clap::Args;
use serde::Serialize;

use super::error::Failure;
use super::project::Project;
use super::{Outcome, output};
use crate::dialect::DialectName;
use crate::revision::Graph;

/// List the revisions, oldest first
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Only this backend; may be given several times
    #[arg(long, value_name = "BACKEND")]
    backend: Vec<DialectName>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// One revision in the list.
#[derive(Serialize)]
struct Entry<'a> {
    backend: DialectName,
    version: &'a str,
    name: &'a str,
    follows: &'a [String],
    head: bool,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let mut graphs = Vec::new();
    for backend in project.backends(&arguments.backend)? {
        graphs.push((backend, project.graph(backend)?));
    }
    let entries: Vec<_> =
        graphs.iter().flat_map(|(backend, graph)| entries(*backend, graph)).collect();
    match arguments.json {
        true => output::json(&entries)?,
        false if entries.is_empty() => output::line("no revisions")?,
        false => output::table(
            ["BACKEND", "REVISION", "FOLLOWS", ""],
            entries.iter().map(|entry| {
                let head = if entry.head { "head" } else { "" };
                let follows = entry.follows.join(", ");
                [entry.backend.to_string(), entry.name.to_owned(), follows, head.to_owned()]
            }),
        )?,
    }
    Ok(Outcome::Done)
}

fn entries(backend: DialectName, graph: &Graph) -> Vec<Entry<'_>> {
    let heads = graph.heads();
    graph
        .revisions()
        .iter()
        .map(|revision| Entry {
            backend,
            version: &revision.version,
            name: &revision.name,
            follows: &revision.settings.parents,
            head: heads.contains(&revision),
        })
        .collect()
}
