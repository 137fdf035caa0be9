//! Which views are stale: by the change counters of their tables, or by a declared source.

use std::thread::sleep;
use std::time::{Duration, Instant};

use model_registry::dialect::{Backend, DialectName};
use model_registry::refresh::{Choice, Refresh, Sources};
use registry_tests::database::Database;

use super::{execute, materialized, name, refresh, refreshed, staleness, state_by, told};

/// Runs a statement on a connection of its own, whose end makes the server count what it did.
fn change(database: &Database, sql: &str) {
    execute(database.connect().as_mut(), sql);
}

/// The server counts changes a moment after they are made.
fn becomes(connection: &mut dyn Backend, view: &str, expected: &str) {
    let start = Instant::now();
    loop {
        let found = staleness(connection, view);
        if found == expected {
            return;
        }
        assert!(start.elapsed() < Duration::from_secs(30), "{view} is {found}, not {expected}");
        sleep(Duration::from_millis(50));
    }
}

/// Refreshes all once the server has counted everything.
fn settle(connection: &mut dyn Backend, views: &[&str]) {
    let start = Instant::now();
    loop {
        refresh(connection, Choice::All);
        sleep(Duration::from_millis(200));
        if views.iter().all(|view| staleness(connection, view) == "fresh") {
            return;
        }
        assert!(start.elapsed() < Duration::from_secs(30), "{views:?} do not become fresh");
    }
}

#[test]
fn changes_of_tables_are_counted() {
    let database = Database::new(DialectName::Postgres);
    let mut connection = database.connect();
    let connection = connection.as_mut();
    change(
        &database,
        "CREATE TABLE base (n integer);
         CREATE TABLE other (n integer);
         CREATE TABLE parted (n integer) PARTITION BY RANGE (n);
         CREATE TABLE part PARTITION OF parted FOR VALUES FROM (0) TO (10);
         CREATE VIEW plain AS SELECT n FROM base;
         CREATE MATERIALIZED VIEW below AS SELECT n FROM plain;
         CREATE MATERIALIZED VIEW above AS SELECT n FROM below;
         CREATE MATERIALIZED VIEW beside AS SELECT n FROM other;
         CREATE MATERIALIZED VIEW of_parts AS SELECT n FROM parted;
         CREATE MATERIALIZED VIEW empty AS SELECT n FROM base WITH NO DATA;",
    );
    assert_eq!(staleness(connection, "below"), "unknown: no refresh of it is recorded");
    assert_eq!(staleness(connection, "empty"), "stale: it was never filled");
    settle(connection, &["below", "above", "beside", "of_parts", "empty"]);

    change(&database, "INSERT INTO base VALUES (1), (2)");
    becomes(connection, "below", "stale: 2 changes since");
    assert_eq!(staleness(connection, "above"), "stale: 2 changes since");
    assert_eq!(staleness(connection, "beside"), "fresh");
    assert_eq!(
        refreshed(&refresh(connection, Choice::Stale)),
        ["below", "above", "empty"],
        "what is fresh is left as it is"
    );
    settle(connection, &["below", "above"]);

    refresh(connection, Choice::Named(vec![name("below")]));
    let expected = "stale: what it is made of is another one since";
    assert_eq!(staleness(connection, "above"), expected, "it was refreshed before");
    refresh(connection, Choice::Named(vec![name("above")]));
    assert_eq!(staleness(connection, "above"), "fresh");

    change(&database, "TRUNCATE other");
    becomes(connection, "beside", expected);
    change(&database, "INSERT INTO parted VALUES (1)");
    becomes(connection, "of_parts", "stale: 1 change since");
}

