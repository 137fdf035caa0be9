//! `squash`

use clap::Args;

use super::error::{CliError, Failure};
use super::project::Project;
use super::{Outcome, output};
use crate::dialect::DialectName;
use crate::revision::{Graph, RevisionError, Squash, squash, write_squash};

/// Make one revision of several
///
/// It has the version of the last one, and is proved by replay to make the same schema. New databases run the one.
/// Databases that have them all have it already, for Diesel too. A database between them goes on with the old ones, which
/// are kept in the folder `replaced` inside; remove that once every database is past them.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The first and the last
    #[arg(value_name = "A..B")]
    range: String,
    /// What the revision is called
    #[arg(short, long)]
    message: Option<String>,
    /// Only this backend; may be given several times
    #[arg(long, value_name = "BACKEND")]
    backend: Vec<DialectName>,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let ends = arguments
        .range
        .split_once("..")
        .filter(|(first, last)| !first.is_empty() && !last.is_empty());
    let (first, last) = ends.ok_or_else(|| CliError::NoSquashRange(arguments.range.clone()))?;
    let (mut squashes, mut unknown) = (Vec::new(), None);
    for (backend, graph) in project.graphs(&arguments.backend)? {
        match squashed(backend, &graph, first, last, arguments.message.as_deref()) {
            Ok(squash) => squashes.push((project.directory(backend), squash)),
            // The backends need not have the same revisions.
            Err(error @ RevisionError::Unknown { .. }) => unknown = Some(error),
            Err(error) => return Err(error.into()),
        }
    }
    if let (true, Some(error)) = (squashes.is_empty(), unknown) {
        return Err(error.into());
    }
    for (directory, squash) in squashes {
        let path = write_squash(&directory, &squash)?;
        let count = squash.names.len();
        output::line(format_args!("wrote {} in place of {count} revisions", path.display()))?;
        if squash.written.down.is_none() {
            output::note("it has no down.sql, since one of them has none");
        }
    }
    output::help("prove it on a real database: `verify`");
    output::help(
        "a database between the old ones is brought past them by `upgrade` or the boot, not by Diesel's own tool",
    );
    Ok(Outcome::Done)
}

fn squashed(
    backend: DialectName,
    graph: &Graph,
    first: &str,
    last: &str,
    message: Option<&str>,
) -> Result<Squash, RevisionError> {
    let (first, last) = (graph.resolve(first)?, graph.resolve(last)?);
    let message =
        message.map_or_else(|| format!("{} to {}", first.slug(), last.slug()), str::to_owned);
    let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
    squash(backend, graph, first, last, &message)
}
