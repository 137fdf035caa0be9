//! No text makes a panic.

use model_registry::dialect::sqlite::Sqlite;
use model_registry::dialect::{Backend, Dialect, DialectName};
use model_registry::replay::{Script, replayer};
use proptest::prelude::*;

use crate::support::*;

/// Pieces of statements, which come close to the grammar and its edges.
const PIECES: [&str; 62] = [
    "a",
    "\"b\"",
    "[c",
    "[c]",
    "'d'",
    "'e",
    "`f`",
    "x'0A'",
    "x'0",
    "1",
    "1.",
    ".5e",
    "0x",
    "?1",
    ":v",
    "$",
    "::",
    "(",
    "(",
    ")",
    ")",
    ",",
    ",",
    ";",
    "=",
    "==",
    "||",
    "--",
    "/*",
    "*/",
    "\n",
    "ä",
    "CREATE",
    "TABLE",
    "INDEX",
    "UNIQUE",
    "ON",
    "WHERE",
    "CONSTRAINT",
    "PRIMARY KEY",
    "AUTOINCREMENT",
    "NOT NULL",
    "CHECK",
    "DEFAULT",
    "REFERENCES",
    "COLLATE",
    "GENERATED ALWAYS AS",
    "AS",
    "STORED",
    "FOREIGN KEY",
    "DEFERRABLE",
    "INITIALLY",
    "ON DELETE",
    "SET NULL",
    "DESC",
    "WITHOUT ROWID",
    "STRICT",
    "TRIGGER",
    "BEGIN",
    "END",
    "INT",
    "-",
];

fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(PIECES.as_slice()).prop_map(str::to_owned),
        1 => "\\PC{0,3}",
    ];
    let words = prop::collection::vec((piece, prop_oneof![Just(" "), Just("")]), 0..30);
    words.prop_map(|words| words.into_iter().map(|(word, gap)| word + gap).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_a_model(text in soup()) {
        let _ = Sqlite.parse_type(&text);
        if let Ok(expression) = Sqlite.expression(&text, None) {
            // What was cleaned stays as it is.
            let again = Sqlite.expression(expression.sql(), None);
            prop_assert_eq!(again.as_ref().map(|again| again.normal()), Ok(expression.normal()));
        }
    }

    #[test]
    fn of_a_script(text in soup()) {
        let mut replay = replayer(DialectName::Sqlite).expect("SQLite");
        if replay.run(Script { name: "up.sql", sql: &text }).is_ok() {
            let _ = replay.schema();
        }
    }

    /// The text goes where SQLite stores its own, which it then does not read again.
    #[test]
    fn of_a_stored_object(
        table in soup(),
        head in prop_oneof![Just(""), Just("CREATE TABLE t ("), Just("CREATE TABLE t (a INT ")],
        index in soup(),
    ) {
        let mut connection = database();
        let [table, index] = [format!("{head}{table}"), format!("CREATE INDEX i ON t ({index}")];
        run(
            &mut connection,
            &format!(
                "CREATE TABLE t (a); CREATE INDEX i ON t (a); PRAGMA writable_schema=ON;
                 UPDATE sqlite_schema SET sql = {} WHERE name = 't';
                 UPDATE sqlite_schema SET sql = {} WHERE name = 'i'",
                Sqlite.literal(&table),
                Sqlite.literal(&index),
            ),
        );
        let _ = connection.introspect();
    }
}
