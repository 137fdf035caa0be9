//! `history`

use clap::Args;
use renderdag::{Ancestor, GraphRowRenderer, Renderer};

use super::card::Card;
use super::error::Failure;
use super::project::Project;
use super::{Outcome, output, range};
use crate::dialect::DialectName;
use crate::revision::{Graph, Revision};

/// Draw the graph of the revisions, newest first
///
/// RANGE is `A:B`, both included; either may be left out. A and B are revisions, `base`, `head`, `heads`, `current`, or
/// `-N` and `+N` from the other end.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Show all that is known of each
    #[arg(short, long)]
    verbose: bool,
    /// Only these
    #[arg(short, long, value_name = "A:B", allow_hyphen_values = true)]
    range: Option<String>,
    /// Ask the database where it is, and show it
    #[arg(short, long)]
    indicate_current: bool,
    /// Only this backend; may be given several times
    #[arg(long, value_name = "BACKEND")]
    backend: Vec<DialectName>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let graphs = project.graphs(&arguments.backend)?;
    let mut cards = Vec::new();
    for (backend, graph) in &graphs {
        let revisions = match &arguments.range {
            Some(range) => range::included(project, *backend, graph, range)?,
            None => graph.revisions().iter().collect(),
        };
        let current = match arguments.indicate_current {
            true => Some(range::current(project, *backend, graph)?),
            false => None,
        };
        cards.push(
            revisions
                .into_iter()
                .rev()
                .map(|revision| {
                    let mut card = Card::of(project, *backend, graph, revision);
                    card.current =
                        current.as_ref().map(|current| current.contains(&revision.version));
                    (revision, card)
                })
                .collect::<Vec<_>>(),
        );
    }
    if arguments.json {
        let cards: Vec<_> = cards.iter().flatten().map(|(_, card)| card).collect();
        output::json(&cards)?;
        return Ok(Outcome::Done);
    }
    let is_empty = cards.iter().all(Vec::is_empty);
    if is_empty {
        output::line("no revisions")?;
    }
    for ((backend, graph), cards) in
        graphs.iter().zip(&cards).filter(|(_, cards)| !cards.is_empty())
    {
        if graphs.len() > 1 {
            output::line(format_args!("{backend}:"))?;
        }
        output::script(&drawn(graph, cards, arguments.verbose))?;
    }
    Ok(Outcome::Done)
}

/// The graph in characters, children above their parents.
fn drawn(graph: &Graph, cards: &[(&Revision, Card)], verbose: bool) -> String {
    let mut rows = GraphRowRenderer::new().output().with_min_row_height(0).build_ascii();
    let is_shown = |version: &str| cards.iter().any(|(revision, _)| revision.version == version);
    let mut text = String::new();
    for (revision, card) in cards {
        let parents = revision.settings.parents.iter().filter(|parent| graph.get(parent).is_some());
        let ancestors = parents.filter(|parent| is_shown(parent));
        let ancestors = ancestors.map(|parent| Ancestor::Parent(parent.clone())).collect();
        let glyph = if card.current == Some(true) { "@" } else { "o" };
        let message = if verbose { card.to_string() } else { card.line() };
        text.push_str(&rows.next_row(
            revision.version.clone(),
            ancestors,
            glyph.to_owned(),
            message,
        ));
    }
    // The rows are padded to the width of the graph.
    text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}
