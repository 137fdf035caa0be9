//! PostgreSQL without a server, held against one.

mod catalog;
mod expressions;
mod fuzz;
mod histories;
mod refusals;
mod results;
mod types;

use diesel::sql_types::{Nullable, Text};
use diesel::{PgConnection, QueryableByName, RunQueryDsl as _, sql_query};
use model_registry::dialect::{DialectName, dialect};
use model_registry::schema::DataType;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Nullable<Text>)]
    value: Option<String>,
}

/// The one value of a query, whose column is called `value`.
fn value(connection: &mut PgConnection, sql: &str) -> Option<String> {
    let rows: Vec<Row> =
        sql_query(sql).load(connection).unwrap_or_else(|error| panic!("{sql}: {error}"));
    rows.into_iter().next().and_then(|row| row.value)
}

/// The entries of a data file under its `[sections]`; a line that starts with a space goes on with the one before.
fn entries(file: &str) -> Vec<(&str, String)> {
    let mut section = "";
    let mut entries: Vec<(&str, String)> = Vec::new();
    for line in file.lines() {
        let name = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
        match name {
            Some(name) => section = name,
            None if line.starts_with('#') || line.is_empty() => {}
            None if line.starts_with(' ') => {
                let (_, entry) = entries.last_mut().expect("a line to go on with");
                *entry = format!("{entry}\n{line}");
            }
            None => entries.push((section, line.to_owned())),
        }
    }
    entries
}

fn data_type(sql: &str) -> DataType {
    dialect(DialectName::Postgres).parse_type(sql).unwrap_or_else(|error| panic!("{error}"))
}

/// Types and functions that the data files name.
const SETUP: &str = "CREATE SCHEMA lab; CREATE SEQUENCE counter; CREATE SEQUENCE lab.\"Odd counter\"; \
    CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TYPE lab.state AS ENUM ('on', 'off'); \
    CREATE TYPE pair AS (re int, im int); \
    CREATE FUNCTION lab.first_state() RETURNS lab.state LANGUAGE sql AS $$ SELECT 'on'::lab.state $$; \
    CREATE FUNCTION lab.is_odd(int) RETURNS bool IMMUTABLE LANGUAGE sql AS $$ SELECT $1 % 2 = 1 $$; \
    CREATE FUNCTION is_even(int) RETURNS bool IMMUTABLE LANGUAGE sql AS $$ SELECT $1 % 2 = 0 $$;";
