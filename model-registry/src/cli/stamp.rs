//! `stamp`

use clap::Args;

use super::database::Missing;
use super::error::Failure;
use super::project::Project;
use super::run::APPLICATION;
use super::{Outcome, output};
use crate::revision::Target;
use crate::runner::{Purge, Runner, Stamped, offline_stamp};

/// Make the history say where the database is, without running anything
///
/// What a revision builds on becomes applied, what builds on it not, and other branches stay. Without REV the tables of
/// the history are made, and nothing else. `baseline` does the same after a proof that it is true.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// `head`, `heads`, `base`, `+N`, `-N`, or revisions
    #[arg(value_name = "REV", allow_negative_numbers = true)]
    revisions: Vec<String>,
    /// Empty the history first, also of revisions that are not known here
    #[arg(long)]
    purge: bool,
    /// Print a script instead, which empties the history first
    #[arg(long)]
    sql: bool,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    if arguments.sql {
        return print_script(&arguments, project);
    }
    let database = project.database()?;
    let graph = project.existing_graph(database.backend())?;
    let targets: Vec<_> = arguments.revisions.iter().map(|text| target(text)).collect();
    let purge = if arguments.purge { Purge::All } else { Purge::Keep };
    let mut connection = database.connect(Missing::Create)?;
    let mut runner = Runner::new(&graph).application(APPLICATION);
    let stamped = runner.stamp(connection.as_mut(), &targets, purge)?;
    match targets.is_empty() && !arguments.purge {
        true => output::line("the tables of the history are there")?,
        false => report(&stamped)?,
    }
    Ok(Outcome::Done)
}

fn target(text: &str) -> Target {
    let Ok(target) = text.parse();
    target
}

/// What a stamp changed, in lines.
pub(super) fn report(stamped: &Stamped) -> Result<(), Failure> {
    let Stamped { added, removed } = stamped;
    if added.is_empty() && removed.is_empty() {
        output::line("nothing to do: the history says so already")?;
    }
    removed
        .iter()
        .try_for_each(|version| output::line(format_args!("took {version} out of the history")))?;
    added.iter().try_for_each(|name| output::line(format_args!("stamped {name}")))
}

fn print_script(arguments: &Arguments, project: &Project) -> Result<Outcome, Failure> {
    let backend = project.backend(None)?;
    let graph = project.existing_graph(backend)?;
    let mut versions = Vec::new();
    for text in &arguments.revisions {
        match text.as_str() {
            "heads" => versions.extend(graph.heads().into_iter().map(|head| head.version.as_str())),
            text => versions.extend(graph.point(text)?.map(|revision| revision.version.as_str())),
        }
    }
    output::script(&offline_stamp(backend, graph.closure(versions), APPLICATION))?;
    Ok(Outcome::Done)
}
