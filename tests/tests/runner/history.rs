//! A history that does not fit the revisions, and what `status` shows of it.

use model_registry::Runner;
use model_registry::dialect::{Backend, BackendError, Dialect, Normalized};
use model_registry::revision::Target;
use model_registry::runner::{Mismatch, Policy, Report, State, Status};
use model_registry::schema::Schema;
use registry_tests::database::Database;
use registry_tests::migrations::Migrations;

use super::{downgrade, try_downgrade, try_upgrade, upgrade};

fn status(database: &Database, migrations: &Migrations) -> Status {
    Runner::new(&migrations.graph()).status(database.connect().as_mut()).expect("reads")
}

fn states(status: &Status) -> Vec<(&str, State)> {
    status.revisions.iter().map(|revision| (revision.name.as_str(), revision.state)).collect()
}

#[test]
fn an_edited_revision_is_named() {
    for database in Database::each() {
        let (migrations, mut connection) = (Migrations::sample(), database.connect());
        let connection = connection.as_mut();
        upgrade(connection, &migrations, "+2");
        let edited = "20260102000000_sample";
        migrations.write(edited, "up.sql", "CREATE TABLE sample (id INTEGER, more INTEGER)");
        let error =
            try_upgrade(connection, &migrations, "head").expect_err("is edited").to_string();
        assert!(
            error.starts_with("20260102000000_sample/up.sql was edited after it was applied (2"),
            "{error}"
        );
        assert_eq!(
            states(&status(&database, &migrations)),
            [
                ("20260101000000_place", State::Applied),
                (edited, State::Edited),
                ("20260103000000_mass", State::Pending),
            ]
        );
        // The way out that the message names.
        assert_eq!(downgrade(connection, &migrations, "-1"), [edited]);
        assert_eq!(upgrade(connection, &migrations, "head").len(), 2);
    }
}

#[test]
fn a_database_that_is_newer_than_the_program_is_refused() {
    for database in Database::each() {
        let (migrations, mut connection) = (Migrations::sample(), database.connect());
        let connection = connection.as_mut();
        upgrade(connection, &migrations, "head");
        migrations.remove("20260103000000_mass");
        let expected = "the database has revisions that are not known here: 20260103000000_mass: ";
        let error = try_upgrade(connection, &migrations, "head").expect_err("is older").to_string();
        assert!(error.starts_with(expected), "{error}");
        let error =
            try_downgrade(connection, &migrations, "base").expect_err("is older").to_string();
        assert!(error.starts_with(expected), "{error}");
        let status = status(&database, &migrations);
        assert_eq!(states(&status)[2], ("20260103000000_mass", State::Unknown));
    }
}

#[test]
fn a_hole_in_the_history_is_named() {
    for database in Database::each() {
        let migrations = Migrations::new();
        migrations.add_child("1_root", &[], "CREATE TABLE a (id INTEGER)", "DROP TABLE a");
        migrations.add_child("2_next", &["1"], "CREATE TABLE b (id INTEGER)", "DROP TABLE b");
        let mut connection = database.connect();
        let connection = connection.as_mut();
        upgrade(connection, &migrations, "head");
        connection
            .execute("DELETE FROM __diesel_schema_migrations WHERE version = '1'")
            .expect("deletes");
        let error =
            try_upgrade(connection, &migrations, "head").expect_err("has a hole").to_string();
        assert!(error.starts_with("2_next is applied, but its parent 1_root is not: "), "{error}");
    }
}

/// What an upgrade says under each policy for the mismatch: the error, then the warnings.
fn under_each_policy(
    database: &Database,
    migrations: &Migrations,
    mismatch: Mismatch,
) -> (String, Report) {
    let graph = migrations.graph();
    let mut connection = database.connect();
    let mut with = |policy| {
        let mut runner = Runner::new(&graph).policy(mismatch, policy);
        runner.upgrade(connection.as_mut(), &Target::Head)
    };
    let refused = with(Policy::Refuse).expect_err("is refused").to_string();
    let warned = with(Policy::Warn).expect("is let pass");
    let silent = with(Policy::Allow).expect("is as it should be");
    assert_eq!(silent.warnings, [""; 0], "{mismatch}");
    (refused, warned)
}

