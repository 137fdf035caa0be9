//! Revisions that fail.

use model_registry::runner::RunnerError;
use registry_tests::database::Database;
use registry_tests::migrations::Migrations;

use super::{recorded, try_upgrade, upgrade, works};

#[test]
fn a_failing_revision_leaves_nothing_and_the_ones_before_stay() {
    for database in Database::each() {
        let migrations = Migrations::sample();
        let broken = "20260104000000_broken";
        migrations.add(
            broken,
            "CREATE TABLE late (id INTEGER);\n\n-- oops\nINSERT INTO nowhere VALUES (1);",
            None,
        );
        migrations.add("20260105000000_last", "CREATE TABLE last (id INTEGER)", None);
        let mut connection = database.connect();
        let connection = connection.as_mut();
        let error = try_upgrade(connection, &migrations, "head").expect_err("fails").to_string();
        assert!(error.starts_with("20260104000000_broken/up.sql:4: "), "{error}");
        assert!(error.contains("nowhere"), "the database's own message is missing: {error}");
        let before = ["20260101000000", "20260102000000", "20260103000000"];
        assert_eq!(recorded(connection), [before; 2]);
        assert!(!works(connection, "SELECT id FROM late"), "it left a table");

        migrations.add(broken, "CREATE TABLE late (id INTEGER);", None);
        assert_eq!(upgrade(connection, &migrations, "head"), [broken, "20260105000000_last"]);
    }
}

#[test]
fn a_script_that_would_end_its_transaction_is_refused_before_anything_is_run() {
    for database in Database::each() {
        let migrations = Migrations::sample();
        migrations.add("20260104000000_commits", "SELECT 1;\nCOMMIT;\nSELECT 2;", None);
        let mut connection = database.connect();
        let error = try_upgrade(connection.as_mut(), &migrations, "head").expect_err("commits");
        let message = error.to_string();
        assert!(
            message.starts_with("20260104000000_commits/up.sql:2: `COMMIT` would end"),
            "{message}"
        );
        assert!(!works(connection.as_mut(), "SELECT id FROM place"), "something was run");
    }
}

#[test]
fn a_script_in_a_transaction_of_its_own_is_run_with_its_row_or_not_at_all() {
    for database in Database::each() {
        let migrations = Migrations::new();
        migrations.add("1_wrapped", "BEGIN;\nCREATE TABLE a (id INTEGER);\nCOMMIT;", None);
        migrations.add(
            "2_broken",
            "BEGIN;\nCREATE TABLE b (id INTEGER);\nSELECT nothing;\nCOMMIT;",
            None,
        );
        migrations.write("2_broken", "metadata.toml", "run_in_transaction = false");
        let mut connection = database.connect();
        let error = try_upgrade(connection.as_mut(), &migrations, "head").expect_err("fails");
        let RunnerError::Failed { at, .. } = &error else { panic!("{error}") };
        assert_eq!(at.to_string(), "2_broken/up.sql:3");
        assert_eq!(recorded(connection.as_mut()), [["1"]; 2]);
        assert!(!works(connection.as_mut(), "SELECT id FROM b"));
    }
}

#[test]
fn a_script_of_nothing_but_comments_is_applied() {
    for database in Database::each() {
        let migrations = Migrations::new();
        migrations.add("1_note", "-- nothing to do here;\n", Some("/* nor here */"));
        let mut connection = database.connect();
        assert_eq!(upgrade(connection.as_mut(), &migrations, "head"), ["1_note"]);
    }
}
