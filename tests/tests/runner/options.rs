//! What a run can be told besides its target.

use std::cell::RefCell;

use model_registry::Runner;
use model_registry::dialect::{Backend, DialectName};
use model_registry::revision::{Revision, Target};
use model_registry::runner::{Direction, Policy, RunnerError};
use registry_tests::database::{Database, column};
use registry_tests::migrations::Migrations;

use super::{recorded, upgrade, works};

#[test]
fn a_batch_is_all_or_nothing() {
    for database in Database::each() {
        let migrations = Migrations::sample();
        let last = "20260104000000_last";
        migrations.add(last, "INSERT INTO nowhere VALUES (1)", None);
        let mut connection = database.connect();
        let connection = connection.as_mut();
        let graph = migrations.graph();
        let error =
            Runner::new(&graph).batch().upgrade(connection, &Target::Head).expect_err("fails");
        assert!(error.to_string().starts_with("20260104000000_last/up.sql:1: "), "{error}");
        assert!(!works(connection, "SELECT id FROM place"), "it left a table");
        assert_eq!(recorded(connection), [[""; 0]; 2]);

        migrations.write(last, "up.sql", "INSERT INTO place VALUES (2)");
        let graph = migrations.graph();
        let report =
            Runner::new(&graph).batch().upgrade(connection, &Target::Head).expect("applies");
        assert_eq!((report.revisions.len(), report.applied), (4, 4));
        assert_eq!(recorded(connection).map(|versions| versions.len()), [4, 4]);
    }
}

#[test]
fn what_no_transaction_takes_is_in_no_batch() {
    for database in Database::each() {
        let migrations = Migrations::sample();
        migrations.add("20260104000000_alone", "VACUUM", None);
        migrations.write("20260104000000_alone", "metadata.toml", "run_in_transaction = false");
        let graph = migrations.graph();
        let mut connection = database.connect();
        let refused = Runner::new(&graph).batch().upgrade(connection.as_mut(), &Target::Head);
        let error = refused.expect_err("has one").to_string();
        assert!(error.starts_with("20260104000000_alone cannot run in one transaction"), "{error}");
        assert!(!works(connection.as_mut(), "SELECT id FROM place"), "something was run");
    }
}

#[test]
fn a_dry_run_only_says_what_it_would_do() {
    for database in Database::each() {
        let (migrations, mut connection) = (Migrations::sample(), database.connect());
        let graph = migrations.graph();
        let report = Runner::new(&graph)
            .dry_run()
            .upgrade(connection.as_mut(), &Target::Relative(2))
            .expect("chooses");
        assert_eq!(
            report.to_string(),
            "would apply 2 revisions\n  20260101000000_place\n  20260102000000_sample"
        );
        let sql = "SELECT version FROM __diesel_schema_migrations";
        assert!(!works(connection.as_mut(), sql), "it writes");
        let json = serde_json::to_value(&report).expect("is data");
        assert_eq!(json["dry_run"], true);
        assert_eq!(json["revisions"][1]["name"], "20260102000000_sample");
    }
}

#[test]
fn hooks_are_part_of_the_revision() {
    for database in Database::each() {
        let (migrations, mut connection) = (Migrations::sample(), database.connect());
        let graph = migrations.graph();
        let told = RefCell::new(Vec::new());
        let note = |when: &str, conn: &mut dyn Backend, revision: &Revision, direction| {
            assert_eq!(direction, Direction::Up);
            told.borrow_mut().push(format!("{when} {revision}"));
            let number = told.borrow().len();
            if when == "after" {
                conn.execute(&format!("INSERT INTO place VALUES (10 + {number})"))?;
            }
            match number {
                6 => Err("the third is one too many".into()),
                _ => Ok(()),
            }
        };
        let error = Runner::new(&graph)
            .before_each(|conn, revision, direction| note("before", conn, revision, direction))
            .after_each(|conn, revision, direction| note("after", conn, revision, direction))
            .upgrade(connection.as_mut(), &Target::Head)
            .expect_err("the last hook fails");
        assert!(matches!(error, RunnerError::Hook { when: "after", .. }), "{error}");
        assert_eq!(
            error.to_string(),
            "what the application does after 20260103000000_mass: the third is one too many"
        );
        assert_eq!(
            told.take(),
            [
                "before 20260101000000_place",
                "after 20260101000000_place",
                "before 20260102000000_sample",
                "after 20260102000000_sample",
                "before 20260103000000_mass",
                "after 20260103000000_mass",
            ]
        );
        let ids = "SELECT CAST(id AS TEXT) FROM place ORDER BY id";
        assert_eq!(column(connection.as_mut(), ids), ["1", "12", "14"]);
        assert_eq!(recorded(connection.as_mut()).map(|versions| versions.len()), [2, 2]);
    }
}

#[test]
fn drift_is_looked_for_afterwards() {
    for database in Database::each() {
        let (migrations, mut connection) = (Migrations::sample(), database.connect());
        let graph = migrations.graph();
        let mut with = |policy| {
            Runner::new(&graph)
                .drift_check(policy, |conn| {
                    let schema = conn.introspect()?;
                    Ok(schema.tables.keys().map(|name| format!("table {}", name.name)).collect())
                })
                .upgrade(connection.as_mut(), &Target::Head)
        };
        let error = with(Policy::Refuse).expect_err("differs").to_string();
        assert_eq!(
            error,
            "the database differs from what the program expects:\ntable place\ntable sample"
        );
        let report = with(Policy::Warn).expect("is let pass");
        assert_eq!(report.drift, ["table place", "table sample"]);
        assert!(report.to_string().ends_with(":\n  table place\n  table sample"), "{report}");
        assert_eq!(with(Policy::Allow).expect("is not looked for").drift, [""; 0]);
    }
}

#[test]
fn a_role_needs_no_more_rights_than_are_said() {
    let database = Database::new(DialectName::Postgres);
    let migrations = Migrations::sample();
    let mut owner = database.connect();
    let owner = owner.as_mut();
    upgrade(owner, &migrations, "+2");
    let role = "registry_tests_limited";
    owner
        .execute(&format!(
            "DROP ROLE IF EXISTS {role}; CREATE ROLE {role}; REVOKE CREATE ON SCHEMA public FROM PUBLIC;
             GRANT SELECT ON __diesel_schema_migrations, __model_registry_revisions TO {role};"
        ))
        .expect("makes a role");
    let mut limited = database.connect();
    let limited = limited.as_mut();
    limited.execute(&format!("SET ROLE {role}")).expect("takes the role");
    assert_eq!(upgrade(limited, &migrations, "20260102000000_sample"), [""; 0]);

    migrations.write("20260103000000_mass", "up.sql", "UPDATE sample SET place_id = NULL");
    owner
        .execute(&format!(
            "GRANT INSERT, UPDATE, DELETE ON __diesel_schema_migrations, __model_registry_revisions TO {role};
             GRANT UPDATE ON sample TO {role};"
        ))
        .expect("grants");
    assert_eq!(upgrade(limited, &migrations, "head"), ["20260103000000_mass"]);
    limited.execute("RESET ROLE").expect("is itself again");
    owner.execute(&format!("DROP OWNED BY {role}; DROP ROLE {role}")).expect("drops the role");
}
