//! `current`

use clap::Args;

use super::card::Card;
use super::error::Failure;
use super::project::Project;
use super::status::{read, time};
use super::{Outcome, output};

/// Show at which revision the database is
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Show all that is known of it
    #[arg(short, long)]
    verbose: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let status = read(project)?;
    let current = status.current();
    if arguments.json {
        output::json(&current)?;
    } else if current.is_empty() {
        output::line("no revision is applied")?;
    } else {
        output::table(
            ["REVISION", "APPLIED (UTC)"],
            current.iter().map(|revision| [revision.name.clone(), time(revision)]),
        )?;
    }
    if arguments.verbose && !arguments.json {
        let backend = project.database()?.backend();
        let graph = project.existing_graph(backend)?;
        let known = current.iter().filter_map(|revision| graph.get(&revision.version));
        for revision in known {
            output::line(Card::of(project, backend, &graph, revision))?;
        }
    }
    Ok(Outcome::Done)
}
