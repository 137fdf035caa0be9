//! Refreshing views that are read meanwhile.

use std::thread;
use std::time::Duration;

use model_registry::dialect::{Backend, DialectName};
use model_registry::refresh::{Choice, Concurrently, Outcome, Refresh, Report};
use registry_tests::database::{Database, column};

use super::{execute, name};

/// Views of one table, which differ in their indexes alone.
const VIEWS: &str = "CREATE TABLE base (n integer, note text);
    INSERT INTO base VALUES (1, 'a'), (2, 'b');
    CREATE MATERIALIZED VIEW keyed AS SELECT n, note FROM base;
    CREATE UNIQUE INDEX keyed_key ON keyed (n DESC) INCLUDE (note);
    CREATE MATERIALIZED VIEW partly AS SELECT n, note FROM base;
    CREATE UNIQUE INDEX partly_key ON partly (n) WHERE n > 0;
    CREATE MATERIALIZED VIEW computed AS SELECT n, note FROM base;
    CREATE UNIQUE INDEX computed_key ON computed (n, lower(note));
    CREATE MATERIALIZED VIEW counted AS SELECT n, note FROM base;
    CREATE INDEX counted_n ON counted (n);
    CREATE MATERIALIZED VIEW empty AS SELECT n, note FROM base WITH NO DATA;
    CREATE UNIQUE INDEX empty_key ON empty (n);";

fn run(connection: &mut dyn Backend, how: Concurrently) -> Report {
    Refresh::new(Choice::All).concurrently(how).run(connection).expect("runs")
}

fn concurrently(report: &Report) -> Vec<String> {
    let views = report.views.iter().filter(|view| match view.outcome {
        Outcome::Refreshed { concurrently, rows, .. } => {
            assert_eq!(rows, 2, "{view}");
            concurrently
        }
        Outcome::Failed { .. } | Outcome::Skipped { .. } => false,
    });
    views.map(|view| view.view.to_string()).collect()
}

#[test]
fn a_unique_index_of_columns_allows_it() {
    let database = Database::new(DialectName::Postgres);
    let mut connection = database.connect();
    execute(connection.as_mut(), VIEWS);
    let report = run(connection.as_mut(), Concurrently::Always);
    assert_eq!(concurrently(&report), ["keyed"], "nobody reads a view that was never filled");
    let failed: Vec<_> = report.failures().collect();
    assert_eq!(failed.len(), 3, "{failed:?}");
    assert!(
        failed[0].starts_with("computed is not refreshed: it cannot be refreshed while it is read")
    );
    let report = run(connection.as_mut(), Concurrently::Auto);
    assert_eq!(concurrently(&report), ["empty", "keyed"]);
    assert_eq!(report.failures().count(), 0, "{report}");
    let report = run(connection.as_mut(), Concurrently::Never);
    assert_eq!(concurrently(&report), [""; 0]);
    assert_eq!(report.views.len(), 5);
}

#[test]
fn a_reader_does_not_hold_it_up() {
    let database = Database::new(DialectName::Postgres);
    let mut connection = database.connect();
    execute(connection.as_mut(), VIEWS);
    let mut reader = database.connect();
    execute(reader.as_mut(), "BEGIN; SELECT * FROM keyed; SELECT * FROM counted;");
    execute(connection.as_mut(), "SET lock_timeout = '300ms'; DELETE FROM base WHERE n = 1");
    let report = run(connection.as_mut(), Concurrently::Auto);
    let failed: Vec<_> = report.failures().collect();
    assert_eq!(failed, ["counted is not refreshed: canceling statement due to lock timeout"]);
    assert_eq!(column(connection.as_mut(), "SELECT n::text FROM keyed"), ["2"]);
}

/// Of two at the same time, one waits for the other.
#[test]
fn two_at_the_same_time_are_one_after_the_other() {
    for database in Database::each() {
        let mut connection = database.connect();
        let slow = match database.dialect() {
            DialectName::Postgres => "SELECT 1 AS n, pg_sleep(0.3)::text AS slept".to_owned(),
            DialectName::Sqlite => {
                "SELECT n, 0 AS slept FROM (WITH RECURSIVE c(n) AS \
                 (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 400000) SELECT max(n) AS n FROM c)"
                    .to_owned()
            }
        };
        let columns = ["n", "slept"];
        let view = super::materialized(database.dialect(), "totals", &columns, &slow);
        execute(connection.as_mut(), &view);
        thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| {
                    let mut connection = database.connect();
                    let report = Refresh::new(Choice::Named(vec![name("totals")]))
                        .run(connection.as_mut())
                        .expect("runs");
                    assert_eq!(report.failures().count(), 0, "{report}");
                });
                thread::sleep(Duration::from_millis(20));
            }
        });
        let numbers = column(
            connection.as_mut(),
            "SELECT CAST(number AS TEXT) FROM __model_registry_refreshes ORDER BY number",
        );
        assert_eq!(numbers, ["1", "2", "3"]);
    }
}
