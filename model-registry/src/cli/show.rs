//! `show`

use clap::Args;

use super::card::Card;
use super::error::Failure;
use super::project::Project;
use super::{Outcome, output, range};
use crate::dialect::DialectName;
use crate::revision::RevisionError;

/// Show all that is known of revisions
///
/// REV is a version, a name, the start of either, `head`, `heads`, `current`, or one of these with `+N` or `-N`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Which
    #[arg(value_name = "REV")]
    revision: String,
    /// Print its scripts too
    #[arg(long)]
    sql: bool,
    /// Only this backend; may be given several times
    #[arg(long, value_name = "BACKEND")]
    backend: Vec<DialectName>,
    /// Print JSON
    #[arg(long, conflicts_with = "sql")]
    json: bool,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let (mut cards, mut unknown) = (Vec::new(), None);
    for (backend, graph) in project.graphs(&arguments.backend)? {
        match range::named(project, backend, &graph, &arguments.revision) {
            Ok(found) => {
                for revision in found {
                    let scripts = [Some(revision.up.clone()), revision.down.clone()];
                    cards.push((Card::of(project, backend, &graph, revision), scripts));
                }
            }
            // The backends need not have the same revisions.
            Err(failure) => unknown = Some(failure),
        }
    }
    match (cards.is_empty(), unknown) {
        (true, Some(failure)) => return Err(failure),
        (true, None) => return Err(RevisionError::NoRevisions.into()),
        (false, _) => {}
    }
    if arguments.json {
        output::json(&cards.iter().map(|(card, _)| card).collect::<Vec<_>>())?;
        return Ok(Outcome::Done);
    }
    for (card, [up, down]) in &cards {
        output::line(card)?;
        for (file, sql) in [("up.sql", up), ("down.sql", down)] {
            if let (true, Some(sql)) = (arguments.sql, sql) {
                output::line(format_args!("\n-- {file}\n{}", sql.trim_end()))?;
            }
        }
    }
    Ok(Outcome::Done)
}
