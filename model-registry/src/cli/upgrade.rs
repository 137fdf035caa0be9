//! `upgrade`

use clap::Args;

use super::Outcome;
use super::error::Failure;
use super::project::Project;
use super::run::{self, Mode};
use crate::runner::Direction;

/// Apply revisions to the database
///
/// TARGET is `head`, `heads`, `+N`, or a revision: its version, its name, or the start of either.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// How far; with `--sql` also `FROM:TO`
    #[arg(value_name = "TARGET", default_value = "head")]
    target: String,
    /// Print a script instead, with the rows of the history; it starts at an empty database unless FROM is given
    #[arg(long, conflicts_with = "dry_run")]
    sql: bool,
    /// Only say which revisions would be applied
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let mode = Mode::of(arguments.sql, arguments.dry_run);
    run::run(project, Direction::Up, &arguments.target, mode)
}
