//! Real processes and real servers that boot at the same time, are killed, cut off or held up.

mod at_once;
mod deploys;
mod files;
mod input;
mod kills;
mod locks;

use std::env;
use std::process::{Child, Command, Stdio};

use model_registry::dialect::Backend;
use registry_tests::database::column;
use registry_tests::migrations::Migrations;

/// How often to repeat what a long run repeats more often.
fn rounds(variable: &str, default: usize) -> usize {
    match env::var(variable) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{variable} is no number: {text}")),
        Err(_) => default,
    }
}

fn command(url: &str, migrations: &Migrations) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_boot"));
    command.arg(url).arg(migrations.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn boot(url: &str, migrations: &Migrations) -> Child {
    command(url, migrations).spawn().expect("starts")
}

/// The names of the revisions that the process ran.
fn ran(process: Child) -> Vec<String> {
    match try_ran(process) {
        Ok(names) => names,
        Err(error) => panic!("{error}"),
    }
}

/// The same, or what the process said of its failure.
fn try_ran(process: Child) -> Result<Vec<String>, String> {
    let output = process.wait_with_output().expect("ends");
    let lines = |text: &[u8]| String::from_utf8_lossy(text).into_owned();
    match output.status.success() {
        true => Ok(lines(&output.stdout)
            .lines()
            .map(str::to_owned)
            .filter(|line| !line.is_empty())
            .collect()),
        false => Err(lines(&output.stderr)),
    }
}

/// The names of the revisions that both tables of the history have.
fn history(connection: &mut dyn Backend) -> Vec<String> {
    column(
        connection,
        "SELECT r.name FROM __diesel_schema_migrations d \
         JOIN __model_registry_revisions r ON r.version = d.version WHERE r.state = 'done' ORDER BY r.version",
    )
}
