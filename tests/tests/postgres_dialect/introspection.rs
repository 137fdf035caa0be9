//! What introspection reads, what it leaves out, what it costs, and what it leaves behind.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use diesel::connection::{InstrumentationEvent, SimpleConnection};
use diesel::{Connection, PgConnection};
use model_registry::dialect::Backend;
use model_registry::diff::diff;
use model_registry::drift::columns_in_another_order;
use model_registry::schema::{ColumnDefault, Index, SequenceOptions};
use model_registry::step::Step;
use registry_tests::postgres;

use crate::build::{builtin, integer, name, table, text};
use crate::schemas::{everything, schema_of};
use crate::support::{assert_same, execute, introspect, run, value};

/// How many statements introspection sends.
fn statements(connection: &mut PgConnection) -> usize {
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    connection.set_instrumentation(move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { .. } = event {
            counter.fetch_add(1, Ordering::Relaxed);
        }
    });
    introspect(connection);
    count.load(Ordering::Relaxed)
}

/// Makes tables as an application has them.
fn make_tables(connection: &mut PgConnection, count: usize) {
    let columns: String = (0..9).map(|number| format!(", c{number} text DEFAULT 'x'")).collect();
    execute(connection, "CREATE TABLE parent (id serial PRIMARY KEY)");
    for number in 0..count {
        let sql = format!(
            "CREATE TABLE t{number} (id serial PRIMARY KEY, parent_id integer REFERENCES parent, \
             name text UNIQUE CHECK (name <> ''){columns}); \
             CREATE INDEX ON t{number} (c1); CREATE INDEX ON t{number} (lower(c2)) WHERE c3 <> 'a';"
        );
        execute(connection, &sql);
    }
}

#[test]
fn the_number_of_queries_is_fixed() {
    let (small, large) = (postgres::database(), postgres::database());
    let (mut small, mut large) = (small.connect(), large.connect());
    make_tables(&mut small, 1);
    make_tables(&mut large, 300);
    let count = statements(&mut large);
    assert_eq!(statements(&mut small), count);
    // BEGIN, the isolation, the settings with the version, 21 queries of the catalog, ROLLBACK.
    assert_eq!(count, 25);
    assert_eq!(introspect(&mut large).tables.len(), 301);
}

#[test]
fn an_index_that_is_not_valid_is_named() {
    let database = postgres::database();
    let mut connection = database.connect();
    execute(&mut connection, "CREATE TABLE t (id integer); INSERT INTO t VALUES (1), (1)");
    // It leaves the index behind.
    let failed = connection.batch_execute("CREATE UNIQUE INDEX CONCURRENTLY t_id_idx ON t (id)");
    assert!(failed.is_err());
    let found = introspect(&mut connection);
    let index = &found.tables[&name("t")].indexes["t_id_idx"];
    assert!(index.invalid && index.unique);

    let mut wanted = found.clone();
    let table = wanted.tables.get_mut(&name("t")).expect("it is there");
    table.add_index(Index { invalid: false, ..index.clone() });
    let steps: Vec<_> = diff(&found, &wanted, &[]).iter().map(Step::describe).collect();
    assert_eq!(steps, ["drop index t.t_id_idx", "create index t.t_id_idx"]);
}

/// PostgreSQL 18 made constraints of NOT NULL, which may be more than a column holds.
#[test]
fn what_a_not_null_is_more_is_named() {
    for (more, word) in [
        ("ALTER TABLE t ADD CONSTRAINT filled NOT NULL id NOT VALID", "NOT VALID"),
        ("ALTER TABLE t ADD CONSTRAINT filled NOT NULL id NO INHERIT", "NO INHERIT"),
        (
            "ALTER TABLE t ADD CONSTRAINT filled NOT NULL id; COMMENT ON CONSTRAINT filled ON t IS 'Always.'",
            "a comment",
        ),
    ] {
        let database = postgres::database();
        let mut connection = database.connect();
        execute(&mut connection, "CREATE TABLE t (id integer)");
        match (postgres::version() >= 18, connection.batch_execute(more)) {
            (true, Ok(())) => {
                let error = connection.introspect().expect_err("a schema does not hold it");
                let message = error.to_string();
                assert!(message.contains("column t.id") && message.contains(word), "{message}");
            }
            (false, Err(_)) => {}
            (_, made) => panic!("{more}: {made:?}"),
        }
    }
}

