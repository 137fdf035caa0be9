//! What only PostgreSQL does.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use diesel::Connection;
use diesel::connection::{InstrumentationEvent, SimpleConnection};
use model_registry::revision::{EmbeddedRevision, EmbeddedRevisions, Target};
use model_registry::runner::{Progress, RunnerError};
use model_registry::{Runner, boot, embed_migrations};
use registry_tests::database::column;
use registry_tests::migrations::Migrations;
use registry_tests::postgres::{TestDatabase, database};

use super::{recorded, target, try_upgrade, upgrade, works};

const MIGRATIONS: EmbeddedRevisions = embed_migrations!("cases/migrations");

/// The lock's key, as another client would take it: `modelreg` in ASCII.
const LOCK: &str = "x'6d6f64656c726567'::bigint";

/// How many of its locks the database has, those that are waited for too.
const LOCKS: &str = "SELECT CAST(count(*) AS TEXT) FROM pg_locks l JOIN pg_database d ON d.oid = l.database \
     WHERE l.locktype = 'advisory' AND d.datname = current_database()";

#[test]
fn nothing_to_do_costs_one_query() {
    let (migrations, database) = (Migrations::sample(), database());
    upgrade(&mut database.connect(), &migrations, "head");
    let mut connection = database.connect();
    let queries = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&queries);
    connection.set_instrumentation(move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { .. } = event {
            counter.fetch_add(1, Ordering::Relaxed);
        }
    });
    upgrade(&mut connection, &migrations, "head");
    assert_eq!(queries.load(Ordering::Relaxed), 1);

    // The same for what a program carries.
    let database = registry_tests::postgres::database();
    let mut connection = database.connect();
    boot(&mut connection, &MIGRATIONS).expect("applies");
    let queries = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&queries);
    connection.set_instrumentation(move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { .. } = event {
            counter.fetch_add(1, Ordering::Relaxed);
        }
    });
    let report = boot(&mut connection, &MIGRATIONS).expect("has nothing to do");
    assert_eq!(report.to_string(), "nothing to do: 2 revisions applied");
    assert_eq!(queries.load(Ordering::Relaxed), 1);
}

#[test]
fn what_is_not_as_a_program_carries_it_is_not_passed_over() {
    let database = registry_tests::postgres::database();
    let mut connection = database.connect();
    boot(&mut connection, &MIGRATIONS).expect("applies");
    let edited: Vec<_> = MIGRATIONS
        .revisions
        .iter()
        .map(|revision| EmbeddedRevision { up: "SELECT 1", checksum: "other", ..*revision })
        .collect();
    let edited = EmbeddedRevisions { application: "edited 1", revisions: edited.leak() };
    let error = boot(&mut connection, &edited).expect_err("is edited");
    assert!(matches!(error, RunnerError::Edited { .. }), "{error}");
    let older = EmbeddedRevisions { application: "old 1", revisions: &MIGRATIONS.revisions[..1] };
    let error = boot(&mut connection, &older).expect_err("is older");
    assert!(matches!(error, RunnerError::UnknownRevisions { .. }), "{error}");
}

#[test]
fn a_role_that_may_only_read_boots_when_nothing_is_to_do() {
    let (migrations, database) = (Migrations::sample(), database());
    upgrade(&mut database.connect(), &migrations, "head");
    let mut connection = database.connect();
    connection.batch_execute("SET default_transaction_read_only = on").expect("sets");
    assert_eq!(upgrade(&mut connection, &migrations, "head"), [""; 0]);
}

