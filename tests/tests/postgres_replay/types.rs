//! Types: every spelling is read as the server names the type.

use diesel::connection::SimpleConnection as _;
use model_registry::dialect::{DialectName, dialect};

use registry_tests::versions;

use super::{SETUP, data_type, entries, value};

/// Types in every spelling; the server's `format_type` of the column is read into the same.
const TYPES: &str = include_str!("../../cases/replay/types.txt");

#[test]
fn types_are_read_as_the_server_names_them() {
    let database = registry_tests::postgres::database();
    let mut connection = database.connect();
    connection.batch_execute(SETUP).expect("the setup");
    connection
        .batch_execute(
            "CREATE TYPE \"Weird\" AS ENUM ('a'); CREATE TYPE \"date\" AS ENUM ('a'); \
             CREATE DOMAIN percent AS int; CREATE EXTENSION citext",
        )
        .expect("types");
    for (_, sql) in entries(&versions::for_server(TYPES)) {
        let make = format!("DROP TABLE IF EXISTS sample; CREATE TABLE sample (x {sql})");
        connection.batch_execute(&make).unwrap_or_else(|error| panic!("{make}: {error}"));
        let printed = value(
            &mut connection,
            "SELECT format_type(atttypid, atttypmod) AS value FROM pg_attribute \
             WHERE attrelid = 'sample'::regclass AND attnum = 1",
        );
        let printed = printed.expect("a type");
        let ours = data_type(&sql);
        assert_eq!(ours, data_type(&printed), "{sql}: {printed}");
        if !["time", "interval", "\"", "."].iter().any(|part| printed.contains(part)) {
            assert_eq!(ours.to_string(), printed, "{sql}");
        }
    }
}

#[test]
fn what_is_no_type_is_refused() {
    let wrong = [
        "",
        "(",
        "varchar(",
        "varchar()",
        "varchar(0)",
        "varchar(a)",
        "varchar(1,2)",
        "numeric(0)",
        "numeric(1,2,3)",
        "text(3)",
        "int[",
        "int]",
        "integer integer",
        "serial",
        "setof text",
        "interval day to",
        "float(54)",
        "'text'",
        "a.b.c",
        "a.",
        ".a",
        "double precision precision",
        "timestamp(x)",
        "\"open",
        "text; drop table t",
    ];
    for sql in wrong {
        let parsed = dialect(DialectName::Postgres).parse_type(sql);
        assert!(parsed.is_err(), "{sql}: {parsed:?}");
    }
}
