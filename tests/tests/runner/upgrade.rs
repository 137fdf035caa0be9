//! Upwards, and what is told of it.

use std::time::Duration;

use ::diesel::prelude::*;
use model_registry::revision::{EmbeddedRevisions, Target};
use model_registry::runner::{Direction, Progress, RunnerError, offline};
use model_registry::{Runner, boot, embed_migrations};
use registry_tests::database::{Database, column};
use registry_tests::migrations::Migrations;

use super::{recorded, target, try_upgrade, upgrade, works};

const MIGRATIONS: EmbeddedRevisions = embed_migrations!("cases/migrations");

#[test]
fn revisions_are_applied_in_order_and_once() {
    for database in Database::each() {
        let (migrations, mut connection) = (Migrations::sample(), database.connect());
        let connection = connection.as_mut();
        let report = try_upgrade(connection, &migrations, "head").expect("applies");
        let versions = ["20260101000000", "20260102000000", "20260103000000"];
        assert_eq!(
            report.revisions.iter().map(|ran| ran.version.as_str()).collect::<Vec<_>>(),
            versions
        );
        assert!(report.revisions.iter().all(|ran| !ran.out_of_order));
        assert_eq!((report.applied, report.direction), (3, Direction::Up));
        assert_eq!(recorded(connection), [versions; 2]);
        assert!(works(connection, "SELECT CAST(mass AS TEXT) FROM sample"));

        let again = try_upgrade(connection, &migrations, "head").expect("has nothing to do");
        assert!(again.is_empty());
        assert_eq!(again.to_string(), "nothing to do: 3 revisions applied");
    }
}

#[test]
fn an_application_boots() {
    let database = registry_tests::sqlite::database();
    let report = boot(&mut database.connect(), &MIGRATIONS).expect("boots on SQLite");
    assert_eq!(report.revisions.len(), 2);
    let database = registry_tests::postgres::database();
    let report = boot(&mut database.connect(), &MIGRATIONS).expect("boots on PostgreSQL");
    assert_eq!(report.revisions.len(), 2);
    assert_eq!(
        column(
            &mut database.connect(),
            "SELECT DISTINCT application FROM __model_registry_revisions"
        ),
        [MIGRATIONS.application]
    );
}

#[test]
fn a_transaction_of_the_application_is_left_alone() {
    let database = registry_tests::postgres::database();
    let mut connection = database.connect();
    connection.begin_test_transaction().expect("begins");
    let error = boot(&mut connection, &MIGRATIONS).expect_err("is in a transaction");
    assert!(matches!(error, RunnerError::InTransaction), "{error}");
}

#[test]
fn a_program_without_revisions_has_nothing_to_do() {
    const NONE: EmbeddedRevisions = EmbeddedRevisions { application: "test 1", revisions: &[] };
    let database = registry_tests::sqlite::database();
    let report = boot(&mut database.connect(), &NONE).expect("boots");
    assert_eq!(report.to_string(), "nothing to do: 0 revisions applied");
}

#[test]
fn a_target_says_how_far() {
    for database in Database::each() {
        let (migrations, mut connection) = (Migrations::sample(), database.connect());
        let connection = connection.as_mut();
        assert_eq!(upgrade(connection, &migrations, "+1"), ["20260101000000_place"]);
        assert_eq!(upgrade(connection, &migrations, "20260102"), ["20260102000000_sample"]);
        let error = |to| try_upgrade(connection, &migrations, to).expect_err(to).to_string();
        assert_eq!(
            ["+2", "-1", "base", "2027"].map(error),
            [
                "`+2` asks for more revisions than the 1 that there are to upgrade",
                "`-1` is no target of upgrade: use downgrade",
                "`base` is no target of upgrade: use downgrade",
                "no revision fits `2027`: write a version, a directory's name, or the start of one",
            ]
        );
        assert_eq!(upgrade(connection, &migrations, "head"), ["20260103000000_mass"]);
    }
}