#[test]
fn statements_that_refuse_a_transaction_are_run_one_by_one() {
    let (migrations, database) = (Migrations::sample(), database());
    let name = "20260104000000_index";
    migrations.add(
        name,
        "CREATE INDEX CONCURRENTLY one ON sample (id);\nCREATE INDEX CONCURRENTLY two ON sample (mass);",
        Some("DROP INDEX CONCURRENTLY one;\nDROP INDEX CONCURRENTLY two;"),
    );
    migrations.write(name, "metadata.toml", "run_in_transaction = false");
    let mut connection = database.connect();
    upgrade(&mut connection, &migrations, "head");
    let indexes =
        "SELECT CAST(indexname AS TEXT) FROM pg_indexes WHERE tablename = 'sample' ORDER BY 1";
    assert_eq!(column(&mut connection, indexes), ["one", "sample_pkey", "two"]);
    assert_eq!(recorded(&mut connection).map(|versions| versions.len()), [4, 4]);
    assert_eq!(super::downgrade(&mut connection, &migrations, "-1"), [name]);
    assert_eq!(column(&mut connection, indexes), ["sample_pkey"]);
}

#[test]
fn a_search_path_neither_hides_the_history_nor_stays() {
    let (migrations, database) = (Migrations::sample(), database());
    migrations.add(
        "20260104000000_dump",
        "SELECT pg_catalog.set_config('search_path', '', false);\nCREATE TABLE public.dumped (id int);",
        None,
    );
    migrations.add(
        "20260105000000_next",
        "SET search_path TO pg_catalog;\nCREATE SCHEMA lab;",
        None,
    );
    migrations.add("20260106000000_last", "CREATE TABLE last (id int);", None);
    let mut connection = database.connect();
    let before = column(&mut connection, "SHOW search_path");
    assert_eq!(upgrade(&mut connection, &migrations, "head").len(), 6);
    assert_eq!(column(&mut connection, "SHOW search_path"), before);
    assert!(works(&mut connection, "SELECT CAST('public.last'::regclass AS TEXT)"));
}

#[test]
fn the_history_is_where_the_search_path_begins() {
    let (migrations, database) = (Migrations::sample(), database());
    let mut connection = database.connect();
    upgrade(&mut connection, &migrations, "head");
    connection
        .batch_execute("CREATE SCHEMA \"Tenant 1\"; SET search_path TO \"Tenant 1\"")
        .expect("makes a namespace");
    assert_eq!(
        upgrade(&mut connection, &migrations, "head").len(),
        3,
        "it has a history of its own"
    );
    assert_eq!(
        column(
            &mut connection,
            "SELECT CAST(count(*) AS TEXT) FROM \"Tenant 1\".__model_registry_revisions"
        ),
        ["3"]
    );
}

#[test]
fn the_wait_for_the_lock_is_bounded_and_says_who_has_it() {
    let (migrations, database) = (Migrations::sample(), database());
    let mut holder = database.connect();
    holder
        .batch_execute(&format!("SET application_name = 'other'; SELECT pg_advisory_lock({LOCK})"))
        .expect("locks");
    let (graph, mut connection) = (migrations.graph(), database.connect());
    let waited = RefCell::new(0);
    let error = Runner::new(&graph)
        .lock_wait(Duration::from_millis(100))
        .on_progress(|progress| {
            assert!(matches!(progress, Progress::Waiting), "{progress:?}");
            *waited.borrow_mut() += 1;
        })
        .upgrade(&mut connection, &Target::Head)
        .expect_err("is locked out");
    assert!(matches!(error, RunnerError::LockTimeout { .. }), "{error}");
    assert!(error.to_string().contains("(`other`) holds it"), "{error}");
    assert_eq!(waited.take(), 1, "it is told once");
    assert!(!works(&mut connection, "SELECT version FROM __diesel_schema_migrations"), "it writes");

    drop(holder);
    assert_eq!(upgrade(&mut connection, &migrations, "head").len(), 3);
}

#[test]
fn between_two_revisions_others_may_have_the_lock() {
    let (migrations, database) = (Migrations::sample(), database());
    let (graph, mut connection) = (migrations.graph(), database.connect());
    let mut rival = None;
    let report = Runner::new(&graph)
        .after_each(|_, _, _| {
            if rival.is_none() {
                rival = Some(wait_for_the_lock(&database));
            }
            Ok(())
        })
        .upgrade(&mut connection, &Target::Head)
        .expect("waits for its turn");
    assert_eq!(report.revisions.len(), 3);
    assert!(report.waited_ms > 0, "it goes on without the lock");
    rival.expect("was started").join().expect("had the lock");
}

