//! What the replay refuses, as the server does, and what it says that it cannot know.

use model_registry::dialect::DialectName;
use model_registry::replay::{ReplayError, Script, replayer};

/// The error of the last script after the others ran.
fn error_of(scripts: &[&str]) -> Option<ReplayError> {
    let mut replay = replayer(DialectName::Postgres).expect("the replay is in every build");
    let (last, before) = scripts.split_last().expect("a script");
    for sql in before {
        replay.run(Script { name: "before.sql", sql }).unwrap_or_else(|error| panic!("{error}"));
    }
    replay.run(Script { name: "up.sql", sql: last }).err()
}

/// Each refused statement, on line 2, with its message.
const REFUSED: &[(&str, &str)] = &[
    ("CREATE TABLE t (x int)", "relation \"t\" already exists"),
    ("CREATE TABLE no.t (x int)", "schema \"no\" does not exist"),
    ("CREATE TABLE n (x int, x int)", "column \"x\" specified more than once"),
    ("CREATE TABLE n (x unknown_type)", "type \"unknown_type\" does not exist"),
    (
        "CREATE TABLE n (x int PRIMARY KEY, y int PRIMARY KEY)",
        "multiple primary keys for table \"n\" are not allowed",
    ),
    ("CREATE TABLE n (x int REFERENCES nothing)", "relation \"nothing\" does not exist"),
    (
        "CREATE TABLE n (x int REFERENCES t (other))",
        "there is no unique constraint matching given keys for referenced table \"t\"",
    ),
    (
        "CREATE TABLE n (x int, FOREIGN KEY (y) REFERENCES t)",
        "column \"y\" of relation \"n\" does not exist",
    ),
    ("CREATE TABLE n (x int DEFAULT)", "syntax error"),
    ("ALTER TABLE n ADD x int", "relation \"n\" does not exist"),
    (
        "ALTER TABLE t ALTER id SET DEFAULT nextval('nowhere.counter')",
        "relation \"nowhere.counter\" does not exist",
    ),
    ("ALTER TABLE t ADD other int", "column \"other\" of relation \"t\" already exists"),
    ("ALTER TABLE t DROP COLUMN y", "column \"y\" of relation \"t\" does not exist"),
    ("ALTER TABLE t DROP COLUMN id", "constraint child_parent_fkey on table child depends on it"),
    (
        "ALTER TABLE t DROP CONSTRAINT t_pkey",
        "constraint child_parent_fkey on table child depends on it",
    ),
    ("ALTER TABLE t DROP CONSTRAINT y", "constraint \"y\" of relation \"t\" does not exist"),
    (
        "ALTER TABLE t ADD CONSTRAINT t_pkey UNIQUE (other)",
        "constraint \"t_pkey\" for relation \"t\" already exists",
    ),
    (
        "ALTER TABLE t ADD PRIMARY KEY (other)",
        "multiple primary keys for table \"t\" are not allowed",
    ),
    ("ALTER TABLE t ALTER id DROP NOT NULL", "column \"id\" is in a primary key"),
    ("ALTER TABLE t RENAME other TO id", "exists already"),
    ("ALTER TABLE t RENAME TO child", "relation \"child\" already exists"),
    ("ALTER TABLE t RENAME CONSTRAINT y TO z", "constraint \"y\" for table \"t\" does not exist"),
    ("ALTER TABLE t VALIDATE CONSTRAINT y", "constraint \"y\" of relation \"t\" does not exist"),
    ("CREATE INDEX ON t (y)", "column \"y\" does not exist"),
    ("CREATE INDEX t_pkey ON t (id)", "relation \"t_pkey\" already exists"),
    ("DROP INDEX t_pkey", "constraint t_pkey on table t requires it"),
    ("DROP INDEX y", "index \"y\" does not exist"),
    ("DROP TABLE t", "constraint child_parent_fkey on table child depends on it"),
    ("DROP TABLE y", "table \"y\" does not exist"),
    ("DROP TABLE", "syntax error"),
    ("DROP TABLE t_pkey", "\"t_pkey\" is not a table"),
    ("DROP TYPE mood", "column mood of table child depends on it"),
    ("DROP SCHEMA lab", "lab.inside depends on it"),
    ("DROP SCHEMA no", "schema \"no\" does not exist"),
    ("DROP EXTENSION no", "extension \"no\" does not exist"),
    ("DROP SEQUENCE child_id_seq", "the default of a column depends on it"),
    ("CREATE TYPE mood AS ENUM ('x')", "type \"mood\" already exists"),
    ("ALTER TYPE mood ADD VALUE 'ok'", "enum label \"ok\" already exists"),
    ("ALTER TYPE mood ADD VALUE 'x' AFTER 'y'", "\"y\" is not an existing enum label"),
    ("ALTER TYPE mood RENAME VALUE 'x' TO 'y'", "\"x\" is not an existing enum label"),
    ("CREATE SCHEMA lab", "schema \"lab\" already exists"),
    ("COMMENT ON COLUMN t.y IS 'x'", "column \"y\" of relation \"t\" does not exist"),
    ("SELECT FROM FROM", "syntax error"),
    ("\\i other.sql", "`\\i` is a command of psql"),
    ("\\connect other", "`\\connect` is a command of psql"),
    ("CREATE TABLE n (x int DEFAULT 'open)", "syntax error"),
    ("CREATE TABLE n PARTITION OF t DEFAULT", "\"t\" is not partitioned"),
    ("ALTER TABLE t ATTACH PARTITION child DEFAULT", "\"t\" is not partitioned"),
    ("ALTER TABLE t INHERIT t", "circular inheritance not allowed"),
    ("ALTER TABLE child INHERIT t", "child table is missing column \"other\""),
    ("ALTER TABLE child NO INHERIT t", "\"t\" is not a parent of \"child\""),
    ("CREATE TABLE t AS SELECT 1 AS a", "relation \"t\" already exists"),
    ("CREATE TABLE n AS SELECT id, id FROM t", "column \"id\" specified more than once"),
    (
        "CREATE TABLE n AS SELECT id FROM t AS one, t AS other",
        "column reference \"id\" is ambiguous",
    ),
    ("CREATE TABLE n (a, b) AS SELECT 1 AS a", "too many column names were specified"),
];

