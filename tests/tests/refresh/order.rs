//! Each view after those that it reads, one by one and several at a time; one that fails costs no other.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use model_registry::dialect::{Backend, DialectName};
use model_registry::refresh::{Choice, Outcome, Progress, Refresh, RefreshError, Report};
use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};
use registry_tests::database::{Database, column};

use super::{execute, materialized, name, refresh, refreshed};

#[test]
fn a_view_comes_after_what_it_reads() {
    for database in Database::each() {
        let mut connection = database.connect();
        let connection = connection.as_mut();
        let view = |name, query| materialized(database.dialect(), name, &["n"], query);
        let make = [
            "CREATE TABLE base (n INTEGER);\n".to_owned(),
            view("last", "SELECT n + 1 AS n FROM base"),
            "CREATE VIEW between_them AS SELECT n + 1 AS n FROM last;\n".to_owned(),
            view("first", "SELECT b.n + 1 AS n FROM between_them AS b"),
            view("alone", "SELECT 1 AS n"),
        ];
        execute(connection, &make.concat());
        execute(connection, "INSERT INTO base VALUES (1)");
        let report = refresh(connection, Choice::All);
        assert_eq!(refreshed(&report), ["alone", "last", "first"]);
        assert_eq!(column(connection, "SELECT CAST(n AS TEXT) FROM first"), ["4"]);

        execute(connection, "INSERT INTO base VALUES (10)");
        let report = refresh(connection, Choice::Named(vec![name("first")]));
        assert_eq!(refreshed(&report), ["first"], "only what is named");
        assert_eq!(column(connection, "SELECT CAST(count(*) AS TEXT) FROM first"), ["1"]);
        refresh(connection, Choice::Named(vec![name("first"), name("last")]));
        assert_eq!(column(connection, "SELECT CAST(count(*) AS TEXT) FROM first"), ["2"]);
    }
}

/// The body of a function is text to the server.
#[test]
fn what_a_function_reads_comes_before() {
    let database = Database::new(DialectName::Postgres);
    let mut connection = database.connect();
    execute(
        connection.as_mut(),
        "CREATE SCHEMA lab;
         CREATE TABLE lab.base (n integer);
         CREATE MATERIALIZED VIEW lab.\"Zuletzt\" AS SELECT n FROM lab.base WITH NO DATA;
         CREATE FUNCTION total() RETURNS bigint LANGUAGE sql AS 'SELECT sum(n) FROM lab.\"Zuletzt\"';
         CREATE FUNCTION twice() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN 2 * public.total(); END';
         CREATE MATERIALIZED VIEW a AS SELECT twice() AS n WITH NO DATA;
         INSERT INTO lab.base VALUES (3), (4);",
    );
    let report = refresh(connection.as_mut(), Choice::All);
    assert_eq!(refreshed(&report), ["lab.Zuletzt", "a"]);
    assert_eq!(column(connection.as_mut(), "SELECT n::text FROM a"), ["14"]);
}

#[test]
fn one_that_fails_is_named_and_the_others_are_refreshed() {
    for database in Database::each() {
        let dialect = database.dialect();
        let mut connection = database.connect();
        let connection = connection.as_mut();
        let view = |name, query| materialized(dialect, name, &["n"], query);
        // SQLite divides by zero; its broken view breaks a constraint.
        let broken = view("broken", "SELECT 12 / n AS n FROM base");
        let make = [
            "CREATE TABLE base (n INTEGER);\nINSERT INTO base VALUES (3);\n".to_owned(),
            match dialect {
                DialectName::Postgres => broken,
                DialectName::Sqlite => broken.replace("n INTEGER", "n INTEGER NOT NULL"),
            },
            view("above", "SELECT n FROM broken"),
            view("on_top", "SELECT n FROM above"),
            view("beside", "SELECT n FROM base"),
        ];
        execute(connection, &make.concat());
        refresh(connection, Choice::All);
        let break_it = match dialect {
            DialectName::Postgres => "UPDATE base SET n = 0",
            DialectName::Sqlite => "UPDATE base SET n = NULL",
        };
        execute(connection, break_it);

        let report = jobs(&database, 4);
        let failed: Vec<_> = report.failures().collect();
        let [first, second, third] = failed.as_slice() else { panic!("{report:#?}") };
        assert!(first.starts_with("broken is not refreshed: "), "{first}");
        assert_eq!(second, "above is not refreshed, since it reads broken");
        assert_eq!(third, "on_top is not refreshed, since it reads broken");
        let n = |connection: &mut dyn Backend, view| {
            column(connection, &format!("SELECT COALESCE(CAST(n AS TEXT), 'null') FROM {view}"))
        };
        assert_eq!(n(connection, "on_top"), ["4"], "it is as it was");
        assert_ne!(n(connection, "beside"), ["3"], "it is refreshed");
    }
}

#[test]
fn names_are_names_of_materialized_views() {
    for database in Database::each() {
        let mut connection = database.connect();
        execute(connection.as_mut(), "CREATE VIEW plain AS SELECT 1 AS n");
        let named = |connection: &mut dyn Backend, view| {
            Refresh::new(Choice::Named(vec![name(view)])).run(connection)
        };
        let plain = named(connection.as_mut(), "plain");
        assert!(matches!(plain, Err(RefreshError::Plain { .. })), "{plain:?}");
        let missing = named(connection.as_mut(), "lab.nowhere");
        assert!(matches!(missing, Err(RefreshError::NoView { .. })), "{missing:?}");
        execute(connection.as_mut(), "BEGIN");
    }
}

