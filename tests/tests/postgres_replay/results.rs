//! What queries yield, without a server: each query is a view on one, and its columns are ours.

use std::fmt::Write as _;

use diesel::PgConnection;
use diesel::connection::SimpleConnection as _;
use model_registry::dialect::{Backend as _, DialectName};
use model_registry::replay::{Replay, ResultColumn, Script, replayer};
use model_registry::schema::ObjectName;
use registry_tests::versions;

use super::{data_type, entries};

/// The tables and functions that the queries are about.
const SCHEMA: &str = include_str!("../../cases/replay/results/schema.sql");

const QUERIES: &str = include_str!("../../cases/replay/results/queries.txt");

/// Of a hundred columns of the queries, so many have a type that is known without a server.
const KNOWN: usize = 98;

#[test]
fn queries_yield_what_the_server_says() {
    let database = registry_tests::postgres::database();
    let mut connection = database.connect();
    let mut replay = replayer(DialectName::Postgres).expect("the replay is in every build");
    let schema = versions::for_server(SCHEMA);
    connection.batch_execute(&schema).expect("the tables");
    replay.run(Script { name: "schema.sql", sql: &schema }).expect("the tables");
    let mut report = String::new();
    let mut tally = Tally::default();
    for (number, (section, query)) in
        entries(&versions::for_server(QUERIES)).into_iter().enumerate()
    {
        let view = format!("query_{number}");
        let sql = format!("CREATE VIEW {view} AS {query}");
        connection.batch_execute(&sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
        if let Err(difference) = tally.compare(&view, &sql, &mut connection, replay.as_mut()) {
            writeln!(report, "[{section}] {query}\n{difference}").expect("a text");
        }
    }
    assert!(report.is_empty(), "{report}");
    let Tally { known, unknown } = tally;
    let all = known + unknown.len();
    assert!(known * 100 >= all * KNOWN, "{known} of {all}; not known:\n{}", unknown.join("\n"));
}

#[derive(Default)]
struct Tally {
    known: usize,
    /// The columns whose types only the server knows.
    unknown: Vec<String>,
}

impl Tally {
    /// Makes the view on both sides, and compares its columns.
    fn compare(
        &mut self,
        view: &str,
        sql: &str,
        connection: &mut PgConnection,
        replay: &mut dyn Replay,
    ) -> Result<(), String> {
        let failed = |error: &dyn ToString| error.to_string();
        replay.run(Script { name: "queries.txt", sql }).map_err(|error| failed(&error))?;
        let schema = replay.schema().map_err(|error| failed(&error))?;
        let view = &schema.views[&ObjectName::unqualified(view)];
        let ours = replay.columns(view).map_err(|error| failed(&error))?;
        let theirs = columns(connection, &view.name.name);
        let names = |columns: &[ResultColumn]| {
            columns.iter().map(|own| own.name.clone()).collect::<Vec<_>>()
        };
        if names(&ours) != names(&theirs) {
            return Err(format!("{:?}, in place of {:?}", names(&ours), names(&theirs)));
        }
        let mut wrong = Vec::new();
        for (own, other) in ours.iter().zip(&theirs) {
            match (&own.data_type, &other.data_type) {
                (Some(own), Some(other)) if own == other => self.known += 1,
                (Some(_), _) => wrong.push(format!("{own:?}, in place of {other:?}")),
                (None, _) => self.unknown.push(format!("{} in {sql}", own.name)),
            }
        }
        if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
    }
}

#[test]
fn a_search_path_that_a_script_leaves_changes_nothing() {
    let mut replay = replayer(DialectName::Postgres).expect("it is in every build");
    for sql in [
        "CREATE TABLE site (id integer); CREATE VIEW asked AS SELECT id FROM site;",
        "SELECT pg_catalog.set_config('search_path', '', false);",
    ] {
        replay.run(Script { name: "up.sql", sql }).expect(sql);
    }
    let schema = replay.schema().expect("a schema");
    let view = &schema.views[&ObjectName::unqualified("asked")];
    let column = ResultColumn { name: "id".to_owned(), data_type: Some(data_type("integer")) };
    assert_eq!(replay.columns(view), Ok(vec![column]));
}

/// The columns of a view on the server.
fn columns(connection: &mut PgConnection, view: &str) -> Vec<ResultColumn> {
    let sql = format!(
        "SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute \
         WHERE attrelid = '{view}'::regclass AND attnum > 0 ORDER BY attnum"
    );
    let rows = connection.query(&sql).expect("the columns of a view");
    let column = |row: Vec<Option<String>>| {
        let [name, printed] =
            <[_; 2]>::try_from(row).expect("two values").map(Option::unwrap_or_default);
        ResultColumn { name, data_type: Some(data_type(&printed)) }
    };
    rows.into_iter().map(column).collect()
}
