//! Running revisions, on every dialect's real engine.

mod connections;
mod diesel;
mod downgrade;
mod failure;
mod history;
mod options;
mod parts;
mod postgres;
mod sqlite;
mod upgrade;
mod views;

use model_registry::Runner;
use model_registry::dialect::Backend;
use model_registry::revision::Target;
use model_registry::runner::{Report, RunnerError};
use registry_tests::database::column;
use registry_tests::migrations::Migrations;

fn target(text: &str) -> Target {
    let Ok(target) = text.parse();
    target
}

fn try_upgrade(
    connection: &mut dyn Backend,
    migrations: &Migrations,
    to: &str,
) -> Result<Report, RunnerError> {
    Runner::new(&migrations.graph()).upgrade(connection, &target(to))
}

fn try_downgrade(
    connection: &mut dyn Backend,
    migrations: &Migrations,
    to: &str,
) -> Result<Report, RunnerError> {
    Runner::new(&migrations.graph()).downgrade(connection, &target(to))
}

/// The names of the revisions that were applied.
fn upgrade(connection: &mut dyn Backend, migrations: &Migrations, to: &str) -> Vec<String> {
    names(try_upgrade(connection, migrations, to))
}

/// The names of the revisions that were taken back.
fn downgrade(connection: &mut dyn Backend, migrations: &Migrations, to: &str) -> Vec<String> {
    names(try_downgrade(connection, migrations, to))
}

fn names(report: Result<Report, RunnerError>) -> Vec<String> {
    match report {
        Ok(report) => report.revisions.into_iter().map(|ran| ran.name).collect(),
        Err(error) => panic!("{error}"),
    }
}

/// The versions in Diesel's table, and in ours.
fn recorded(connection: &mut dyn Backend) -> [Vec<String>; 2] {
    ["__diesel_schema_migrations", "__model_registry_revisions"].map(|table| {
        column(connection, &format!("SELECT CAST(version AS TEXT) FROM {table} ORDER BY version"))
    })
}

/// Whether a query works.
fn works(connection: &mut dyn Backend, sql: &str) -> bool {
    connection.query(sql).is_ok()
}
