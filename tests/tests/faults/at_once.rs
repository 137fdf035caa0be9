//! Processes that boot at the same time.

use std::time::{Duration, Instant};

use diesel::{Connection, PgConnection};
use model_registry::dialect::DialectName;
use registry_tests::database::{Database, column};
use registry_tests::migrations::Migrations;
use registry_tests::pooler::Pooler;
use registry_tests::postgres;
use url::Url;

use super::{boot, history, ran, rounds};

/// A table with a row each, and one table that knows how many were made.
fn tables(count: usize) -> Migrations {
    let migrations = Migrations::new();
    migrations.add(
        "000_count",
        "CREATE TABLE made (number INTEGER); INSERT INTO made VALUES (0);",
        None,
    );
    for number in 1..count {
        let up = format!(
            "CREATE TABLE t{number} (id INTEGER); INSERT INTO t{number} VALUES ({number});\n\
             UPDATE made SET number = number + 1;"
        );
        migrations.add(&format!("{number:03}_table"), &up, None);
    }
    migrations
}

fn names(migrations: &Migrations) -> Vec<String> {
    migrations.graph().revisions().iter().map(|revision| revision.name.clone()).collect()
}

/// So many processes boot at once on an empty database. All succeed, each revision is applied once, and the last is
/// done soon after the work is.
fn boot_at_once(database: &Database, migrations: &Migrations, processes: usize) {
    let start = Instant::now();
    let all: Vec<_> = (0..processes).map(|_| boot(&database.url(), migrations)).collect();
    let mut applied: Vec<_> = all.into_iter().flat_map(ran).collect();
    let took = start.elapsed();
    applied.sort();
    assert_eq!(applied, names(migrations), "{}", database.dialect());
    let mut connection = database.connect();
    assert_eq!(history(connection.as_mut()), names(migrations));
    let made = column(connection.as_mut(), "SELECT CAST(number AS TEXT) FROM made");
    assert_eq!(made, [(migrations.graph().revisions().len() - 1).to_string()]);
    // The bound of the wait is a minute; a machine with much else to do gets one more for the work.
    assert!(took < Duration::from_secs(120), "{took:?}");
}

#[test]
fn fifty_processes_on_postgres_apply_each_revision_once() {
    let migrations = tables(100);
    for _ in 0..rounds("REGISTRY_BOOT_ROUNDS", 1) {
        boot_at_once(&Database::new(DialectName::Postgres), &migrations, 50);
    }
}

#[test]
fn twenty_processes_on_sqlite_apply_each_revision_once() {
    let migrations = tables(100);
    for _ in 0..rounds("REGISTRY_BOOT_ROUNDS", 1) {
        boot_at_once(&Database::new(DialectName::Sqlite), &migrations, 20);
    }
}

/// Revisions of which some are made of statements that refuse a transaction.
fn with_indexes() -> Migrations {
    let migrations = tables(12);
    for number in [3, 7] {
        let name = format!("{number:03}_z");
        migrations.remove(&format!("{number:03}_table"));
        let up = format!(
            "CREATE TABLE t{number} (id INTEGER);\n\
             CREATE INDEX CONCURRENTLY t{number}_one ON t{number} (id);\n\
             UPDATE made SET number = number + 1;\n\
             CREATE INDEX CONCURRENTLY t{number}_two ON t{number} (id);"
        );
        migrations.add(&name, &up, None);
        migrations.write(&name, "metadata.toml", "run_in_transaction = false");
    }
    migrations
}

#[test]
fn what_refuses_a_transaction_is_run_once_too() {
    for _ in 0..rounds("REGISTRY_BOOT_ROUNDS", 2) {
        boot_at_once(&Database::new(DialectName::Postgres), &with_indexes(), 12);
    }
}

#[test]
fn behind_a_pooler_of_transactions_each_revision_is_applied_once() {
    for _ in 0..rounds("REGISTRY_BOOT_ROUNDS", 2) {
        let database = postgres::database();
        let mut url = Url::parse(database.url()).expect("is a URL");
        let server = url.port().expect("has a port");
        let pooler =
            Pooler::new(server, url.path().trim_start_matches('/'), 3).expect("starts a pooler");
        url.set_port(Some(pooler.port())).expect("has a host");
        let migrations = with_indexes();
        let processes: Vec<_> = (0..10).map(|_| boot(url.as_str(), &migrations)).collect();
        let mut applied: Vec<_> = processes.into_iter().flat_map(ran).collect();
        applied.sort();
        assert_eq!(applied, names(&migrations));

        let mut connection = database.connect();
        assert_eq!(history(&mut connection), names(&migrations));
        assert_eq!(column(&mut connection, "SELECT CAST(number AS TEXT) FROM made"), ["11"]);
        let invalid = "SELECT CAST(count(*) AS TEXT) FROM pg_index WHERE NOT indisvalid";
        assert_eq!(column(&mut connection, invalid), ["0"]);
        let locks = "SELECT CAST(count(*) AS TEXT) FROM pg_locks l JOIN pg_database d ON d.oid = l.database \
             WHERE l.locktype = 'advisory' AND d.datname = current_database()";
        assert_eq!(column(&mut connection, locks), ["0"], "a lock is left in the pool");
        // The connections of the pool are the next client's.
        let mut pooled = PgConnection::establish(url.as_str()).expect("connects");
        let left = "SELECT current_setting('lock_timeout') || current_setting('statement_timeout')";
        for _ in 0..6 {
            assert_eq!(column(&mut pooled, left), ["00"]);
        }
    }
}
