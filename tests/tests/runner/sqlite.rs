//! What only SQLite does.

use std::time::Duration;

use diesel::connection::SimpleConnection;
use model_registry::Runner;
use model_registry::revision::Target;
use model_registry::runner::RunnerError;
use registry_tests::database::column;
use registry_tests::migrations::Migrations;
use registry_tests::sqlite::database;

use super::{recorded, try_upgrade, upgrade, works};

/// A rebuild of the parent table, in the layout that SQLite's renderer writes.
fn rebuild(last: &str) -> String {
    format!(
        "PRAGMA foreign_keys=OFF;\n\
         BEGIN IMMEDIATE;\n\
         CREATE TABLE new_place (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');\n\
         INSERT INTO new_place (id) SELECT id FROM place;\n\
         DROP TABLE place;\n\
         ALTER TABLE new_place RENAME TO place;\n\
         {last}\n\
         COMMIT;\n\
         PRAGMA foreign_keys=ON;\n"
    )
}

fn with_rebuild(last: &str) -> Migrations {
    let migrations = Migrations::sample();
    migrations.add(
        "20260103120000_child",
        "CREATE TABLE child (place_id INTEGER REFERENCES place (id) ON DELETE CASCADE);\n\
         INSERT INTO child VALUES (1);",
        None,
    );
    migrations.add("20260104000000_rebuild", &rebuild(last), None);
    migrations.write("20260104000000_rebuild", "metadata.toml", "run_in_transaction = false");
    migrations
}

#[test]
fn a_rebuild_keeps_children_and_the_setting_of_foreign_keys() {
    for setting in ["0", "1"] {
        let database = database();
        let mut connection = database.connect();
        connection.batch_execute(&format!("PRAGMA foreign_keys = {setting}")).expect("sets");
        upgrade(&mut connection, &with_rebuild(""), "head");
        assert_eq!(
            column(&mut connection, "SELECT place_id FROM child"),
            ["1"],
            "no child is lost"
        );
        assert_eq!(column(&mut connection, "PRAGMA foreign_keys"), [setting]);
        assert_eq!(column(&mut connection, "SELECT name FROM place"), [""]);
        assert_eq!(recorded(&mut connection).map(|versions| versions.len()), [5, 5]);
    }
}

#[test]
fn a_failing_rebuild_leaves_nothing() {
    for setting in ["0", "1"] {
        let database = database();
        let mut connection = database.connect();
        connection.batch_execute(&format!("PRAGMA foreign_keys = {setting}")).expect("sets");
        let error = try_upgrade(&mut connection, &with_rebuild("SELECT oops;"), "head");
        let message = error.expect_err("fails").to_string();
        assert!(
            message.starts_with("20260104000000_rebuild/up.sql:7: no such column"),
            "{message}"
        );
        assert!(!works(&mut connection, "SELECT name FROM place"));
        assert_eq!(column(&mut connection, "SELECT place_id FROM child"), ["1"]);
        assert_eq!(column(&mut connection, "PRAGMA foreign_keys"), [setting]);
        assert_eq!(recorded(&mut connection).map(|versions| versions.len()), [4, 4]);
    }
}

#[test]
fn a_key_that_is_broken_at_the_end_is_the_commits_failure() {
    let migrations = Migrations::sample();
    migrations.add(
        "20260104000000_orphan",
        "CREATE TABLE orphan (place_id INTEGER REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED);\n\
         INSERT INTO orphan VALUES (7);",
        None,
    );
    let database = database();
    let mut connection = database.connect();
    connection.batch_execute("PRAGMA foreign_keys = ON").expect("sets");
    let error = try_upgrade(&mut connection, &migrations, "head").expect_err("has an orphan");
    assert!(
        error
            .to_string()
            .starts_with("20260104000000_orphan/up.sql: FOREIGN KEY constraint failed"),
        "{error}"
    );
    assert!(!works(&mut connection, "SELECT place_id FROM orphan"));
}

#[test]
fn what_no_transaction_takes_is_run_by_itself() {
    let migrations = Migrations::sample();
    migrations.add("20260104000000_vacuum", "VACUUM;\nPRAGMA journal_mode = WAL;", None);
    migrations.write("20260104000000_vacuum", "metadata.toml", "run_in_transaction = false");
    let database = database();
    let mut connection = database.connect();
    assert_eq!(upgrade(&mut connection, &migrations, "head").len(), 4);
    assert_eq!(column(&mut connection, "PRAGMA journal_mode"), ["wal"]);
}

#[test]
fn the_wait_for_another_writer_is_bounded() {
    let (migrations, database) = (Migrations::sample(), database());
    upgrade(&mut database.connect(), &migrations, "+1");
    let mut writer = database.connect();
    writer.batch_execute("BEGIN IMMEDIATE").expect("locks");
    let mut connection = database.connect();
    connection.batch_execute("PRAGMA busy_timeout = 7").expect("sets");
    let graph = migrations.graph();
    let error = Runner::new(&graph)
        .lock_wait(Duration::from_millis(100))
        .upgrade(&mut connection, &Target::Head)
        .expect_err("is locked out");
    assert!(matches!(error, RunnerError::LockTimeout { .. }), "{error}");
    assert!(error.to_string().contains("database is locked"), "{error}");
    assert_eq!(column(&mut connection, "PRAGMA busy_timeout"), ["7"], "the setting is back");

    writer.batch_execute("ROLLBACK").expect("unlocks");
    assert_eq!(upgrade(&mut connection, &migrations, "head").len(), 2);
}
