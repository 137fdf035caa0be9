//! Revisions that no transaction takes as a whole, on every dialect.

use model_registry::Runner;
use model_registry::dialect::DialectName;
use model_registry::revision::Target;
use model_registry::runner::{Mismatch, Policy, RunnerError, State};
use registry_tests::database::{Database, column};
use registry_tests::migrations::Migrations;

use super::{recorded, try_downgrade, try_upgrade, upgrade, works};

const PARTS: &str = "20260104000000_parts";

/// Three statements, of which the last fails; none can be done twice.
const FAILING: &str = "CREATE TABLE one (id INTEGER);\nBEGIN;\nCREATE TABLE two (id INTEGER);\nCOMMIT;\n\
     INSERT INTO nowhere VALUES (1);\n";

fn with_parts(up: &str) -> Migrations {
    let migrations = Migrations::sample();
    migrations.add(PARTS, up, Some("DROP TABLE one;\nDROP TABLE two;"));
    migrations.write(PARTS, "metadata.toml", "run_in_transaction = false");
    migrations
}

fn rows(database: &Database) -> Vec<String> {
    column(
        database.connect().as_mut(),
        "SELECT state || ' ' || COALESCE(CAST(statements_done AS TEXT), '') FROM __model_registry_revisions \
         WHERE version = '20260104000000'",
    )
}

#[test]
fn what_is_half_done_is_recorded_and_gone_on_with() {
    for database in Database::each() {
        let migrations = with_parts(FAILING);
        let mut connection = database.connect();
        let connection = connection.as_mut();
        let error = try_upgrade(connection, &migrations, "head").expect_err("fails");
        assert!(matches!(error, RunnerError::HalfDone { statements_done: 4, .. }), "{error}");
        let message = error.to_string();
        assert!(message.starts_with("20260104000000_parts/up.sql:5: "), "{message}");
        assert!(message.contains("nowhere"), "{message}");
        assert!(works(connection, "SELECT id FROM two"), "it is done");
        assert_eq!(rows(&database), ["applying 4"]);
        assert_eq!(recorded(connection).map(|versions| versions.len()), [3, 4]);
        let status = Runner::new(&migrations.graph()).status(connection).expect("reads");
        let stopped = &status.revisions[3];
        assert_eq!((stopped.state, stopped.is_applied()), (State::Partial, false));

        // Where it stopped it can't be left but forwards.
        let error = try_downgrade(connection, &migrations, "-1").expect_err("is half done");
        assert_eq!(
            error.to_string(),
            "20260104000000_parts/up.sql stopped after 4 of its statements: finish it with upgrade first"
        );

        let mended = FAILING.replace("nowhere", "one");
        migrations.write(PARTS, "up.sql", &mended);
        let report = try_upgrade(connection, &migrations, "head").expect("goes on");
        assert_eq!(report.revisions[0].resumed_after, Some(4));
        assert!(
            report.to_string().ends_with("gone on with after its first 4 statements"),
            "{report}"
        );
        assert_eq!(rows(&database), ["done "]);
        assert_eq!(column(connection, "SELECT CAST(id AS TEXT) FROM one"), ["1"]);
        assert_eq!(upgrade(connection, &migrations, "head"), [""; 0]);
    }
}

#[test]
fn what_is_done_of_a_part_must_stay_as_it_was() {
    for database in Database::each() {
        let migrations = with_parts(FAILING);
        let mut connection = database.connect();
        let connection = connection.as_mut();
        try_upgrade(connection, &migrations, "head").expect_err("fails");
        let edited = FAILING.replace("nowhere", "one").replace("TABLE one (id", "TABLE one (mass");
        migrations.write(PARTS, "up.sql", edited);
        let error =
            try_upgrade(connection, &migrations, "head").expect_err("is edited").to_string();
        assert!(
            error.starts_with("20260104000000_parts/up.sql stopped after 4 of its statements, and these were edited"),
            "{error}"
        );
        let graph = migrations.graph();
        let report = Runner::new(&graph)
            .policy(Mismatch::Edited, Policy::Warn)
            .upgrade(connection, &Target::Head)
            .expect("is let pass");
        assert_eq!(report.warnings, [error]);
    }
}

#[test]
fn a_way_down_is_gone_on_with_too() {
    for database in Database::each() {
        let migrations =
            with_parts("CREATE TABLE one (id INTEGER);\nCREATE TABLE two (id INTEGER);");
        migrations.write(PARTS, "down.sql", "DROP TABLE one;\nDROP TABLE nothing;");
        let mut connection = database.connect();
        let connection = connection.as_mut();
        upgrade(connection, &migrations, "head");
        let error = try_downgrade(connection, &migrations, "-1").expect_err("fails");
        assert!(matches!(error, RunnerError::HalfDone { statements_done: 1, .. }), "{error}");
        assert_eq!(rows(&database), ["taking back 1"]);
        let error = try_upgrade(connection, &migrations, "head").expect_err("is half gone");
        assert!(error.to_string().ends_with("finish it with downgrade first"), "{error}");
        let status = Runner::new(&migrations.graph()).status(connection).expect("reads");
        assert_eq!(status.revisions[3].state, State::Partial);

        migrations.write(PARTS, "down.sql", "DROP TABLE one;\nDROP TABLE two;");
        let report = try_downgrade(connection, &migrations, "-1").expect("goes on");
        assert_eq!(report.revisions[0].resumed_after, Some(1));
        assert_eq!(rows(&database), [""; 0]);
        assert_eq!(upgrade(connection, &migrations, "head"), [PARTS]);
    }
}

#[test]
fn a_mended_setting_goes_on_in_a_transaction() {
    for database in Database::each() {
        let migrations =
            with_parts("CREATE TABLE one (id INTEGER);\nINSERT INTO nowhere VALUES (1);");
        let mut connection = database.connect();
        let connection = connection.as_mut();
        try_upgrade(connection, &migrations, "head").expect_err("fails");
        migrations.write(
            PARTS,
            "up.sql",
            "CREATE TABLE one (id INTEGER);\nINSERT INTO one VALUES (1);",
        );
        migrations.write(PARTS, "metadata.toml", "run_in_transaction = true");
        assert_eq!(upgrade(connection, &migrations, "head"), [PARTS]);
    }
}

#[test]
fn settings_are_set_again_by_whoever_goes_on() {
    for database in Database::each() {
        let (set, ask) = match database.dialect() {
            DialectName::Postgres => ("SET application_name = 'part'", "SHOW application_name"),
            DialectName::Sqlite => ("PRAGMA cache_size = 77", "PRAGMA cache_size"),
        };
        let migrations =
            with_parts(&format!("{set};\nCREATE TABLE one (id INTEGER);\nSELECT nothing;"));
        try_upgrade(database.connect().as_mut(), &migrations, "head").expect_err("fails");
        migrations.write(
            PARTS,
            "up.sql",
            format!("{set};\nCREATE TABLE one (id INTEGER);\nSELECT 1;"),
        );
        let mut connection = database.connect();
        let before = column(connection.as_mut(), ask);
        upgrade(connection.as_mut(), &migrations, "head");
        assert_ne!(column(connection.as_mut(), ask), before, "{set}");
    }
}
