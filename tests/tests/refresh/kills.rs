//! Refreshes that are killed half-way: each view is as it was before or as it is after, and the record says which.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use model_registry::dialect::{Backend, DialectName};
use model_registry::refresh::Choice;
use registry_tests::database::{Database, column, rows};

use super::{execute, materialized, refresh, refreshed};

/// Eight views over one table. Each takes a while for its rows.
fn make(database: &Database) {
    let mut connection = database.connect();
    let connection = connection.as_mut();
    execute(connection, "CREATE TABLE base (n INTEGER); INSERT INTO base VALUES (1);");
    for number in 0..8 {
        let slow = match database.dialect() {
            DialectName::Postgres => "SELECT n, pg_sleep(0.2)::text AS slept FROM base",
            DialectName::Sqlite => {
                "SELECT n, (WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 300000) \
                 SELECT max(i) FROM c) AS slept FROM base"
            }
        };
        let view = materialized(database.dialect(), &format!("v{number}"), &["n", "slept"], slow);
        execute(connection, &view);
    }
    refresh(connection, Choice::All);
    execute(connection, "UPDATE base SET n = 2");
}

/// The views that hold the new rows, and those of which a refresh after the first is recorded.
fn done(connection: &mut dyn Backend) -> [Vec<String>; 2] {
    let all: Vec<_> = (0..8).map(|number| format!("v{number}")).collect();
    let is_new = |view: &&String| {
        let n = column(connection, &format!("SELECT CAST(n AS TEXT) FROM {view}"));
        assert!(n == ["1"] || n == ["2"], "{view} holds {n:?}");
        n == ["2"]
    };
    let filled = all.iter().filter(is_new).cloned().collect();
    let recorded = column(
        connection,
        "SELECT view_name FROM __model_registry_refreshes WHERE number > 1 ORDER BY view_name",
    );
    [filled, recorded]
}

#[test]
fn a_killed_refresh_leaves_whole_views() {
    for dialect in DialectName::ALL {
        for lines in [1, 2, 4, 5] {
            let database = Database::new(dialect);
            make(&database);
            let mut process = Command::new(env!("CARGO_BIN_EXE_manage-models"))
                .args(["views", "refresh", "--jobs", "3", "--database-url", &database.url()])
                .env("MODELS", "none")
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .expect("starts");
            let told = BufReader::new(process.stdout.take().expect("a pipe")).lines();
            assert_eq!(told.take(lines).count(), lines, "it ends too early");
            // Into the middle of the next one.
            sleep(Duration::from_millis(10 * lines as u64));
            process.kill().expect("is killed");
            process.wait().expect("ends");
            let mut connection = database.connect();
            let connection = connection.as_mut();
            let [filled, recorded] = settled(connection);
            assert_eq!(filled, recorded, "after {lines} views");
            assert!((lines..8).contains(&filled.len()), "{dialect}: not half-way: {filled:?}");
            assert_eq!(refreshed(&refresh(connection, Choice::All)).len(), 8);
            assert_eq!(done(connection)[0].len(), 8, "the next refresh does all");
        }
    }
}

/// What is there once nobody works for the killed process any more.
fn settled(connection: &mut dyn Backend) -> [Vec<String>; 2] {
    if connection.dialect().name() == DialectName::Postgres {
        let start = Instant::now();
        let others = "SELECT pid::text FROM pg_stat_activity \
             WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'";
        while !rows(connection, others).is_empty() {
            assert!(start.elapsed() < Duration::from_secs(20), "the server works on");
            sleep(Duration::from_millis(50));
        }
    }
    done(connection)
}
