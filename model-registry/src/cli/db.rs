//! `db`

use clap::{Args, Subcommand};
use inquire::Confirm;

use super::database::Database;
use super::error::{CliError, Failure};
use super::project::Project;
use super::run::{self, Mode, Wishes};
use super::{Outcome, output};
use crate::runner::Direction;

/// Make, drop or reset the database, for development
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Make the database, empty, where it is not there
    Create,
    /// Drop the database with all that is in it
    Drop(Consent),
    /// Drop the database, make it again and apply every revision
    Reset(Consent),
}

/// What lets a database be dropped.
#[derive(Clone, Copy, Debug, Args)]
struct Consent {
    /// Do not ask
    #[arg(short, long)]
    yes: bool,
    /// Also a database that is not on this machine
    #[arg(long)]
    force: bool,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let database = project.database()?;
    match arguments.action {
        Action::Create => create(&database)?,
        Action::Drop(consent) => drop_it(&database, consent)?,
        Action::Reset(consent) => {
            // What is wrong with the revisions is told before anything is lost.
            project.existing_graph(database.backend())?;
            drop_it(&database, consent)?;
            create(&database)?;
            return run::run(project, Direction::Up, "head", Mode::Run, &Wishes::default());
        }
    }
    Ok(Outcome::Done)
}

fn create(database: &Database) -> Result<(), Failure> {
    match database.create()? {
        true => output::line(format_args!("made {database}")),
        false => output::line(format_args!("{database} is there already")),
    }
}

fn drop_it(database: &Database, consent: Consent) -> Result<(), Failure> {
    // Whatever cannot be dropped is not asked about.
    database.name()?;
    if !consent.force && !database.is_local() {
        return Err(CliError::NotLocal(database.to_string()).into());
    }
    if !consent.yes {
        confirm(database)?;
    }
    match database.remove()? {
        true => output::line(format_args!("dropped {database}")),
        false => output::line(format_args!("{database} is not there")),
    }
}

fn confirm(database: &Database) -> Result<(), Failure> {
    if !output::can_ask() {
        return Err(CliError::NotConfirmed(database.to_string()).into());
    }
    let question = format!("Drop {database}, with all that is in it?");
    match Confirm::new(&question).with_default(false).prompt() {
        Ok(true) => Ok(()),
        Ok(false) => Err(CliError::NotConfirmed(database.to_string()).into()),
        Err(_) => Err(CliError::NotAnswered.into()),
    }
}
