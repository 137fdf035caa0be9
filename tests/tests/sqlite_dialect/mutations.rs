//! Nothing drifts unseen: each of many single changes that are made by hand in a file is named, with its kind and its
//! name, and nothing else is.

use std::collections::BTreeSet;
use std::fs;

use model_registry::dialect::{Backend, DialectName};
use model_registry::metadata::{SqlDef, SqlText};
use model_registry::schema::Place;
use registry_tests::mutations::{Models, each};
use registry_tests::sqlite::database;

const SCHEMA: &str = include_str!("../../cases/mutations/sqlite.sql");

static MODELS: SqlDef = SqlDef {
    registry: "mutations",
    texts: &[SqlText { dialect: Some("sqlite"), file: Some("sqlite.sql"), sql: SCHEMA }],
    place: Place { file: "src/models.rs", line: 1 },
};

#[test]
fn each_change_is_named_and_nothing_else() {
    let models = Models::new(DialectName::Sqlite, &MODELS);
    let untouched = database();
    untouched.connect().execute(SCHEMA).expect("SQLite takes it");
    let drifting = models.drifting(&mut untouched.connect()).expect("reads the file");
    assert_eq!(drifting, BTreeSet::new(), "a false alarm before any change");

    each(include_str!("../../cases/mutations/sqlite.txt"), 50, |sql| {
        let changed = database();
        fs::copy(untouched.path(), changed.path()).map_err(|error| error.to_string())?;
        let by_hand = format!("PRAGMA writable_schema = ON; {sql}");
        changed.connect().execute(&by_hand).map_err(|error| error.to_string())?;
        // Another connection, so that SQLite itself reads what was written.
        models.drifting(&mut changed.connect())
    });
}