const BEFORE: &str =
    "CREATE SCHEMA lab; CREATE TABLE lab.inside (x int); CREATE TYPE mood AS ENUM ('ok');
    CREATE TABLE t (id int PRIMARY KEY, other int);
    CREATE TABLE child (id serial, parent int REFERENCES t, mood mood);";

#[test]
fn refuses_what_the_server_refuses() {
    for (sql, message) in REFUSED {
        match error_of(&[BEFORE, &format!("-- a comment\n  {sql};\n")]) {
            Some(error @ ReplayError::Statement { .. }) => {
                let text = error.to_string();
                assert!(text.starts_with("up.sql:2: "), "{sql}: {text}");
                assert!(text.contains(message), "{sql}: {text}");
            }
            other => panic!("{sql}: {other:?}"),
        }
    }
}

#[test]
fn the_server_refuses_these_too() {
    use diesel::connection::SimpleConnection as _;
    let database = registry_tests::postgres::database();
    let mut connection = database.connect();
    connection.batch_execute(BEFORE).expect("the setup");
    for (sql, _) in REFUSED {
        assert!(connection.batch_execute(sql).is_err(), "the server takes {sql}");
    }
}

#[test]
fn refuses_rows_that_only_psql_sends() {
    let error = error_of(&[BEFORE, "SELECT 1;\nCOPY t (id) FROM stdin;\n1\n\\.\n"]);
    let text = error.map(|error| error.to_string()).unwrap_or_default();
    assert!(text.starts_with("up.sql:2: the rows of COPY ... FROM STDIN come from psql"), "{text}");
}

#[test]
fn says_what_it_cannot_know() {
    let opaque = [
        "DO $$ BEGIN CREATE TABLE x (id int); END $$",
        "DO $$ BEGIN EXECUTE 'select 1'; END $$",
        "DO LANGUAGE plpgsql 'BEGIN ALTER TABLE t ADD x int; END'",
        "DO $$ BEGIN CALL make_tables(); END $$",
        "DO $$ BEGIN COMMENT ON TABLE t IS 'x'; END $$",
        "CREATE TABLE x AS SELECT some_function(1) AS a",
        "CREATE TABLE x AS WITH y AS (SELECT some_function() AS a) SELECT * FROM y",
        "CREATE TABLE x AS SELECT 1 AS a UNION SELECT some_function()",
        "CREATE TABLE x AS SELECT * FROM t JOIN pg_class USING (id)",
        "SELECT some_function(1) AS a INTO x",
        "CREATE SCHEMA s CREATE TABLE x (a int)",
        "DROP OWNED BY someone",
        "CREATE TABLE x (a int NOT NULL NO INHERIT)",
        "ALTER TABLE t ADD CONSTRAINT filled NOT NULL other NOT VALID",
    ];
    for sql in opaque {
        match error_of(&[BEFORE, &format!("SELECT 1;\n{sql}")]) {
            Some(ReplayError::Opaque { line, advice, .. }) => {
                assert_eq!(line, 2, "{sql}");
                assert!(!advice.is_empty(), "{sql}");
            }
            other => panic!("{sql}: {other:?}"),
        }
    }
}

/// No input makes it panic: every prefix of a script, and the script with each of its words taken out.
#[test]
fn never_panics() {
    let scripts = [
        include_str!("../../cases/replay/histories/first_steps.sql"),
        include_str!("../../cases/replay/histories/names.sql"),
        include_str!("../../cases/replay/histories/sequences.sql"),
    ];
    for script in scripts {
        for statement in script.split_inclusive(';') {
            for (end, _) in statement.char_indices().filter(|(offset, _)| offset % 3 == 0) {
                let _ = error_of(&[&statement[..end]]);
            }
            let words: Vec<_> = statement.split_whitespace().collect();
            for skipped in 0..words.len() {
                let mut rest = words.clone();
                rest.remove(skipped);
                let _ = error_of(&[BEFORE, &rest.join(" ")]);
            }
        }
    }
    let deep =
        format!("CREATE TABLE x (a int DEFAULT {}1{})", "(".repeat(100_000), ")".repeat(100_000));
    assert!(error_of(&[&deep]).is_some());
}
