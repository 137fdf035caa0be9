//! `downgrade`

use clap::Args;

use super::Outcome;
use super::error::Failure;
use super::project::Project;
use super::run::{self, Mode, Wishes};
use crate::runner::{Direction, Mismatch};

/// Take back revisions from the database
///
/// TARGET is `-N`, `base`, or the revision to go back to: its version, its name, or the start of either.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// How far; with `--sql` also `FROM:TO`
    #[arg(value_name = "TARGET", allow_negative_numbers = true)]
    target: String,
    /// Print a script instead, with the rows of the history; it starts at the head unless FROM is given
    #[arg(long, conflicts_with = "dry_run")]
    sql: bool,
    /// Only say which revisions would be taken back
    #[arg(long)]
    dry_run: bool,
    /// Go on with a warning although the history differs: `missing`, `unknown`
    #[arg(long, value_name = "MISMATCH")]
    allow: Vec<Mismatch>,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let mode = Mode::of(arguments.sql, arguments.dry_run);
    let wishes = Wishes { allow: arguments.allow, ..Wishes::default() };
    run::run(project, Direction::Down, &arguments.target, mode, &wishes)
}
