//! The record of refreshes.

use model_registry::dialect::DialectName;
use model_registry::refresh::Choice;
use model_registry::schema::Schema;
use registry_tests::database::{Database, column, rows};

use super::{execute, materialized, refresh, state};

#[test]
fn each_refresh_is_recorded_and_the_last_hundred_are_kept() {
    for database in Database::each() {
        let mut connection = database.connect();
        let connection = connection.as_mut();
        execute(connection, "CREATE TABLE base (n INTEGER)");
        execute(
            connection,
            &materialized(database.dialect(), "totals", &["n"], "SELECT n FROM base"),
        );
        refresh(connection, Choice::All);
        let first = state(connection, "totals");
        assert!(first.populated, "it is filled with no rows");
        execute(connection, "INSERT INTO base VALUES (1), (2), (3)");
        for _ in 0..101 {
            refresh(connection, Choice::All);
        }
        let last = state(connection, "totals").last_refresh.expect("a record");
        assert_eq!((last.rows, last.concurrently), (3, false));
        assert_eq!(last.at.len(), "2026-03-01 09:00:00".len());
        let kept = rows(
            connection,
            "SELECT CAST(count(*) AS TEXT), CAST(min(number) AS TEXT), CAST(max(number) AS TEXT) \
             FROM __model_registry_refreshes",
        );
        assert_eq!(kept, [["100", "3", "102"]]);
    }
}

/// The table is no part of any schema, and a refresh changes none.
#[test]
fn no_schema_has_the_record() {
    for database in Database::each() {
        let mut connection = database.connect();
        let view = materialized(database.dialect(), "totals", &["n"], "SELECT 1 AS n");
        execute(connection.as_mut(), &view);
        let before = connection.introspect().expect("introspects");
        refresh(connection.as_mut(), Choice::All);
        if database.dialect() == DialectName::Postgres {
            execute(
                connection.as_mut(),
                "GRANT SELECT ON __model_registry_refreshes TO PUBLIC; DROP MATERIALIZED VIEW totals",
            );
            let left = connection.introspect().expect("introspects");
            assert_eq!(left, Schema::default());
        } else {
            assert_eq!(connection.introspect().expect("introspects"), before);
        }
    }
}

/// What is changed of a connection's settings is put back.
#[test]
fn the_connection_is_as_it_was() {
    let database = Database::new(DialectName::Sqlite);
    let mut connection = database.connect();
    let view = materialized(DialectName::Sqlite, "totals", &["n"], "SELECT 1 AS n");
    execute(connection.as_mut(), &view);
    execute(connection.as_mut(), "PRAGMA busy_timeout = 123");
    refresh(connection.as_mut(), Choice::All);
    assert_eq!(column(connection.as_mut(), "PRAGMA busy_timeout"), ["123"]);
}