#[test]
fn each_mismatch_has_its_error_and_its_policy() {
    for database in Database::each() {
        let (migrations, mut connection) = (Migrations::sample(), database.connect());
        upgrade(connection.as_mut(), &migrations, "head");
        let each = |mismatch| under_each_policy(&database, &migrations, mismatch);
        let starts = |(refused, warned): (String, Report), start: &str| {
            assert!(refused.starts_with(start), "{refused}");
            assert_eq!(warned.warnings, [refused]);
            warned.revisions.into_iter().map(|ran| ran.name).collect::<Vec<_>>()
        };

        let between = "20260102120000_between";
        migrations.add(between, "CREATE TABLE between_them (id INTEGER)", Some("SELECT 1"));
        let ran = starts(
            each(Mismatch::OutOfOrder),
            "20260102120000_between is not applied, but 20260103000000_mass, which has a later version, is: give ",
        );
        assert_eq!(ran, [between]);

        migrations.remove(between);
        let ran = starts(
            each(Mismatch::Missing),
            "the database has revisions whose directories are gone: 20260102120000_between: bring them back",
        );
        assert_eq!(ran, [""; 0]);

        migrations.add(between, "SELECT 2", None);
        starts(
            each(Mismatch::Edited),
            "20260102120000_between/up.sql was edited after it was applied (",
        );

        migrations.remove(between);
        migrations.add("20260102120000_rival", "SELECT 3", None);
        starts(
            each(Mismatch::Other),
            "20260102120000_rival has the version `20260102120000`, under which the database has \
             20260102120000_between: give ",
        );

        migrations.remove("20260102120000_rival");
        migrations.remove("20260103000000_mass");
        migrations.remove("20260102000000_sample");
        starts(
            each(Mismatch::Unknown),
            "the database has revisions that are not known here: 20260102000000_sample, 20260102120000_between, \
             20260103000000_mass: this program is older than its database; ",
        );
    }
}

#[test]
fn a_renamed_directory_is_the_same_revision() {
    for database in Database::each() {
        let (migrations, mut connection) = (Migrations::sample(), database.connect());
        upgrade(connection.as_mut(), &migrations, "head");
        let up = migrations.graph().revisions()[2].up.clone();
        migrations.remove("20260103000000_mass");
        migrations.add("20260103000000_weight", &up, None);
        assert_eq!(upgrade(connection.as_mut(), &migrations, "head"), [""; 0]);
    }
}

#[test]
fn a_late_revision_is_told_in_the_report() {
    for database in Database::each() {
        let (migrations, mut connection) = (Migrations::sample(), database.connect());
        upgrade(connection.as_mut(), &migrations, "head");
        migrations.add("20260102120000_between", "CREATE TABLE between_them (id INTEGER)", None);
        let graph = migrations.graph();
        let report = Runner::new(&graph)
            .policy(Mismatch::OutOfOrder, Policy::Allow)
            .upgrade(connection.as_mut(), &Target::Head)
            .expect("applies");
        assert_eq!(report.revisions.len(), 1);
        assert!(report.revisions[0].out_of_order);
    }
}

#[test]
fn status_shows_where_a_database_is() {
    for database in Database::each() {
        let migrations = Migrations::sample();
        let empty = status(&database, &migrations);
        assert_eq!(empty.pending().count(), 3);
        assert!(empty.current().is_empty());

        upgrade(database.connect().as_mut(), &migrations, "+2");
        let status = status(&database, &migrations);
        let current: Vec<_> = status.current();
        let [current] = current.as_slice() else { panic!("{current:?}") };
        assert_eq!(current.name, "20260102000000_sample");
        assert_eq!(current.parents, ["20260101000000"]);
        let applied_at = current.applied_at.as_deref().expect("is applied");
        let now = chrono::Utc::now().naive_utc();
        let applied_at = chrono::NaiveDateTime::parse_from_str(applied_at, "%Y-%m-%d %H:%M:%S");
        let age = now - applied_at.expect("is a time");
        assert!((-2..120).contains(&age.num_seconds()), "{age}");
        let record = current.record.as_ref().expect("was recorded");
        assert_eq!(record.name, current.name);
        assert_eq!(record.checksum, migrations.graph().revisions()[1].checksum());
        assert!(record.application.starts_with("model-registry "), "{}", record.application);
        let json = serde_json::to_value(&status).expect("is data");
        assert_eq!(json["revisions"][2]["state"], "pending");
    }
}

/// A connection whose first failing query another process answers by applying everything.
struct Raced<'a> {
    own: Box<dyn Backend>,
    rival: Option<(&'a Database, &'a Migrations)>,
}

impl Backend for Raced<'_> {
    fn dialect(&self) -> &'static dyn Dialect {
        self.own.dialect()
    }

    fn is_in_transaction(&mut self) -> bool {
        self.own.is_in_transaction()
    }

    fn execute(&mut self, sql: &str) -> Result<(), BackendError> {
        self.own.execute(sql)
    }

    fn query(&mut self, sql: &str) -> Result<Vec<Vec<Option<String>>>, BackendError> {
        let answer = self.own.query(sql);
        if answer.is_err()
            && let Some((database, migrations)) = self.rival.take()
        {
            upgrade(database.connect().as_mut(), migrations, "head");
        }
        answer
    }

    fn introspect(&mut self) -> Result<Schema, BackendError> {
        self.own.introspect()
    }

    fn normalize(&mut self, wanted: Schema, live: &Schema) -> Result<Normalized, BackendError> {
        self.own.normalize(wanted, live)
    }
}

#[test]
fn tables_that_another_process_makes_while_they_are_looked_for_are_found() {
    for database in Database::each() {
        let migrations = Migrations::sample();
        let rival = Some((&database, &migrations));
        let mut connection = Raced { own: database.connect(), rival };
        assert_eq!(upgrade(&mut connection, &migrations, "head"), [""; 0]);
        assert!(connection.rival.is_none(), "no query failed, so there was no race");
    }
}
