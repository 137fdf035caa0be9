//! Expressions: what is written and what the server prints have one normal form.

use diesel::connection::SimpleConnection as _;
use model_registry::dialect::{DialectName, dialect};
use model_registry::schema::DataType;
use registry_tests::versions;

use super::{SETUP, data_type, entries, value};

/// The columns of the table that checks, indexes and predicates are about.
const COLUMNS: &str = "n varchar(10), t text, i int, num numeric, f float8, s smallint, b bigint, \
    j jsonb, ts timestamptz, d date, bo bool, ar text[], ia int[], ch char(3), iv interval, m mood, \
    st lab.state, c pair, \"Odd\" int, \"user\" text";

fn normal(sql: &str, expected: Option<&DataType>) -> String {
    let expression = dialect(DialectName::Postgres).expression(sql, expected);
    expression.unwrap_or_else(|error| panic!("{error}")).normal().to_owned()
}

/// The statements that store an expression, and the query that prints it.
fn stored(kind: &str, entry: &str) -> (String, &'static str) {
    match kind {
        "default" => {
            let (data_type, sql) = entry.split_once(" => ").expect("a type before the default");
            (
                format!("CREATE TABLE sample (x {data_type} DEFAULT {sql})"),
                "SELECT pg_get_expr(adbin, adrelid) AS value FROM pg_attrdef \
                 WHERE adrelid = 'public.sample'::regclass",
            )
        }
        "check" => (
            format!("CREATE TABLE sample ({COLUMNS}, CHECK ({entry}\n))"),
            "SELECT pg_get_expr(conbin, conrelid) AS value FROM pg_constraint \
             WHERE conrelid = 'public.sample'::regclass",
        ),
        "index" => (
            format!("CREATE TABLE sample ({COLUMNS}); CREATE INDEX key ON sample ({entry})"),
            "SELECT pg_get_indexdef('public.key'::regclass, 1, false) AS value",
        ),
        "predicate" => (
            format!(
                "CREATE TABLE sample ({COLUMNS}); CREATE INDEX key ON sample (i) WHERE {entry}"
            ),
            "SELECT pg_get_expr(indpred, indrelid) AS value FROM pg_index \
             WHERE indexrelid = 'public.key'::regclass",
        ),
        other => panic!("no section {other}"),
    }
}

#[test]
fn source_and_print_have_one_normal_form() {
    let database = registry_tests::postgres::database();
    let mut connection = database.connect();
    connection.batch_execute(SETUP).expect("the setup");
    connection.batch_execute("SET TimeZone = 'UTC'").expect("a setting");
    let text = versions::for_server(include_str!("../../cases/replay/expressions.txt"));
    let entries = entries(&text);
    assert!(entries.len() > 300, "{} expressions", entries.len());
    let mut wrong = Vec::new();
    for (kind, entry) in entries {
        let (statements, print) = stored(kind, &entry);
        let make = format!("RESET search_path; DROP TABLE IF EXISTS sample; {statements}");
        connection.batch_execute(&make).unwrap_or_else(|error| panic!("{make}: {error}"));
        let (expected, sql) = match entry.split_once(" => ") {
            Some((name, sql)) if kind == "default" => (Some(data_type(name)), sql),
            _ => (None, entry.as_str()),
        };
        for search_path in ["public", "pg_catalog"] {
            let path = format!("SET search_path = {search_path}");
            connection.batch_execute(&path).expect("a setting");
            // A default of nothing is not stored.
            let print = value(&mut connection, print).unwrap_or_else(|| "NULL".to_owned());
            let (ours, theirs) =
                (normal(sql, expected.as_ref()), normal(&print, expected.as_ref()));
            if ours != theirs {
                wrong.push(format!(
                    "{kind} {entry}\n  ours   {ours}\n  theirs {theirs}\n  print  {print}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn different_expressions_have_different_normal_forms() {
    for (section, entry) in entries(include_str!("../../cases/replay/different.txt")) {
        let (one, other) = entry.split_once(" <!> ").expect("two expressions");
        let expected = (section != "check").then(|| data_type(section));
        let (one, other) = (normal(one, expected.as_ref()), normal(other, expected.as_ref()));
        assert_ne!(one, other, "{entry}");
    }
}

#[test]
fn what_is_no_expression_is_refused() {
    let wrong = [
        "",
        "(",
        ")",
        "1)",
        "(1",
        "[1",
        "(1]",
        "'open",
        "\"open",
        "1 +",
        "a b c",
        "1; DROP TABLE t",
        "SELECT",
        "a ==== ",
        "1foo",
        "\u{0}",
        "é ?? \\",
        "$1x",
        "$$open",
        "E'\\'",
        "case when end",
    ];
    for sql in wrong {
        let parsed = dialect(DialectName::Postgres).expression(sql, None);
        assert!(parsed.is_err(), "{sql}: {parsed:?}");
    }
}