#[test]
fn the_order_of_columns_is_told_and_no_difference() {
    let database = postgres::database();
    let mut connection = database.connect();
    execute(&mut connection, "CREATE TABLE t (b integer, extra text, a integer)");
    let found = introspect(&mut connection);
    let mut models = found.clone();
    models
        .tables
        .insert(name("t"), table("t", [integer("a"), integer("b"), text("extra")], [], []));
    assert_eq!(diff(&found, &models, &[]), []);
    let [told] = &columns_in_another_order(&models, &found)[..] else { panic!("one table") };
    assert_eq!(
        (told.models.join(" "), told.found.join(" ")),
        ("a b extra".into(), "b extra a".into())
    );
    assert_eq!(columns_in_another_order(&found, &found), []);
}

#[test]
fn a_serial_is_told_from_what_is_alike() {
    let database = postgres::database();
    let mut connection = database.connect();
    execute(
        &mut connection,
        "
        CREATE SEQUENCE free;
        CREATE TABLE t (
            serial serial,
            free integer DEFAULT nextval('free'),
            more integer DEFAULT 1
        );
        CREATE SEQUENCE more OWNED BY t.more;
        ALTER TABLE t ALTER COLUMN more SET DEFAULT nextval('more') + 1;
        CREATE SEQUENCE \"Quo'te\\\" OWNED BY t.free;
        CREATE TABLE other (c integer DEFAULT nextval('t_serial_seq'), d integer);
        ALTER TABLE other ALTER COLUMN d SET DEFAULT nextval('\"Quo''te\\\"');
        ALTER SEQUENCE \"Quo'te\\\" OWNED BY other.d;
    ",
    );
    let schema = introspect(&mut connection);
    let default = |table: &str, column: &str| {
        let column = schema.tables[&name(table)].column(column).expect("is there");
        column.default.clone().expect("has a default")
    };
    let is_serial = |default: ColumnDefault| matches!(default, ColumnDefault::Serial { .. });
    assert_eq!(default("t", "serial"), crate::build::serial("t_serial_seq"));
    // Made by hand, it counts further than its column goes.
    let sequence = name("Quo'te\\");
    let options =
        SequenceOptions { data_type: Some(builtin("bigint")), ..SequenceOptions::default() };
    assert_eq!(default("other", "d"), ColumnDefault::Serial { sequence, options });
    for (table, column) in [("t", "free"), ("t", "more"), ("other", "c")] {
        assert!(!is_serial(default(table, column)), "{table}.{column}");
    }
}

#[test]
fn leaves_out_what_is_not_ours() {
    let database = postgres::database();
    let mut connection = database.connect();
    execute(
        &mut connection,
        "
        CREATE TABLE __diesel_schema_migrations (version varchar(50) PRIMARY KEY);
        CREATE TEMPORARY TABLE passing (id integer);
        CREATE VIEW seen AS SELECT 1 AS one;
        CREATE SCHEMA extras;
        CREATE TABLE extras.of_extension (id integer);
        CREATE TYPE mood AS ENUM ('ok');
        CREATE EXTENSION citext;
        ALTER EXTENSION citext ADD TABLE extras.of_extension;
        ALTER EXTENSION citext ADD TYPE mood;
        ALTER EXTENSION citext ADD SCHEMA extras;
        CREATE TABLE kept (id integer);
    ",
    );
    let schema = introspect(&mut connection);
    let names: Vec<_> = schema.tables.keys().map(ToString::to_string).collect();
    assert_eq!(names, ["kept"]);
    assert!(schema.tables.values().all(|table| table.indexes.is_empty()));
    assert!(schema.enums.is_empty() && schema.namespaces.is_empty());
    assert_eq!(schema.extensions.keys().collect::<Vec<_>>(), ["citext"]);
}

#[test]
fn leaves_no_trace() {
    let database = postgres::database();
    let mut connection = database.connect();
    run(&mut connection, &everything());
    let expected = schema_of(&everything());
    execute(&mut connection, "SET search_path = lab, \"Odd \"\"space\"\"\"");
    let path =
        |connection: &mut PgConnection| value(connection, "SELECT current_setting('search_path')");
    let before = path(&mut connection);
    assert_same(&introspect(&mut connection), &expected, "another search_path");
    assert_eq!(path(&mut connection), before);

    connection.test_transaction::<_, diesel::result::Error, _>(|connection| {
        execute(connection, "SET LOCAL search_path = lab; CREATE TABLE half_done ()");
        let schema = introspect(connection);
        assert!(schema.tables.contains_key(&name("lab.half_done")), "sees its own transaction");
        assert_eq!(path(connection), "lab");
        Ok(())
    });
    assert_eq!(path(&mut connection), before);
    assert_same(&introspect(&mut connection), &expected, "the transaction is gone");
}

