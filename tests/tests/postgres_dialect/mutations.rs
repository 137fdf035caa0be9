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
use registry_tests::versions;

const SCHEMA: &str = include_str!("../../cases/mutations/schema.sql");

const CHANGES: &str = include_str!("../../cases/mutations/mutations.txt");

/// The models of that SQL. What is registered lives as long as the program.
fn models(sql: &'static str) -> Models {
    let texts = [SqlText { dialect: Some("postgres"), file: Some("schema.sql"), sql }];
    let place = Place { file: "src/models.rs", line: 1 };
    let def = SqlDef { registry: "mutations", texts: Vec::from(texts).leak(), place };
    Models::new(DialectName::Postgres, Box::leak(Box::new(def)))
}

#[test]
fn each_change_is_named_and_nothing_else() {
    let schema = versions::for_server(SCHEMA).leak();
    let models = models(schema);
    let database = registry_tests::postgres::database();
    let mut connection = database.connect();
    connection.execute(schema).expect("the server takes it");
    let drifting = models.drifting(&mut connection).expect("reads the database");
    assert_eq!(drifting, BTreeSet::new(), "a false alarm before any change");

    each(&versions::for_server(CHANGES), 100, |sql| {
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
