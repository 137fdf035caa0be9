//! Materialized views that a run fills after its revisions.

use model_registry::Runner;
use model_registry::dialect::DialectName;
use model_registry::refresh::{Choice, Refresh, Sources};
use model_registry::revision::Target;
use model_registry::runner::{Refill, RefillTime, Report};
use model_registry::schema::ObjectName;
use registry_tests::database::{Database, column};
use registry_tests::migrations::Migrations;

/// Two materialized views of one table.
fn migrations(dialect: DialectName) -> Migrations {
    let migrations = Migrations::new();
    let base = "CREATE TABLE base (n INTEGER); INSERT INTO base VALUES (1);";
    migrations.add("1_base", base, None);
    let views = match dialect {
        DialectName::Postgres => {
            "CREATE MATERIALIZED VIEW lower AS SELECT n FROM base WITH NO DATA;
             CREATE MATERIALIZED VIEW higher AS SELECT n + 1 AS n FROM lower WITH NO DATA;"
        }
        DialectName::Sqlite => {
            "CREATE TABLE lower (n INTEGER); CREATE VIEW lower__query AS SELECT n FROM base;
             CREATE TABLE higher (n INTEGER); CREATE VIEW higher__query AS SELECT n + 1 AS n FROM lower;"
        }
    };
    migrations.add("2_views", views, None);
    migrations
}

/// Makes one of the views again, with other rows.
fn remake(dialect: DialectName, migrations: &Migrations) {
    let up = match dialect {
        DialectName::Postgres => {
            "DROP MATERIALIZED VIEW higher;
             CREATE MATERIALIZED VIEW higher AS SELECT n + 2 AS n FROM lower;
             UPDATE base SET n = 10;"
        }
        DialectName::Sqlite => {
            "DROP VIEW higher__query; CREATE VIEW higher__query AS SELECT n + 2 AS n FROM lower;
             UPDATE base SET n = 10;"
        }
    };
    migrations.add("3_again", up, None);
}

fn upgrade(
    database: &Database,
    migrations: &Migrations,
    which: Refill,
    time: RefillTime,
) -> Report {
    let graph = migrations.graph();
    let mut runner = Runner::new(&graph).refill(which, time, Sources::default());
    runner.upgrade(database.connect().as_mut(), &Target::Head).expect("applies")
}

fn filled(report: &Report) -> Vec<String> {
    report.views.iter().map(|view| view.view.to_string()).collect()
}

fn n(database: &Database, view: &str) -> Vec<String> {
    column(database.connect().as_mut(), &format!("SELECT CAST(n AS TEXT) FROM {view}"))
}

#[test]
fn a_run_fills_what_it_made() {
    for database in Database::each() {
        let migrations = migrations(database.dialect());
        let report = upgrade(&database, &migrations, Refill::Remade, RefillTime::BeforeReturn);
        assert_eq!(filled(&report), ["lower", "higher"]);
        assert!(report.to_string().contains("\n  refreshed higher ("), "{report}");
        assert_eq!(n(&database, "higher"), ["2"]);
        let again = upgrade(&database, &migrations, Refill::Remade, RefillTime::BeforeReturn);
        assert_eq!(filled(&again), [""; 0]);

        remake(database.dialect(), &migrations);
        let report = upgrade(&database, &migrations, Refill::Remade, RefillTime::BeforeReturn);
        assert_eq!(filled(&report), ["higher"], "the other one stays as it is");
        assert_eq!(
            (n(&database, "lower"), n(&database, "higher")),
            (vec!["1".into()], vec!["3".into()])
        );
    }
}

#[test]
fn a_run_fills_all_where_it_did_something() {
    for database in Database::each() {
        let migrations = migrations(database.dialect());
        upgrade(&database, &migrations, Refill::All, RefillTime::BeforeReturn);
        let idle = upgrade(&database, &migrations, Refill::All, RefillTime::BeforeReturn);
        assert_eq!(filled(&idle), [""; 0]);
        remake(database.dialect(), &migrations);
        let report = upgrade(&database, &migrations, Refill::All, RefillTime::BeforeReturn);
        assert_eq!(filled(&report), ["lower", "higher"]);
        assert_eq!(n(&database, "higher"), ["12"]);
    }
}

/// The process may be gone before it fills what it made: then the next one does.
#[test]
fn the_application_may_fill_them_later() {
    for database in Database::each() {
        let migrations = migrations(database.dialect());
        for _ in 0..2 {
            let report = upgrade(&database, &migrations, Refill::Remade, RefillTime::Later);
            let names = ["higher", "lower"].map(ObjectName::unqualified);
            assert_eq!(report.views_to_refresh, names);
        }
        let report = upgrade(&database, &migrations, Refill::Remade, RefillTime::Later);
        let refresh = Refresh::new(Choice::Named(report.views_to_refresh));
        let refreshed = refresh.run(database.connect().as_mut()).expect("refreshes");
        assert_eq!(refreshed.failures().count(), 0, "{refreshed}");
        assert_eq!(n(&database, "higher"), ["2"]);
        let report = upgrade(&database, &migrations, Refill::Remade, RefillTime::Later);
        assert_eq!(report.views_to_refresh, []);
    }
}

#[test]
fn a_view_that_cannot_be_filled_stops_no_run() {
    let database = Database::new(DialectName::Postgres);
    let migrations = migrations(DialectName::Postgres);
    let up = "CREATE MATERIALIZED VIEW broken AS SELECT 1 / (n - n) AS n FROM base WITH NO DATA";
    migrations.add("3_broken", up, None);
    let report = upgrade(&database, &migrations, Refill::Remade, RefillTime::BeforeReturn);
    assert_eq!(report.applied, 3);
    let warning = "\nwarning: broken is not refreshed: division by zero";
    assert!(report.to_string().contains(warning), "{report}");
    assert_eq!(n(&database, "higher"), ["2"]);
}
