//! `heads`

use clap::Args;

use super::card::Card;
use super::error::Failure;
use super::project::Project;
use super::{Outcome, output};
use crate::dialect::DialectName;

/// List the revisions that no other follows
///
/// Two heads are two branches: `merge` joins them, `rebase` puts one behind the other.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Show all that is known of each
    #[arg(short, long)]
    verbose: bool,
    /// Only this backend; may be given several times
    #[arg(long, value_name = "BACKEND")]
    backend: Vec<DialectName>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let mut cards = Vec::new();
    for (backend, graph) in project.graphs(&arguments.backend)? {
        let heads = graph.heads();
        cards.extend(heads.iter().map(|head| Card::of(project, backend, &graph, head)));
    }
    match (arguments.json, arguments.verbose) {
        (true, _) => output::json(&cards)?,
        (false, _) if cards.is_empty() => output::line("no revisions")?,
        (false, true) => cards.iter().try_for_each(output::line)?,
        (false, false) => cards
            .iter()
            .try_for_each(|card| output::line(format_args!("{}: {}", card.backend, card.line())))?,
    }
    Ok(Outcome::Done)
}
