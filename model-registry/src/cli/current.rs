//! `current`

use clap::Args;

use super::error::Failure;
use super::project::Project;
use super::status::{read, time};
use super::{Outcome, output};

/// Show at which revision the database is
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let status = read(project)?;
    let current = status.current();
    match arguments.json {
        true => output::json(&current)?,
        false if current.is_empty() => output::line("no revision is applied")?,
        false => output::table(
            ["REVISION", "APPLIED (UTC)"],
            current.iter().map(|revision| [revision.name.clone(), time(revision)]),
        )?,
    }
    Ok(Outcome::Done)
}
