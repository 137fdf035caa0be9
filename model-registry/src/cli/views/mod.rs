//! `views`

mod list;
mod progress;
mod refresh;

use clap::{Args, Subcommand};

use super::Outcome;
use super::error::Failure;
use super::project::Project;

/// The views of the database, and refreshing the materialized ones
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    List(list::Arguments),
    Refresh(refresh::Arguments),
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    match arguments.action {
        Action::List(arguments) => list::run(arguments, project),
        Action::Refresh(arguments) => refresh::run(arguments, project),
    }
}