/// Another client, who is the next to have the lock, and has it for a moment.
fn wait_for_the_lock(database: &TestDatabase) -> JoinHandle<()> {
    let mut client = database.connect();
    let waits = thread::spawn(move || {
        let hold = format!("SELECT pg_advisory_lock({LOCK}), pg_sleep(0.2)");
        client.batch_execute(&hold).expect("has the lock");
    });
    let mut watcher = database.connect();
    let waiting = format!("{LOCKS} AND NOT l.granted");
    while column(&mut watcher, &waiting) != ["1"] {
        thread::sleep(Duration::from_millis(5));
    }
    waits
}

#[test]
fn what_others_apply_between_two_revisions_is_not_run_again() {
    let (migrations, database) = (Migrations::new(), database());
    for name in ["20260101000000_one", "20260102000000_two", "20260103000000_three"] {
        migrations.add(name, "SELECT 1;", None);
    }
    let (graph, mut connection) = (migrations.graph(), database.connect());
    let report = Runner::new(&graph)
        .after_each(|_, revision, _| {
            if revision.version == "20260101000000" {
                // As Diesel's harness does: without the lock.
                let apply =
                    "INSERT INTO __diesel_schema_migrations (version) VALUES ('20260102000000')";
                database.connect().batch_execute(apply)?;
            }
            Ok(())
        })
        .upgrade(&mut connection, &Target::Head)
        .expect("reads again");
    let ran: Vec<_> = report.revisions.iter().map(|ran| ran.name.as_str()).collect();
    assert_eq!(ran, ["20260101000000_one", "20260103000000_three"]);
}

#[test]
fn the_lock_is_given_back_in_any_case() {
    let (migrations, database) = (Migrations::sample(), database());
    migrations.add("20260104000000_broken", "SELECT nothing", None);
    let mut connection = database.connect();
    try_upgrade(&mut connection, &migrations, "head").expect_err("fails");
    assert_eq!(column(&mut connection, LOCKS), ["0"], "after a failure");

    migrations.remove("20260104000000_broken");
    migrations.add("20260104000000_good", "SELECT 1", None);
    let graph = migrations.graph();
    let shared = Rc::new(RefCell::new(connection));
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        Runner::new(&graph)
            // In the middle of the transaction.
            .on_progress(|progress| {
                if let Progress::Statement { .. } = progress {
                    panic!("a fault of the application");
                }
            })
            .upgrade(&mut *shared.borrow_mut(), &target("head"))
    }));
    assert!(panicked.is_err());
    assert_eq!(column(&mut *shared.borrow_mut(), LOCKS), ["0"], "after a panic");
    assert_eq!(upgrade(&mut *shared.borrow_mut(), &migrations, "head").len(), 1);
}

#[test]
fn a_history_that_never_settles_ends_the_run() {
    let (migrations, database) = (Migrations::sample(), database());
    let mut connection = database.connect();
    upgrade(&mut connection, &migrations, "+1");
    // A row that is there for whoever has the lock, and for nobody else.
    let restless = "ALTER TABLE __diesel_schema_migrations RENAME TO real_migrations;
        CREATE VIEW __diesel_schema_migrations AS SELECT version, run_on FROM real_migrations
        UNION ALL SELECT 'x', now() WHERE current_setting('model_registry.locked', true) = 'true'";
    connection.batch_execute(restless).expect("replaces the table");
    let error = try_upgrade(&mut connection, &migrations, "head").expect_err("gives up");
    assert!(matches!(error, RunnerError::Unsettled { left: 2, .. }), "{error}");
    assert!(
        error.to_string().starts_with(
            "the history of migrations was changed by others 100 times while this run waited for its turn, and \
             2 revisions are still to be run: end what else "
        ),
        "{error}"
    );
}