#[test]
fn several_heads_must_be_meant() {
    for database in Database::each() {
        let migrations = Migrations::new();
        migrations.add_child("1_root", &[], "CREATE TABLE a (id INTEGER)", "DROP TABLE a");
        migrations.add_child("2_left", &["1"], "CREATE TABLE b (id INTEGER)", "DROP TABLE b");
        migrations.add_child("3_right", &["1"], "CREATE TABLE c (id INTEGER)", "DROP TABLE c");
        let mut connection = database.connect();
        let connection = connection.as_mut();
        let error = try_upgrade(connection, &migrations, "head").expect_err("two heads");
        assert!(error.to_string().starts_with("there are 2 heads: 2_left, 3_right: "), "{error}");
        assert_eq!(upgrade(connection, &migrations, "3"), ["1_root", "3_right"]);
        let report = try_upgrade(connection, &migrations, "heads").expect("applies the other");
        assert_eq!(report.revisions.len(), 1);
        assert!(report.revisions[0].out_of_order, "2 is older than 3");
        assert!(report.to_string().ends_with("older than what was applied before it"), "{report}");
    }
}

#[test]
fn progress_is_told() {
    for database in Database::each() {
        let migrations = Migrations::sample();
        let mut told = Vec::new();
        let graph = migrations.graph();
        Runner::new(&graph)
            .on_progress(|progress| {
                told.push(match progress {
                    Progress::Started { revision, direction, number, total } => {
                        format!("{direction:?} {number}/{total} {revision}")
                    }
                    Progress::Statement { revision, line, number, sql } => {
                        format!(
                            "{revision}:{line} {number} {}",
                            sql.split(' ').next().unwrap_or(sql)
                        )
                    }
                    Progress::Finished { revision, .. } => format!("done {revision}"),
                    other => format!("{other:?}"),
                });
            })
            .upgrade(database.connect().as_mut(), &target("+2"))
            .expect("applies");
        assert_eq!(
            told,
            [
                "Up 1/2 20260101000000_place",
                "20260101000000_place:1 1 CREATE",
                "20260101000000_place:2 2 INSERT",
                "done 20260101000000_place",
                "Up 2/2 20260102000000_sample",
                "20260102000000_sample:1 1 CREATE",
                "20260102000000_sample:2 2 INSERT",
                "done 20260102000000_sample",
            ]
        );
    }
}

#[test]
fn the_offline_script_does_the_same() {
    for database in Database::each() {
        let (migrations, mut connection) = (Migrations::sample(), database.connect());
        let (graph, connection) = (migrations.graph(), connection.as_mut());
        let mut run = |direction, revisions: &[_]| {
            let script = offline(database.dialect(), direction, revisions.iter().copied(), "dba")
                .expect("every revision has both scripts");
            // The first line is for the client alone.
            let (stop, sql) = script.split_once('\n').expect("more than a line");
            assert!(stop.contains("ON_ERROR_STOP") || stop.contains("bail"), "{stop}");
            connection.execute(sql).expect(sql);
        };
        let up: Vec<_> = graph.revisions().iter().collect();
        run(Direction::Up, &up);
        let mut down = up.clone();
        down.reverse();
        run(Direction::Down, &down[..1]);
        assert_eq!(recorded(connection), [["20260101000000", "20260102000000"]; 2]);
        assert_eq!(upgrade(connection, &migrations, "head"), ["20260103000000_mass"]);
    }
}

#[test]
fn the_choice_can_be_seen_before() {
    for database in Database::each() {
        let (migrations, mut connection) = (Migrations::sample(), database.connect());
        let (graph, connection) = (migrations.graph(), connection.as_mut());
        let runner = Runner::new(&graph).lock_wait(Duration::ZERO);
        let chosen = runner.choose(connection, Direction::Up, &Target::Head).expect("chooses");
        assert_eq!(chosen.len(), 3);
        assert!(!works(connection, "SELECT version FROM __diesel_schema_migrations"), "it writes");
    }
}
