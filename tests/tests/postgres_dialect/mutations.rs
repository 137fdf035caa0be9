//! Nothing drifts unseen: each of many single changes of a live database is named, with its kind and its name, and
//! nothing else is.

use std::collections::BTreeSet;

use diesel::Connection as _;
use diesel::connection::SimpleConnection as _;
use diesel::result::Error;
use model_registry::dialect::{Backend, DialectName};
use model_registry::metadata::{SqlDef, SqlText};
use model_registry::schema::Place;
use registry_tests::mutations::{Models, each};

const SCHEMA: &str = include_str!("../../cases/mutations/schema.sql");

static MODELS: SqlDef = SqlDef {
    registry: "mutations",
    texts: &[SqlText { dialect: Some("postgres"), file: Some("schema.sql"), sql: SCHEMA }],
    place: Place { file: "src/models.rs", line: 1 },
};

#[test]
fn each_change_is_named_and_nothing_else() {
    let models = Models::new(DialectName::Postgres, &MODELS);
    let database = registry_tests::postgres::database();
    let mut connection = database.connect();
    connection.execute(SCHEMA).expect("the server takes it");
    let drifting = models.drifting(&mut connection).expect("reads the database");
    assert_eq!(drifting, BTreeSet::new(), "a false alarm before any change");

    each(include_str!("../../cases/mutations/mutations.txt"), 100, |sql| {
        let mut found = Err("nothing ran".to_owned());
        let ran = connection.transaction::<(), _, _>(|connection| {
            connection.batch_execute(sql)?;
            found = models.drifting(connection);
            Err(Error::RollbackTransaction)
        });
        match ran {
            Err(Error::RollbackTransaction) => found,
            ran => Err(format!("{ran:?}")),
        }
    });
}
