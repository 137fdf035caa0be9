//! `services`

use clap::{Args, Subcommand};
use inquire::Confirm;

use super::cluster::Cluster;
use super::error::{CliError, Failure};
use super::project::Project;
use super::{Outcome, output};

/// A private PostgreSQL server for development, in the folder `.postgres` of the project
///
/// It is made from the programs that are installed, listens on a socket in that folder and on no port, and belongs to
/// whoever starts it. While the folder is there, and no other database is named, it is the database of the project.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Start the server, and make it where it is not there
    Start,
    /// Stop the server; what is in it stays
    Stop,
    /// Stop the server and remove it with all that is in it
    Remove {
        /// Do not ask
        #[arg(short, long)]
        yes: bool,
    },
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let cluster = Cluster::at(&project.services);
    match arguments.action {
        Action::Start => start(&cluster)?,
        Action::Stop => match cluster.is_made() && cluster.is_running()? {
            true => {
                cluster.stop()?;
                output::line(format_args!("stopped the server in {cluster}"))?;
            }
            false => output::line(format_args!("no server runs in {cluster}"))?,
        },
        Action::Remove { yes } => remove(&cluster, yes)?,
    }
    Ok(Outcome::Done)
}

fn start(cluster: &Cluster) -> Result<(), Failure> {
    if !cluster.is_made() {
        cluster.make()?;
        output::line(format_args!("made a server in {cluster}"))?;
    }
    match cluster.is_running()? {
        true => output::line(format_args!("the server in {cluster} runs already"))?,
        false => {
            cluster.start()?;
            output::line(format_args!("started the server in {cluster}"))?;
        }
    }
    cluster.database()?.create()?;
    // It has no password: the folder is closed to others.
    output::help(format_args!("for other programs: export DATABASE_URL='{}'", cluster.url()?));
    Ok(())
}

fn remove(cluster: &Cluster, yes: bool) -> Result<(), Failure> {
    if !cluster.exists() {
        return output::line(format_args!("there is no {cluster}"));
    }
    if !yes {
        if !output::can_ask() {
            return Err(CliError::NotConfirmed(cluster.to_string()).into());
        }
        let question = format!("Remove the server in {cluster}, with all that is in it?");
        match Confirm::new(&question).with_default(false).prompt() {
            Ok(true) => {}
            Ok(false) => return Err(CliError::NotConfirmed(cluster.to_string()).into()),
            Err(_) => return Err(CliError::NotAnswered.into()),
        }
    }
    if cluster.is_made() && cluster.is_running()? {
        cluster.stop()?;
    }
    cluster.remove()?;
    output::line(format_args!("removed {cluster}"))
}
