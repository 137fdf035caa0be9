//! Other clients of PostgreSQL that hold locks on tables.

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use model_registry::Runner;
use model_registry::revision::Target;
use model_registry::runner::{Progress, Retries, RunnerError};
use registry_tests::database::column;
use registry_tests::migrations::Migrations;
use registry_tests::postgres::{TestDatabase, database};

const LOCK_TIMEOUT: Duration = Duration::from_millis(200);

/// A database with a table, and a revision that needs a lock on it.
fn prepared() -> (TestDatabase, Migrations) {
    let (database, migrations) = (database(), Migrations::sample());
    Runner::new(&migrations.graph())
        .upgrade(&mut database.connect(), &Target::Relative(2))
        .expect("applies");
    (database, migrations)
}

fn retries(count: u32) -> Retries {
    let pause = Duration::from_millis(100);
    Retries { count, first_pause: pause, longest_pause: pause }
}

#[test]
fn a_migration_gives_way_and_comes_again() {
    let (database, migrations) = prepared();
    let mut reporting = database.connect();
    reporting.batch_execute("BEGIN; SELECT * FROM sample").expect("holds a lock");
    let (tell, told) = mpsc::channel();
    let (graph, mut connection) = (migrations.graph(), database.connect());
    let migrating = thread::spawn(move || {
        Runner::new(&graph)
            .lock_timeout(LOCK_TIMEOUT)
            .retries(retries(100))
            .on_progress(|progress| {
                if let Progress::Retrying { tries, .. } = progress {
                    // Nobody listens any more near the end.
                    let _ = tell.send(tries);
                }
            })
            .upgrade(&mut connection, &Target::Head)
    });
    // Others go on meanwhile: whoever stands behind the migration waits no longer than its lock timeout.
    let mut reader = database.connect();
    let mut longest = Duration::ZERO;
    while told.recv_timeout(Duration::from_millis(5)).ok() != Some(3) {
        let start = Instant::now();
        assert_eq!(column(&mut reader, "SELECT CAST(id AS TEXT) FROM sample"), ["1"]);
        longest = longest.max(start.elapsed());
        assert!(!migrating.is_finished(), "it does not wait");
    }
    assert!(longest < LOCK_TIMEOUT * 5, "a reader waited for {longest:?}");
    assert!(
        longest > Duration::from_millis(20),
        "no reader stood behind the migration: {longest:?}"
    );

    reporting.batch_execute("COMMIT").expect("ends");
    let report = migrating.join().expect("ends").expect("succeeds");
    assert!(report.revisions[0].retries >= 3, "{report:?}");
    let text = report.to_string();
    assert!(text.contains("lock timeouts"), "{text}");
    column(&mut reader, "SELECT CAST(mass AS TEXT) FROM sample");
}

#[test]
fn the_last_try_says_what_to_do() {
    let (database, migrations) = prepared();
    let mut reporting = database.connect();
    reporting.batch_execute("BEGIN; SELECT * FROM sample").expect("holds a lock");
    let (graph, mut connection) = (migrations.graph(), database.connect());
    let mut runner = Runner::new(&graph).lock_timeout(LOCK_TIMEOUT).retries(retries(1));
    let error = runner.upgrade(&mut connection, &Target::Head).expect_err("gives up");
    assert!(matches!(error, RunnerError::Blocked { tries: 2, .. }), "{error}");
    let text = error.to_string();
    assert!(
        text.starts_with("20260103000000_mass/up.sql:1: canceling statement due to lock timeout\nGave up after 2 tries"),
        "{text}"
    );
    assert_eq!(column(&mut connection, "SHOW lock_timeout"), ["0"], "the setting stays");
}

