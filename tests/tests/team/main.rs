//! A team's history: branches, merges, squashes, scripts for others to run, on every dialect's real engine.

mod graphs;
mod many_heads;
mod offline;
mod rust;
mod services;
mod squash;

use std::env;
use std::path::Path;
use std::process::{Command, Output};

use model_registry::Runner;
use model_registry::dialect::Backend;
use model_registry::revision::{Graph, Target};
use model_registry::runner::{Report, RunnerError};

fn target(text: &str) -> Target {
    let Ok(target) = text.parse();
    target
}

fn up(connection: &mut dyn Backend, graph: &Graph, to: &str) -> Result<Report, RunnerError> {
    Runner::new(graph).upgrade(connection, &target(to))
}

fn down(connection: &mut dyn Backend, graph: &Graph, to: &str) -> Result<Report, RunnerError> {
    Runner::new(graph).downgrade(connection, &target(to))
}

/// Runs the command line in a directory, on a database.
fn manage(directory: &Path, database: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_manage-models"))
        .args(arguments)
        .current_dir(directory)
        .env("DATABASE_URL", database)
        .env("MODELS", "none")
        .output()
        .expect("the program runs")
}

/// What it printed, where it did what it was asked.
fn managed(directory: &Path, database: &str, arguments: &[&str]) -> String {
    let output = manage(directory, database, arguments);
    let text =
        [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
    assert!(output.status.success(), "{arguments:?}: {}{}", text[0], text[1]);
    text.concat()
}

/// What it said was wrong.
fn refused(directory: &Path, database: &str, arguments: &[&str]) -> String {
    let output = manage(directory, database, arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?} is not refused");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// How often something is tried: the number in the environment variable `RUNS`, or else a few.
fn runs(few: u32) -> u32 {
    env::var("RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(few)
}
