//! Nothing drifts unseen: each of many single changes of a live database is named, with its kind and its name, and
//! nothing else is.
//!
//! The models are SQL beside no struct, `cases/mutations/schema.sql`; a line of `cases/mutations/mutations.txt` is one
//! change, and after `=>` the objects that drift.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use diesel::connection::SimpleConnection as _;
use diesel::result::Error;
use diesel::{Connection as _, PgConnection};
use model_registry::Metadata;
use model_registry::dialect::{Backend, DialectName, dialect};
use model_registry::drift::compare;
use model_registry::metadata::{Registration, SqlDef, SqlText};
use model_registry::schema::{Place, Schema};

const SCHEMA: &str = include_str!("../../cases/mutations/schema.sql");
const MUTATIONS: &str = include_str!("../../cases/mutations/mutations.txt");

static MODELS: SqlDef = SqlDef {
    registry: "mutations",
    texts: &[SqlText { dialect: Some("postgres"), file: Some("schema.sql"), sql: SCHEMA }],
    place: Place { file: "src/models.rs", line: 1 },
};

#[test]
fn each_change_is_named_and_nothing_else() {
    let metadata = Metadata::from_registrations([Registration::Sql(&MODELS)]);
    let models = metadata.schema(dialect(DialectName::Postgres)).expect("the replay reads it");
    let database = registry_tests::postgres::database();
    let mut connection = database.connect();
    connection.execute(SCHEMA).expect("the server takes it");
    let drifting = |connection: &mut PgConnection| drifting(&metadata, &models, connection);
    assert_eq!(drifting(&mut connection), BTreeSet::new(), "a false alarm before any change");

    let mutations: Vec<_> = MUTATIONS
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split_once(" => ").unwrap_or_else(|| panic!("no objects: {line}")))
        .collect();
    assert!(mutations.len() >= 100, "{} changes", mutations.len());
    let mut failures = String::new();
    // As `check --database` does: read, and let the server print the models' text as it prints its own.
    for (sql, objects) in mutations {
        let expected: BTreeSet<_> = objects.split("; ").map(str::to_owned).collect();
        let mut found = BTreeSet::new();
        let ran = connection.transaction::<(), _, _>(|connection| {
            connection.batch_execute(sql)?;
            found = drifting(connection);
            Err(Error::RollbackTransaction)
        });
        if ran != Err(Error::RollbackTransaction) {
            let _ = writeln!(failures, "{sql}\n    {ran:?}");
        } else if found != expected {
            let missed: Vec<_> = expected.difference(&found).collect();
            let alarms: Vec<_> = found.difference(&expected).collect();
            let _ = writeln!(failures, "{sql}\n    missed {missed:?}, false {alarms:?}");
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

/// The objects that drift, as messages name them.
fn drifting(
    metadata: &Metadata,
    models: &Schema,
    connection: &mut PgConnection,
) -> BTreeSet<String> {
    let live = connection.introspect().expect("reads the database");
    let models = connection.normalize(models.clone(), &live).expect("prints them as its own");
    let drifts = compare(metadata, &models.schema, &live, "the database");
    drifts.into_iter().map(|drift| drift.object.to_string()).collect()
}
