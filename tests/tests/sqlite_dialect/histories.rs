//! Replay lets tables step aside while others change. It must not show: the same scripts on a database that shows
//! SQLite everything have the same errors, and make the same schema.

use std::env;

use model_registry::dialect::{Backend, DialectName};
use model_registry::replay::{Script, replayer};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::support::*;

/// Statements on the tables `T` and `U`, and on the column `C`; what comes often stands twice.
const STATEMENTS: [&str; 38] = [
    "CREATE TABLE T (id INTEGER PRIMARY KEY, c0 TEXT UNIQUE, c1 INT REFERENCES U (id) ON DELETE CASCADE)",
    "CREATE TABLE T (id INTEGER PRIMARY KEY AUTOINCREMENT, c0 TEXT, c2 INT, CHECK (c2 > 0))",
    "CREATE TABLE IF NOT EXISTS \"T\" (c0 TEXT, c1 INT)",
    "CREATE TABLE T AS SELECT * FROM U",
    "CREATE TABLE T AS SELECT name AS c0 FROM sqlite_schema ORDER BY name",
    "CREATE VIRTUAL TABLE f USING fts5 (c0)",
    "CREATE TEMP TABLE T (c0 TEXT)",
    "ALTER TABLE T ADD COLUMN C TEXT",
    "ALTER TABLE unknown ADD COLUMN C TEXT",
    "ALTER TABLE [T] ADD C TEXT",
    "ALTER TABLE main.T ADD COLUMN C TEXT NOT NULL DEFAULT 'x'",
    "ALTER TABLE T ADD COLUMN C INT NOT NULL",
    "ALTER TABLE T ADD COLUMN C INT DEFAULT 0 CHECK (C > 0)",
    "ALTER TABLE T ADD COLUMN C INT REFERENCES U (id)",
    "ALTER TABLE T DROP COLUMN C",
    "ALTER TABLE 'T' DROP COLUMN C",
    "ALTER TABLE T DROP C",
    "ALTER TABLE T RENAME COLUMN C TO c0",
    "ALTER TABLE T RENAME TO U",
    "CREATE INDEX i_T_C ON T (C)",
    "CREATE UNIQUE INDEX IF NOT EXISTS i_U_C ON T (c0, C)",
    "CREATE INDEX U ON T (C)",
    "DROP INDEX i_T_C",
    "DROP TABLE T",
    "INSERT INTO T (c0) VALUES ('a'), ('b')",
    "INSERT INTO T (c0) SELECT c0 || 'c' FROM U",
    "REPLACE INTO T (c0, C) VALUES ('a', 1)",
    "UPDATE T SET C = 1 WHERE c0 IN (SELECT c0 FROM U)",
    "DELETE FROM T",
    "CREATE VIEW v_T AS SELECT C FROM T",
    "CREATE VIEW v_U AS SELECT * FROM T JOIN v_T",
    "DROP VIEW v_T",
    "CREATE TRIGGER g_T AFTER INSERT ON T BEGIN INSERT INTO U (C) VALUES (new.c0); END",
    "PRAGMA foreign_keys=ON",
    "BEGIN",
    "COMMIT",
    "ROLLBACK",
    "SAVEPOINT s",
];

fn statement() -> impl Strategy<Value = String> {
    // Changes of columns come most, and the odd ones seldom, so that there is something to let step aside.
    let template = prop_oneof![
        12 => prop::sample::select(&STATEMENTS[7..17]),
        3 => prop::sample::select(&STATEMENTS[..4]),
        2 => prop::sample::select(&STATEMENTS[17..19]),
        3 => prop::sample::select(&STATEMENTS[19..28]),
        1 => prop::sample::select(STATEMENTS.as_slice()),
    ];
    (template, 0..5, 0..5, 0..4).prop_map(|(template, table, other, column)| {
        let name =
            |letter: &str, stem: &str, number: i32| (letter.to_owned(), format!("{stem}{number}"));
        let names = [name("T", "a", table), name("U", "a", other), name("C", "c", column)];
        template
            .split_inclusive(|letter: char| !letter.is_ascii_alphanumeric())
            .map(|word| {
                let bare = word.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric());
                let found = names.iter().find(|(letter, _)| letter == bare);
                found.map_or_else(|| word.to_owned(), |(_, name)| word.replacen(bare, name, 1))
            })
            .collect()
    })
}

fn history() -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec(statement(), 1..6), 10..40)
}

/// The first tables are always there, so that most changes can be made.
const TABLES: &str = "CREATE TABLE a0 (id INTEGER PRIMARY KEY, c0 TEXT); CREATE TABLE A1 (id INTEGER PRIMARY KEY, c0 TEXT);
    CREATE TABLE a2 (id INTEGER PRIMARY KEY, c0 TEXT); CREATE INDEX i_a2_c0 ON a2 (c0);";

#[test]
fn what_steps_aside_does_not_show() {
    let cases = env::var("LAW_CASES").ok();
    let config = ProptestConfig {
        cases: cases.map_or(300, |cases| cases.parse().expect("LAW_CASES is a number")),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_261_122),
        ..ProptestConfig::default()
    };
    proptest!(config, |(history in history())| {
        let mut connection = database();
        let mut replay = replayer(DialectName::Sqlite).expect("SQLite");
        run(&mut connection, TABLES);
        replay.run(Script { name: "init", sql: TABLES }).expect("the tables");
        for script in &history {
            run(&mut connection, "PRAGMA foreign_keys=OFF");
            let shown = script.iter().try_for_each(|statement| connection.execute(statement));
            let replayed = replay.run(Script { name: "up.sql", sql: &script.join(";\n") });
            let shown = shown.err().map(|error| error.to_string()).unwrap_or_default();
            let replayed = replayed.err().map(|error| error.to_string()).unwrap_or_default();
            let is_same = replayed.ends_with(&shown) && replayed.is_empty() == shown.is_empty();
            prop_assert!(is_same, "shown: {shown}\nreplayed: {replayed}");
        }
        prop_assert_eq!(replay.schema().ok(), connection.introspect().ok());
    });
}

/// So many tables step aside while others are made, and come back for whatever names them.
#[test]
fn a_crowd_steps_aside_too() {
    let mut script = String::new();
    for number in 0..400 {
        script += &format!(
            "CREATE TABLE t{number} (id INTEGER PRIMARY KEY, c TEXT UNIQUE, p INT REFERENCES t0 (id));\n\
             CREATE INDEX i{number} ON t{number} (c);\n"
        );
    }
    script += "CREATE TABLE IF NOT EXISTS t1 (other TEXT); CREATE INDEX later ON t2 (p);\n\
        INSERT INTO t3 (c) VALUES ('a'); ALTER TABLE t3 ADD COLUMN d TEXT NOT NULL DEFAULT '';\n\
        CREATE TABLE named AS SELECT name FROM sqlite_schema WHERE name LIKE 't%' AND type = 'table';\n";
    let mut connection = database();
    run(&mut connection, &script);
    let mut replay = replayer(DialectName::Sqlite).expect("SQLite");
    replay.run(Script { name: "up.sql", sql: &script }).expect("the script");
    for (taken, message) in [
        ("CREATE TABLE t7 (id)", "table t7 already exists"),
        ("CREATE TABLE I8 (id)", "there is already an index named I8"),
        ("CREATE INDEX i9 ON t9 (p)", "index i9 already exists"),
    ] {
        let error =
            replay.run(Script { name: "again", sql: taken }).expect_err("the name is taken");
        assert_eq!(error.to_string(), format!("again:1: {message}"));
    }
    assert_eq!(replay.schema().expect("a schema"), introspected(&mut connection));
}