/// How many views the graphs have.
const VIEWS: usize = 50;

/// Random graphs of views: each keeps what it saw of those that it reads, so that each tells whether it came after
/// them.
#[test]
fn jobs_keep_the_order() {
    let rounds = std::env::var("REFRESH_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    let mut random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    for round in 0..rounds.unwrap_or(4) {
        for database in Database::each() {
            let graph = graph(&mut random);
            make(&database, &graph);
            let mut connection = database.connect();
            for count in [1, 2] {
                execute(connection.as_mut(), "UPDATE base SET n = n + 1");
                let report = jobs(&database, 4);
                assert_eq!(report.views.len(), VIEWS, "round {round}");
                assert!(report.failures().next().is_none(), "{report}");
                check(connection.as_mut(), &graph, count);
            }
        }
    }
}

/// For each view, those that it reads. The names are no order.
fn graph(random: &mut TestRng) -> BTreeMap<String, BTreeSet<String>> {
    let mut below = |limit: usize| random.next_u32() as usize % limit;
    let mut names: Vec<_> = (0..VIEWS).map(|number| format!("v{number}")).collect();
    for place in (1..VIEWS).rev() {
        names.swap(place, below(place + 1));
    }
    let mut graph = BTreeMap::new();
    for place in 0..VIEWS {
        let count = if place == 0 { 0 } else { below(4) };
        let reads = (0..count).map(|_| names[below(place)].clone()).collect();
        graph.insert(names[place].clone(), reads);
    }
    graph
}

/// `n` is one more than the greatest that is read, so that it is wrong where one of them comes later.
fn make(database: &Database, graph: &BTreeMap<String, BTreeSet<String>>) {
    let mut connection = database.connect();
    execute(connection.as_mut(), "CREATE TABLE base (n INTEGER); INSERT INTO base VALUES (0);");
    let mut left: BTreeSet<_> = graph.keys().collect();
    while let Some(view) =
        left.iter().find(|view| graph[**view].iter().all(|read| !left.contains(read)))
    {
        let view = *view;
        let mut query = "SELECT max(n) + 1 AS n FROM (SELECT n FROM base".to_owned();
        for read in &graph[view] {
            query += &format!(" UNION ALL SELECT n FROM {read}");
        }
        query += ") AS r";
        execute(connection.as_mut(), &materialized(database.dialect(), view, &["n"], &query));
        left.remove(view);
    }
}

fn check(connection: &mut dyn Backend, graph: &BTreeMap<String, BTreeSet<String>>, base: i64) {
    let mut n = BTreeMap::new();
    for view in graph.keys() {
        let found = column(connection, &format!("SELECT CAST(n AS TEXT) FROM {view}"));
        n.insert(view, found[0].parse::<i64>().expect("a number"));
    }
    for (view, reads) in graph {
        let greatest = reads.iter().map(|read| n[read]).max().unwrap_or(base).max(base);
        assert_eq!(n[view], greatest + 1, "{view} came before one of {reads:?}");
    }
}

fn jobs(database: &Database, jobs: usize) -> Report {
    let refreshed =
        Refresh::new(Choice::All).run_jobs(jobs, || Ok::<_, String>(database.connect()));
    refreshed.expect("refreshes")
}

/// Independent views run at the same time, and what is told of them has an order.
#[test]
fn jobs_run_at_the_same_time() {
    let database = Database::new(DialectName::Postgres);
    let mut connection = database.connect();
    for view in ["a", "b", "c", "d"] {
        let query = "SELECT pg_sleep(0.5)::text";
        execute(connection.as_mut(), &materialized(DialectName::Postgres, view, &[], query));
    }
    let (numbers, most) = (Mutex::new(Vec::new()), Mutex::new((0, 0)));
    let report = Refresh::new(Choice::All)
        .on_progress(|progress| {
            let (running, most) = &mut *most.lock().expect("no panic");
            match progress {
                Progress::Started { number, total, .. } => {
                    numbers.lock().expect("no panic").push((number, total));
                    *running += 1;
                    *most = (*most).max(*running);
                }
                Progress::Finished(view) => {
                    assert!(matches!(view.outcome, Outcome::Refreshed { .. }), "{view}");
                    *running -= 1;
                }
                _ => {}
            }
        })
        .run_jobs(3, || Ok::<_, String>(database.connect()))
        .expect("refreshes");
    assert_eq!(report.views.len(), 4);
    let mut numbers = numbers.into_inner().expect("no panic");
    numbers.sort_unstable();
    assert_eq!(numbers, [(1, 4), (2, 4), (3, 4), (4, 4)]);
    assert_eq!(most.lock().expect("no panic").1, 3, "as many as there are jobs");
}

/// The first connection does all the work where there is no other.
#[test]
fn fewer_connections_are_told() {
    let database = Database::new(DialectName::Postgres);
    let mut connection = database.connect();
    for view in ["a", "b"] {
        execute(connection.as_mut(), &materialized(DialectName::Postgres, view, &[], "SELECT 1"));
    }
    let left = Mutex::new(1);
    let connect = || {
        let mut left = left.lock().expect("no panic");
        *left -= 1;
        if *left < 0 { Err("too many clients") } else { Ok(database.connect()) }
    };
    let report = Refresh::new(Choice::All).run_jobs(2, connect).expect("refreshes");
    assert_eq!(refreshed(&report), ["a", "b"]);
    assert_eq!(report.warnings, ["one connection less than asked for: too many clients"]);
}
