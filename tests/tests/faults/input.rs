//! Odd files: each works, or has a clear error before anything is run.

use std::fmt::Write as _;

use model_registry::Runner;
use model_registry::dialect::{Backend, DialectName};
use model_registry::revision::{Target, read_directory};
use registry_tests::database::{Database, column};
use registry_tests::migrations::Migrations;

/// What the last of four revisions does with this up.sql. Where it is refused, nothing was run.
fn outcome(dialect: DialectName, up: &[u8], metadata: &str) -> Result<Box<dyn Backend>, String> {
    let (database, migrations) = (Database::new(dialect), Migrations::sample());
    migrations.write("20260104000000_odd", "up.sql", up);
    if !metadata.is_empty() {
        migrations.write("20260104000000_odd", "metadata.toml", metadata);
    }
    let mut connection = database.connect();
    let ran = match read_directory(migrations.path()) {
        Err(error) => Err(error.to_string()),
        Ok(graph) => Runner::new(&graph)
            .upgrade(connection.as_mut(), &Target::Head)
            .map_err(|error| error.to_string()),
    };
    match ran {
        Ok(report) => {
            assert_eq!(report.applied, 4);
            Ok(kept(database, connection))
        }
        Err(error) => {
            let place = connection.query("SELECT CAST(id AS TEXT) FROM place");
            assert!(place.is_err(), "something was run before: {error}");
            let directory = migrations.path().display().to_string();
            Err(error.replace(&directory, "migrations"))
        }
    }
}

/// The database lives as long as the test process, since somebody asks it later.
fn kept(database: Database, connection: Box<dyn Backend>) -> Box<dyn Backend> {
    Box::leak(Box::new(database));
    connection
}

fn works(dialect: DialectName, up: &[u8], ask: &str, expected: &[&str]) {
    match outcome(dialect, up, "") {
        Ok(mut connection) => {
            assert_eq!(column(connection.as_mut(), ask), expected, "{dialect}");
        }
        Err(error) => panic!("{dialect}: {error}"),
    }
}

fn refused(dialect: DialectName, up: &[u8], expected: &str) {
    match outcome(dialect, up, "") {
        Ok(_) => panic!("{dialect}: it works, instead of: {expected}"),
        Err(error) => assert!(error.starts_with(expected), "{dialect}: {error}"),
    }
}

const ASK: &str = "SELECT note FROM odd ORDER BY note";

#[test]
fn an_empty_script_is_refused_and_one_of_comments_is_not() {
    for dialect in DialectName::ALL {
        refused(
            dialect,
            b"",
            "migrations/20260104000000_odd/up.sql is empty, which Diesel refuses: ",
        );
        works(
            dialect,
            b"-- nothing\n/* at all */\n;;\n",
            "SELECT CAST(id AS TEXT) FROM place",
            &["1"],
        );
        works(dialect, b" \n", "SELECT CAST(id AS TEXT) FROM place", &["1"]);
    }
}

#[test]
fn what_is_no_text_is_refused() {
    for dialect in DialectName::ALL {
        let file = "migrations/20260104000000_odd/up.sql";
        refused(dialect, b"SELECT '\xff';", &format!("{file} is not UTF-8: "));
        refused(dialect, b"\xef\xbb\xbfSELECT 1;", &format!("{file} holds a byte order mark"));
        refused(dialect, b"SELECT 'a\0b';", &format!("{file} holds a NUL character"));
    }
}

#[test]
fn line_ends_and_comments_are_as_the_database_takes_them() {
    for dialect in DialectName::ALL {
        works(
            dialect,
            b"CREATE TABLE odd (note TEXT);\r\n-- one; two\r\nINSERT INTO odd VALUES ('a;\r\nb');\r\n",
            "SELECT replace(note, chr(13), '') FROM odd"
                .replace("chr(13)", if dialect == DialectName::Sqlite { "char(13)" } else { "chr(13)" })
                .as_str(),
            &["a;\nb"],
        );
        works(
            dialect,
            b"CREATE TABLE odd (note TEXT);\nINSERT INTO odd VALUES ('a')\n;\nINSERT INTO odd VALUES ('b')",
            ASK,
            &["a", "b"],
        );
    }
    works(
        DialectName::Postgres,
        b"CREATE TABLE odd (note TEXT); /* a /* nested; */ one; */\n\
          DO $outer$ BEGIN EXECUTE $$INSERT INTO odd VALUES ('in; quotes')$$; END; $outer$;\n\
          CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $f$ SELECT ';' ; $f$;\n\
          INSERT INTO odd SELECT f() -- the end",
        ASK,
        &[";", "in; quotes"],
    );
    works(
        DialectName::Sqlite,
        b"CREATE TABLE odd (note TEXT); /* a /* comment; */\n\
          CREATE TRIGGER t AFTER INSERT ON odd WHEN new.note = 'a' BEGIN INSERT INTO odd VALUES ('b;'); END;\n\
          INSERT INTO odd VALUES ('a')",
        ASK,
        &["a", "b;"],
    );
}

#[test]
fn statements_that_only_psql_can_run_are_refused() {
    refused(
        DialectName::Postgres,
        b"CREATE TABLE odd (note TEXT);\nCOPY odd FROM STDIN;\na\n\\.\n",
        "20260104000000_odd/up.sql:2: `COPY ODD FROM` works only in psql, ",
    );
    refused(
        DialectName::Postgres,
        b"CREATE TABLE odd (note TEXT);\n\\copy odd FROM 'file'\n",
        "20260104000000_odd/up.sql:2: `COPY ODD FROM` works only in psql, ",
    );
}

#[test]
fn what_refuses_a_transaction_is_told_before() {
    for (dialect, up) in [
        (DialectName::Postgres, "SELECT 1;\nCREATE INDEX CONCURRENTLY odd ON place (id);"),
        (DialectName::Postgres, "SELECT 1;\nVACUUM place;"),
        (DialectName::Sqlite, "SELECT 1;\nVACUUM;"),
    ] {
        match outcome(dialect, up.as_bytes(), "") {
            Ok(_) => panic!("{up}"),
            Err(error) => {
                assert!(error.starts_with("20260104000000_odd/up.sql:2: `"), "{error}");
                assert!(
                    error.contains("cannot run in the transaction of the revision: write "),
                    "{error}"
                );
            }
        }
    }
    let unnamed = outcome(
        DialectName::Postgres,
        b"CREATE INDEX CONCURRENTLY ON place (id);",
        "run_in_transaction = false",
    );
    let error = unnamed.err().expect("is refused");
    assert!(
        error.starts_with(
            "20260104000000_odd/up.sql:1: an index that is made concurrently needs a name"
        ),
        "{error}"
    );
    let timeout = outcome(
        DialectName::Sqlite,
        b"SELECT 1",
        "run_in_transaction = true\n[revision]\nstatement_timeout = '1s'",
    );
    let error = timeout.err().expect("is refused");
    assert!(
        error.starts_with("20260104000000_odd/metadata.toml: SQLite has no `statement_timeout`"),
        "{error}"
    );
}

#[test]
fn fifty_megabytes_are_a_script_like_others() {
    let mut up = "CREATE TABLE odd (id INTEGER, note TEXT);\n".to_owned();
    let note = "x; ".repeat(33_000);
    let mut number = 0;
    while up.len() < 50_000_000 {
        number += 1;
        let _ = writeln!(up, "INSERT INTO odd VALUES ({number}, '{note}');");
    }
    let expected = number.to_string();
    for dialect in DialectName::ALL {
        works(dialect, up.as_bytes(), "SELECT CAST(count(*) AS TEXT) FROM odd", &[&expected]);
    }
}
