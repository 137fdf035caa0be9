//! `baseline`

use clap::Args;

use super::database::Missing;
use super::error::{CliError, Failure};
use super::project::{self, Project};
use super::run::APPLICATION;
use super::source::as_printed;
use super::{Outcome, output, stamp};
use crate::diff::diff;
use crate::revision::Target;
use crate::runner::{Purge, Runner};

/// Adopt a database that was made without these migrations
///
/// It proves first that the database is as the revisions would make it, and then stamps them: nothing is run. Where it is
/// not, it lists what differs, changes nothing, and exits with 1. Rows are not compared.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The revision at which the database is
    #[arg(value_name = "REV", default_value = "head")]
    revision: String,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let database = project.database()?;
    let backend = database.backend();
    let graph = project.existing_graph(backend)?;
    let revision = graph.resolve(&arguments.revision)?;
    let mut connection = database.connect(Missing::Empty)?;
    let mut runner = Runner::new(&graph).application(APPLICATION);
    let status = runner.status(connection.as_mut())?;
    if let Some(applied) = status.revisions.iter().find(|revision| revision.is_applied()) {
        return Err(CliError::HasHistory {
            database: database.to_string(),
            name: applied.name.clone(),
        }
        .into());
    }
    let replayed =
        project::replay(backend, &project.directory(backend), graph.ancestors(&revision.version))?;
    let live = project.managed(connection.introspect()?, backend)?;
    let replayed = project.managed(replayed, backend)?;
    let replayed = as_printed(connection.as_mut(), replayed, &live)?;
    let steps = diff(&live, &replayed, &[]);
    if !steps.is_empty() {
        output::line(format_args!("{database} is not at {revision}: to be, it would have to"))?;
        steps.iter().try_for_each(|step| output::line(format_args!("  {}", step.describe())))?;
        output::help(
            "make it so by hand, or write the first revision from it: `diff --from empty --to database --sql`",
        );
        return Ok(Outcome::Differs);
    }
    let target = Target::Revision(revision.version.clone());
    stamp::report(&runner.stamp(connection.as_mut(), &[target], Purge::Keep)?)?;
    Ok(Outcome::Done)
}
