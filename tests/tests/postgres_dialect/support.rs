//! Running steps and reading back.

use diesel::PgConnection;
use model_registry::dialect::postgres::Postgres;
use model_registry::dialect::{Backend, Dialect};
use model_registry::schema::Schema;
use model_registry::step::Step;

/// Runs a script of ours as it is.
#[track_caller]
pub fn run(connection: &mut PgConnection, steps: &[Step]) {
    let script = Postgres.script(steps).expect("PostgreSQL can say it");
    execute(connection, &script);
}

#[track_caller]
pub fn execute(connection: &mut PgConnection, sql: &str) {
    if let Err(error) = connection.execute(sql) {
        panic!("{error}\nof:\n{sql}");
    }
}

#[track_caller]
pub fn introspect(connection: &mut PgConnection) -> Schema {
    match connection.introspect() {
        Ok(schema) => schema,
        Err(error) => panic!("{error}"),
    }
}

/// The only value of a query, as text.
#[track_caller]
pub fn value(connection: &mut PgConnection, sql: &str) -> String {
    let rows = connection.query(sql).unwrap_or_else(|error| panic!("{error}\nof:\n{sql}"));
    match rows.as_slice() {
        [row] if row.len() == 1 => row[0].clone().unwrap_or_else(|| "NULL".to_owned()),
        rows => panic!("{sql} is not one value: {rows:?}"),
    }
}

/// Fails with the objects that differ, since two whole schemas side by side show nothing.
#[track_caller]
pub fn assert_same(actual: &Schema, expected: &Schema, after: &str) {
    assert_eq!(actual.namespaces, expected.namespaces, "after {after}");
    assert_eq!(actual.extensions, expected.extensions, "after {after}");
    assert_eq!(actual.enums, expected.enums, "after {after}");
    let names = |schema: &Schema| schema.tables.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(actual), names(expected), "after {after}");
    for (actual, expected) in actual.tables.values().zip(expected.tables.values()) {
        for column in expected.columns.iter() {
            assert_eq!(actual.column(&column.name), Some(column), "{} after {after}", actual.name);
        }
        assert_eq!(actual.columns.len(), expected.columns.len(), "{} after {after}", actual.name);
        for (name, constraint) in &expected.constraints {
            assert_eq!(actual.constraints.get(name), Some(constraint), "after {after}");
        }
        for (name, index) in &expected.indexes {
            assert_eq!(actual.indexes.get(name), Some(index), "after {after}");
        }
        assert_eq!(actual, expected, "after {after}");
    }
}