#[test]
fn the_settings_of_the_session_change_nothing() {
    let database = postgres::database();
    let mut connection = database.connect();
    execute(
        &mut connection,
        r"CREATE TABLE t (
            a date DEFAULT '2024-02-29', b timestamptz DEFAULT '2024-02-29 12:00+02',
            c interval DEFAULT '1 day 2 hours', d bytea DEFAULT '\x00ff', e float8 DEFAULT 0.1,
            f text DEFAULT 'back\slash', id serial
        )",
    );
    let texts = |connection: &mut PgConnection| -> Vec<String> {
        let schema = introspect(connection);
        let columns = schema.tables[&name("t")].columns.iter();
        columns.map(|column| format!("{:?}", column.default)).collect()
    };
    let expected = texts(&mut connection);
    execute(
        &mut connection,
        "SET datestyle = 'SQL, DMY'; SET intervalstyle = iso_8601; SET timezone = 'Asia/Tokyo';
        SET bytea_output = escape; SET extra_float_digits = -15; SET quote_all_identifiers = on;
        SET standard_conforming_strings = off",
    );
    assert_eq!(texts(&mut connection), expected);
    assert_eq!(value(&mut connection, "SHOW timezone"), "Asia/Tokyo");
}

#[test]
fn any_role_can_read() {
    let database = postgres::database();
    let mut owner = database.connect();
    run(&mut owner, &everything());
    let role = format!("nobody_{}", std::process::id());
    execute(&mut owner, &format!("CREATE ROLE {role}"));
    let mut connection = database.connect();
    execute(&mut connection, &format!("SET ROLE {role}"));
    let schema = introspect(&mut connection);
    execute(&mut owner, &format!("DROP ROLE {role}"));
    assert_same(&schema, &schema_of(&everything()), "reading as a role that owns nothing");
}

#[test]
fn says_what_the_server_says() {
    let database = postgres::database();
    let mut connection = database.connect();
    let error = connection.execute("SELECT nme FROM pg_class, (SELECT 1 AS name) s");
    let message = error.expect_err("there is no such column").to_string();
    assert!(message.contains("column \"nme\" does not exist"), "{message}");
    execute(
        &mut connection,
        "CREATE TABLE a (id integer PRIMARY KEY); CREATE TABLE b (id integer REFERENCES a)",
    );
    let message = connection.execute("DROP TABLE a").expect_err("b refers to it").to_string();
    assert!(message.contains("\ndetail: ") && message.contains("\nhint: "), "{message}");
}

#[test]
fn queries_read_text_and_nothing_else() {
    let database = postgres::database();
    let mut connection = database.connect();
    let rows = connection
        .query("SELECT 'a', NULL::text, relname FROM pg_class WHERE relname = 'pg_class'");
    let expected = [Some("a".to_owned()), None, Some("pg_class".to_owned())];
    assert_eq!(rows.expect("answers"), [expected]);
    assert!(connection.query("SELECT 1 WHERE false").expect("answers").is_empty());
    let error = connection.query("SELECT 1 AS one").expect_err("is no text").to_string();
    assert!(error.contains("one::text"), "{error}");
}

#[test]
fn reads_types_as_they_are_printed() {
    let database = postgres::database();
    let mut connection = database.connect();
    execute(
        &mut connection,
        "
        CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
        CREATE TYPE \"we(ird\" AS ENUM ();
        CREATE TABLE t (a positive, b \"we(ird\"[], c varchar(5)[][], d bit, e interval hour)",
    );
    let schema = introspect(&mut connection);
    let types: Vec<_> =
        schema.tables[&name("t")].columns.iter().map(|c| c.data_type.clone()).collect();
    assert_eq!(
        types,
        [
            crate::build::named("positive"),
            crate::build::named("we(ird").array_of(),
            builtin("character varying").with_modifiers([5]).array_of(),
            builtin("bit").with_modifiers([1]),
            builtin("interval hour"),
        ]
    );
}