#[test]
fn a_revision_says_its_own_timeouts() {
    let (database, migrations) = prepared();
    migrations.write(
        "20260103000000_mass",
        "metadata.toml",
        "run_in_transaction = true\n[revision]\nlock_timeout = '150ms'\n",
    );
    let mut reporting = database.connect();
    reporting.batch_execute("BEGIN; SELECT * FROM sample").expect("holds a lock");
    let (graph, mut connection) = (migrations.graph(), database.connect());
    let start = Instant::now();
    let mut runner =
        Runner::new(&graph).lock_timeout(Duration::from_secs(600)).retries(Retries::NEVER);
    let error = runner.upgrade(&mut connection, &Target::Head).expect_err("gives up");
    assert!(matches!(error, RunnerError::Blocked { tries: 1, .. }), "{error}");
    assert!(start.elapsed() < Duration::from_secs(10));
    drop(reporting);

    migrations.write(
        "20260103000000_mass",
        "up.sql",
        "SELECT pg_sleep(60); ALTER TABLE sample ADD COLUMN mass INTEGER;",
    );
    let graph = migrations.graph();
    let mut runner = Runner::new(&graph).statement_timeout(Duration::from_millis(100));
    let error = runner.upgrade(&mut connection, &Target::Head).expect_err("takes too long");
    let text = error.to_string();
    assert!(text.contains("canceling statement due to statement timeout"), "{text}");
    assert!(matches!(error, RunnerError::Failed { .. }), "{error:?}");
}

#[test]
fn an_invalid_index_is_dropped_before_the_next_try() {
    let (database, migrations) = prepared();
    let name = "20260104000000_index";
    migrations.add(name, "CREATE UNIQUE INDEX CONCURRENTLY once ON sample (place_id);", None);
    migrations.write(name, "metadata.toml", "run_in_transaction = false");
    let mut connection = database.connect();
    connection.batch_execute("INSERT INTO sample (id, place_id) VALUES (2, 1)").expect("inserts");
    let graph = migrations.graph();
    let error = Runner::new(&graph).upgrade(&mut connection, &Target::Head).expect_err("is twice");
    let text = error.to_string();
    assert!(
        text.starts_with("20260104000000_index/up.sql:1: could not create unique index"),
        "{text}"
    );
    let invalid = "SELECT CAST(indexrelid::regclass AS TEXT) FROM pg_index WHERE NOT indisvalid";
    assert_eq!(column(&mut connection, invalid), ["once"]);

    connection.batch_execute("DELETE FROM sample WHERE id = 2").expect("deletes");
    let mut told = Vec::new();
    let report = Runner::new(&graph)
        .on_progress(|progress| {
            if let Progress::DroppedIndex { index, .. } = progress {
                told.push(index.to_owned());
            }
        })
        .upgrade(&mut connection, &Target::Head)
        .expect("applies");
    assert_eq!(told, ["public.once"]);
    assert_eq!(report.revisions[0].dropped_indexes, ["public.once"]);
    assert!(
        report.to_string().contains("after dropping public.once, which an earlier try"),
        "{report}"
    );
    assert_eq!(column(&mut connection, invalid), [""; 0]);
}

#[test]
fn a_statement_of_a_process_that_is_gone_is_waited_for() {
    let (database, migrations) = prepared();
    let name = "20260104000000_index";
    migrations.add(name, "CREATE INDEX CONCURRENTLY slow ON sample (place_id);", None);
    migrations.write(name, "metadata.toml", "run_in_transaction = false");
    // Its index waits for this transaction, and runs on when its process is gone.
    let mut old = database.connect();
    old.batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1").expect("has a snapshot");
    let mut first = super::boot(database.url(), &migrations);
    let mut connection = database.connect();
    let running = "SELECT CAST(count(*) AS TEXT) FROM pg_stat_activity \
         WHERE query LIKE '/* model-registry %' AND state = 'active'";
    wait_until(|| column(&mut connection, running) == ["1"]);
    first.kill().expect("is killed");
    first.wait().expect("is gone");
    let second = super::boot(database.url(), &migrations);
    // Longer than a claim may stand without its statement.
    thread::sleep(Duration::from_secs(7));
    assert_eq!(column(&mut connection, running), ["1"], "it is not begun a second time");
    drop(old);
    assert_eq!(super::ran(second), [name]);
    let valid = "SELECT CAST(indisvalid AS TEXT) FROM pg_index WHERE indexrelid = 'slow'::regclass";
    assert_eq!(column(&mut connection, valid), ["true"]);
}

fn wait_until(mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < Duration::from_secs(30), "it does not come");
        thread::sleep(Duration::from_millis(10));
    }
}
