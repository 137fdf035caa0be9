//! `status`

use clap::Args;

use super::database::Missing;
use super::error::Failure;
use super::project::Project;
use super::{Outcome, output};
use crate::runner::{RevisionStatus, Runner, State, Status};

/// Show which revisions the database has, and which are pending
///
/// Exits with 1 where it has one that was edited since, or that is not known here.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let status = read(project)?;
    match arguments.json {
        true => output::json(&status.revisions)?,
        false if status.revisions.is_empty() => output::line("no revisions")?,
        false => output::table(
            ["REVISION", "STATE", "APPLIED (UTC)", "TOOK"],
            status.revisions.iter().map(|revision| {
                let record = revision.record.as_ref();
                let took = record.map(|record| format!("{} ms", record.duration_ms));
                [revision.name.clone(), state(revision), time(revision), took.unwrap_or_default()]
            }),
        )?,
    }
    Ok(match status.revisions.iter().any(|revision| revision.state.contradicts()) {
        true => Outcome::Differs,
        false => Outcome::Done,
    })
}

/// Where the project's database is. One that is not there yet is empty, and is not made.
pub(super) fn read(project: &Project) -> Result<Status, Failure> {
    let database = project.database()?;
    let graph = project.existing_graph(database.backend())?;
    let mut connection = database.connect(Missing::Empty)?;
    Ok(Runner::new(&graph).status(connection.as_mut())?)
}

/// When it was applied.
pub(super) fn time(revision: &RevisionStatus) -> String {
    revision.applied_at.clone().unwrap_or_default()
}

/// What became of it, in words.
pub(super) fn state(revision: &RevisionStatus) -> String {
    let state = match revision.state {
        State::Applied => "applied",
        State::Edited => "edited since",
        State::Pending => "pending",
        State::Unknown => "unknown here",
        State::Partial => "stopped",
    };
    match &revision.partial {
        None => state.to_owned(),
        Some(partial) => format!("{state} after {} statements", partial.statements_done),
    }
}
