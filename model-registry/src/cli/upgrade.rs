//! `upgrade`

use clap::Args;

use super::Outcome;
use super::error::Failure;
use super::project::Project;
use super::run::{self, Mode, Wishes};
use crate::runner::{Direction, Mismatch};

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
    /// Apply all in one transaction, or nothing
    #[arg(long, conflicts_with = "sql")]
    batch: bool,
    /// Go on with a warning although the history differs: `edited`, `missing`, `unknown`, `other`, `out-of-order`
    #[arg(long, value_name = "MISMATCH")]
    allow: Vec<Mismatch>,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let mode = Mode::of(arguments.sql, arguments.dry_run);
    let wishes = Wishes { allow: arguments.allow, batch: arguments.batch };
    run::run(project, Direction::Up, &arguments.target, mode, &wishes)
}
