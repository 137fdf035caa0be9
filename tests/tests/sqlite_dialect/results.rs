//! What views yield, as SQLite tells it.

use model_registry::dialect::DialectName;
use model_registry::replay::{ReplayError, Script, replayer};
use model_registry::schema::ObjectName;

const TABLES: &str = "CREATE TABLE site (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL, opened TIMESTAMP); \
    CREATE TABLE sample (id BIGINT PRIMARY KEY, site_id INTEGER, price NUMERIC(8,2), mass DOUBLE, good BOOLEAN); \
    CREATE VIEW named AS SELECT id, upper(name) AS loud, name FROM site;";

/// The columns of a view: `name type`, or `name` where the type is not known.
fn columns(query: &str) -> Result<Vec<String>, ReplayError> {
    let sql = format!("{TABLES} CREATE VIEW asked AS {query};");
    let mut replay = replayer(DialectName::Sqlite).expect("SQLite is in this build");
    replay.run(Script { name: "up.sql", sql: &sql }).expect("the tables");
    let schema = replay.schema().expect("a schema");
    let columns = replay.columns(&schema.views[&ObjectName::unqualified("asked")])?;
    let text = |own: &model_registry::replay::ResultColumn| match &own.data_type {
        Some(data_type) => format!("{} {data_type}", own.name),
        None => own.name.clone(),
    };
    Ok(columns.iter().map(text).collect())
}

#[test]
fn views_yield_what_sqlite_declares() {
    let cases: [(&str, &[&str]); 6] = [
        ("SELECT * FROM site", &["id INTEGER", "name VARCHAR(20)", "opened TIMESTAMP"]),
        (
            "SELECT s.id AS key, n.loud, n.name, s.good FROM sample s JOIN named n ON n.id = s.site_id",
            &["key BIGINT", "loud", "name VARCHAR(20)", "good BOOLEAN"],
        ),
        (
            "SELECT site_id, count(*) AS samples, sum(price) AS total, max(mass) FROM sample GROUP BY 1",
            &["site_id INTEGER", "samples", "total", "max(mass)"],
        ),
        (
            "SELECT CAST(mass AS TEXT) AS written, mass + 1 FROM sample",
            &["written TEXT", "mass + 1"],
        ),
        ("SELECT price FROM sample UNION SELECT name FROM site", &["price"]),
        (
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n",
            &["i"],
        ),
    ];
    for (query, expected) in cases {
        assert_eq!(columns(query).expect(query), expected, "{query}");
    }
}

#[test]
fn a_query_with_a_mistake_is_named() {
    let error =
        columns("SELECT absent FROM site").expect_err("there is no such column").to_string();
    assert!(error.starts_with("the columns of view asked cannot be told: "), "{error}");
    assert!(error.contains("no such column: absent"), "{error}");
}