#[test]
fn a_view_that_was_made_again_was_never_refreshed() {
    for database in Database::each() {
        let mut connection = database.connect();
        let connection = connection.as_mut();
        let make = |query| materialized(database.dialect(), "totals", &["n"], query);
        execute(connection, "CREATE TABLE base (n INTEGER); INSERT INTO base VALUES (1)");
        execute(connection, &make("SELECT n FROM base"));
        refresh(connection, Choice::All);
        let sources = Sources::default();
        assert!(state_by(connection, "totals", &sources).last_refresh.is_some());
        let drop = match database.dialect() {
            DialectName::Postgres => "DROP MATERIALIZED VIEW totals",
            DialectName::Sqlite => "DROP TABLE totals; DROP VIEW totals__query",
        };
        execute(connection, drop);
        execute(connection, &make("SELECT n + 1 AS n FROM base"));
        let again = state_by(connection, "totals", &sources);
        assert_eq!(again.last_refresh, None);
        assert!(!again.populated);
        assert_eq!(told(again.staleness), "stale: it was never filled");
    }
}

#[test]
fn a_declared_source_says_it_too() {
    for database in Database::each() {
        let mut connection = database.connect();
        let connection = connection.as_mut();
        execute(
            connection,
            "CREATE TABLE base (n INTEGER); CREATE TABLE etl_run (id INTEGER); INSERT INTO base VALUES (1);",
        );
        let views = [("below", "SELECT n FROM base"), ("above", "SELECT n FROM below")];
        for (view, query) in views {
            execute(connection, &materialized(database.dialect(), view, &["n"], query));
        }
        let source = "SELECT max(id) FROM etl_run;";
        let sources: Sources =
            views.map(|(view, _)| (name(view), source.to_owned())).into_iter().collect();
        let stale = |connection: &mut dyn Backend, view| {
            told(state_by(connection, view, &sources).staleness)
        };
        let refresh_stale = |connection: &mut dyn Backend| {
            let refresh = Refresh::new(Choice::Stale).sources(sources.clone());
            refreshed(&refresh.run(connection).expect("refreshes"))
        };
        assert_eq!(refresh_stale(connection), ["below", "above"]);
        assert_eq!(refresh_stale(connection), [""; 0]);
        execute(connection, "INSERT INTO base VALUES (2)");
        assert_eq!(stale(connection, "above"), "fresh", "its source says so");
        execute(connection, "INSERT INTO etl_run VALUES (7)");
        let another = "stale: what it is made of is another one since";
        assert_eq!(stale(connection, "below"), another);
        assert_eq!(refresh_stale(connection), ["below", "above"]);
        assert_eq!(stale(connection, "above"), "fresh");

        let broken = Sources::from([(name("below"), "SELECT nothing FROM nowhere".to_owned())]);
        let found = told(state_by(connection, "below", &broken).staleness);
        assert!(found.starts_with("unknown: its source cannot be read: "), "{found}");
        let report = Refresh::new(Choice::All).sources(broken).run(connection).expect("runs");
        assert_eq!(report.failures().count(), 2, "{report}");
    }
}

#[test]
fn what_nobody_counts_cannot_be_told() {
    let database = Database::new(DialectName::Sqlite);
    let mut connection = database.connect();
    let view = materialized(DialectName::Sqlite, "totals", &["n"], "SELECT 1 AS n");
    execute(connection.as_mut(), &view);
    refresh(connection.as_mut(), Choice::All);
    let unknown = "unknown: SQLite does not count changes of tables";
    assert_eq!(staleness(connection.as_mut(), "totals"), unknown);
    assert_eq!(refreshed(&refresh(connection.as_mut(), Choice::Stale)), ["totals"]);

    let database = Database::new(DialectName::Postgres);
    let mut connection = database.connect();
    execute(
        connection.as_mut(),
        "CREATE TABLE base (n integer); CREATE MATERIALIZED VIEW totals AS SELECT n FROM base; \
         SET track_counts = off",
    );
    let report = refresh(connection.as_mut(), Choice::All);
    assert_eq!(refreshed(&report), ["totals"]);
    let unknown = "unknown: the server does not count changes (track_counts is off)";
    assert_eq!(staleness(connection.as_mut(), "totals"), unknown);
}
