//! What only the server can normalise is asked of it, and nothing of that stays.

use std::collections::BTreeMap;

use diesel::{Connection, PgConnection};
use model_registry::dialect::{Backend, DialectName};
use model_registry::replay::{Script, replayer};
use model_registry::schema::{Object, ObjectName, Schema};
use registry_tests::{postgres, versions};

use crate::support::{execute, introspect, value};

/// One of each kind that the server prints in other words than people write.
const WRITTEN: &str = "
    CREATE TYPE stay AS (during interval, since date);
    CREATE TABLE sample (id integer PRIMARY KEY, mass integer, note text);
    CREATE TABLE visit (
        stay stay DEFAULT '(\"1 hour\",2024-1-1)', days daterange DEFAULT '[2024-1-1,2024-1-3]',
        CONSTRAINT late CHECK (days > '[2023-12-1,2023-12-3]')
    );
    CREATE TABLE run (id integer, sample_id integer);
    CREATE VIEW heavy AS SELECT * FROM sample s NATURAL JOIN run WHERE s.mass BETWEEN 1 AND 5;
    CREATE VIEW named (a, b) AS SELECT id, count(*) OVER (PARTITION BY mass) FROM sample;
    CREATE MATERIALIZED VIEW kept AS TABLE sample WITH NO DATA;
    CREATE RULE noted AS ON INSERT TO sample DO ALSO INSERT INTO run SELECT sample.id FROM sample WHERE id = new.id;
    CREATE POLICY own ON sample USING (id IN (SELECT sample_id FROM run) AND note = current_user);
    CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
    CREATE TRIGGER touched BEFORE UPDATE ON sample FOR EACH ROW
        WHEN (new.* IS DISTINCT FROM old.*) EXECUTE FUNCTION touch();

    -- since PostgreSQL 14
    CREATE FUNCTION masses() RETURNS bigint BEGIN ATOMIC SELECT sum(mass) FROM sample; END;";

fn written() -> String {
    versions::for_server(WRITTEN)
}

fn replayed(sql: &str) -> Schema {
    let mut replay = replayer(DialectName::Postgres).expect("the replay of PostgreSQL");
    if let Err(error) = replay.run(Script { name: "written", sql }) {
        panic!("{error}");
    }
    replay.schema().expect("a schema")
}

/// The wanted schema as the server prints it, without anything that it could not make.
fn printed(connection: &mut PgConnection, wanted: Schema) -> Schema {
    let live = introspect(connection);
    let normalized = connection.normalize(wanted, &live).expect("the server prints it");
    assert_eq!(normalized.by_text, []);
    normalized.schema
}

#[test]
fn the_server_prints_ours_as_its_own() {
    let database = postgres::database();
    let mut connection = database.connect();
    execute(&mut connection, &written());
    let wanted = replayed(&written());
    let live = introspect(&mut connection);
    assert_ne!(live, wanted, "the texts alone differ");
    assert_eq!(printed(&mut connection, wanted), live);
}

#[test]
fn a_difference_stays_one() {
    let database = postgres::database();
    let mut connection = database.connect();
    execute(&mut connection, &written());
    let of_bodies = (postgres::version() >= 14).then_some(("sum(mass)", "max(mass)"));
    let changes = [
        ("BETWEEN 1 AND 5", "BETWEEN 1 AND 6"),
        ("note = current_user", "note = session_user"),
        ("1 hour", "1 day"),
        ("2024-1-3]", "2024-1-3)"),
        ("2023-12-3]", "2023-12-4]"),
    ];
    for (before, after) in changes.into_iter().chain(of_bodies) {
        let wanted = replayed(&written().replace(before, after));
        let live = introspect(&mut connection);
        assert_ne!(printed(&mut connection, wanted), live, "{after}");
    }
}

#[test]
fn asking_leaves_no_trace() {
    let database = postgres::database();
    let mut connection = database.connect();
    execute(&mut connection, &written());
    let count = "SELECT concat((SELECT count(*) FROM pg_class), ' ', (SELECT count(*) FROM pg_proc), ' ', \
        (SELECT count(*) FROM pg_rewrite), ' ', current_setting('search_path'))";
    let before = value(&mut connection, count);
    printed(&mut connection, replayed(&written()));
    assert_eq!(value(&mut connection, count), before);
}

#[test]
fn what_the_server_cannot_make_is_compared_by_its_text_and_said() {
    let database = postgres::database();
    let mut connection = database.connect();
    execute(&mut connection, &written());
    execute(
        &mut connection,
        "DROP VIEW heavy; ALTER TABLE sample RENAME mass TO grams; CREATE VIEW heavy AS SELECT 1;",
    );
    let live = introspect(&mut connection);
    let normalized = connection.normalize(replayed(&written()), &live).expect("the server answers");
    let names: Vec<_> = normalized.by_text.iter().map(|(object, _)| object.clone()).collect();
    let heavy = Object::View { name: ObjectName::unqualified("heavy") };
    assert!(names.contains(&heavy), "{names:?}");
    let reasons: Vec<_> = normalized.by_text.iter().map(|(_, reason)| reason.as_str()).collect();
    assert!(reasons.iter().all(|reason| reason.contains("mass")), "{reasons:?}");
    // The connection is as good as before.
    assert_eq!(value(&mut connection, "SELECT 'fine'"), "fine");
}

#[test]
fn a_role_that_owns_nothing_can_ask() {
    let database = postgres::database();
    let mut owner = database.connect();
    execute(&mut owner, &written());
    let role = value(&mut owner, "SELECT 'reader_of_' || current_database()");
    execute(
        &mut owner,
        &format!(
            "CREATE ROLE {role} LOGIN; GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO {role};"
        ),
    );
    let url = database.url().replace("postgres@", &format!("{role}@"));
    let mut reader = PgConnection::establish(&url).expect("the role may connect");
    let live = introspect(&mut reader);
    let normalized = reader.normalize(replayed(&written()), &live).expect("the server prints it");
    drop(reader);
    execute(&mut owner, &format!("DROP OWNED BY {role}; DROP ROLE {role};"));
    assert_eq!(normalized.by_text, []);
    // What the role itself may is granted to it in the database alone.
    assert_eq!(normalized.schema, Schema { grants: BTreeMap::new(), ..live });
}
