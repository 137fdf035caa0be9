//! What introspection makes of texts that other tools and people wrote.

use model_registry::dialect::{DialectName, dialect};
use model_registry::replay::{ReplayError, Script, replayer};
use model_registry::schema::{Column, ColumnDefault, ConstraintKind, Definition, Schema, Table};
use model_registry::step::Step;

use crate::support::*;

fn only(sql: &str) -> Table {
    let schema = replayed(sql);
    assert_eq!(schema.tables.len(), 1, "{sql}");
    schema.tables.into_values().next().expect("there is one")
}

#[test]
fn nameless_constraints_get_the_default_names() {
    let found = only(
        "CREATE TABLE sample (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            code TEXT UNIQUE NOT NULL CHECK (code <> ''),
            low INT CHECK (low > 0) CONSTRAINT own CHECK (low < 9), high INT,
            boss INT REFERENCES sample ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
            CHECK (low < high) CHECK (1), UNIQUE (low, high)
            CONSTRAINT own UNIQUE (high)
        )",
    );
    let names: Vec<_> = found.constraints.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "own",
            "sample_boss_fkey",
            "sample_check",
            "sample_check1",
            "sample_code_check",
            "sample_code_key",
            "sample_high_key",
            "sample_low_check",
            "sample_low_high_key",
            "sample_pkey",
        ]
    );
    let (_, boss) = found.foreign_keys().next().expect("there is one");
    assert_eq!(boss.references, ["id"]);
    assert_eq!(boss.deferrable, model_registry::schema::Deferrability::InitiallyDeferred);
}

#[test]
fn equal_texts_are_equal_tables() {
    let ours = only(
        "CREATE TABLE Sample (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, Name TEXT NOT NULL DEFAULT 'off', \
         mass INTEGER, CHECK (mass > 0 AND Name <> 'x'))",
    );
    let theirs = [
        "create table [Sample]('id' integer not null, `Name` text default off not null, \"mass\" Integer -- in grams\n,
         check((((`MASS`>0 and name!='x')))), primary key(id autoincrement))",
        "CREATE TABLE IF NOT EXISTS \"Sample\" (\"id\" INTEGER PRIMARY KEY ASC AUTOINCREMENT, \"Name\" TEXT NOT NULL \
         DEFAULT ('off'), mass INTEGER NULL DEFAULT NULL, CHECK (sample.mass > 0 AND (Name) <> 'x'))",
    ];
    assert_eq!(only(theirs[0]), ours);
    let second = only(theirs[1]);
    assert_eq!(second.columns, ours.columns);
}

#[test]
fn a_key_column_that_may_hold_nulls_is_nullable() {
    let is_nullable = |sql: &str| only(sql).columns[0].nullable;
    assert!(is_nullable("CREATE TABLE t (id TEXT PRIMARY KEY)"));
    assert!(is_nullable("CREATE TABLE t (id INT PRIMARY KEY)"));
    assert!(is_nullable("CREATE TABLE t (id INTEGER, b INT, PRIMARY KEY (id, b))"));
    assert!(!is_nullable("CREATE TABLE t (id INTEGER PRIMARY KEY)"));
    assert!(!is_nullable("CREATE TABLE t (id INTEGER, b INT, PRIMARY KEY (ID))"));
    assert!(!is_nullable("CREATE TABLE t (id TEXT PRIMARY KEY) WITHOUT ROWID"));
    assert!(!is_nullable("CREATE TABLE t (id TEXT PRIMARY KEY) STRICT"));
}

#[test]
fn columns_as_they_can_be_written() {
    let found = only(
        "CREATE TABLE t (a, b generated always as (a + 1), c int generated always as (a) stored not null,
         d \"odd type\" collate \"NoCase\" null, e varchar ( 10 ), \"f \"\"g\" numeric(5,-2) default -5,
         h text default \"x\", i default +.5, j as (a), k date default CURRENT_DATE, 'l' [int])",
    );
    let type_of = |name: &str| found.column(name).expect(name).data_type.to_string();
    let types: Vec<_> = found.columns.iter().map(|column| type_of(&column.name)).collect();
    assert_eq!(
        types,
        ["", "", "INT", "ODD TYPE", "VARCHAR(10)", "NUMERIC(5,-2)", "TEXT", "", "", "DATE", "INT"]
    );
    let is_stored = |name: &str| match &found.column(name).expect(name).default {
        Some(ColumnDefault::Generated { stored, .. }) => Some(*stored),
        _ => None,
    };
    assert_eq!(["b", "c", "j"].map(is_stored), [Some(false), Some(true), Some(false)]);
    assert_eq!(found.column("d").and_then(|d| d.collation.clone()), Some(name("NOCASE")));
    let default = |column: &Column| match &column.default {
        Some(ColumnDefault::Expression(default)) => default.sql().to_owned(),
        _ => String::new(),
    };
    assert_eq!(default(found.column("h").expect("h")), "'x'");
    assert_eq!(default(found.column("f \"g").expect("f")), "-5");
}

#[test]
fn indexes_as_they_can_be_written() {
    let found = only(
        "CREATE TABLE t (a TEXT COLLATE NOCASE, b INT);
         CREATE UNIQUE INDEX IF NOT EXISTS one ON t (\"A\" COLLATE nocase ASC, (b) DESC) WHERE b>0 -- some;
         ;CREATE INDEX two ON t(a collate binary, b + 1, coalesce(a, b) desc)",
    );
    let sql = |index: &str| {
        let step = model_registry::step::Step::alter(
            &found.name,
            model_registry::step::TableChange::CreateIndex(found.indexes[index].clone()),
        );
        script(&[step]).lines().last().expect("a statement").to_owned()
    };
    assert_eq!(sql("one"), "CREATE UNIQUE INDEX one ON t (a, b DESC) WHERE b>0;");
    assert_eq!(
        sql("two"),
        "CREATE INDEX two ON t (a COLLATE BINARY, (b + 1), (coalesce(a, b)) DESC);"
    );
}

#[test]
fn what_is_not_of_the_application_is_left_out() {
    let mut connection = database();
    run(
        &mut connection,
        "CREATE TABLE __diesel_schema_migrations (version VARCHAR(50) PRIMARY KEY NOT NULL);
         CREATE TABLE __model_registry_revisions (version TEXT PRIMARY KEY);
         CREATE INDEX history ON __model_registry_revisions (version);
         CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT UNIQUE);
         CREATE VIEW v AS SELECT * FROM t;
         CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t; END;
         CREATE VIRTUAL TABLE search USING fts5 (body);
         CREATE VIRTUAL TABLE area USING rtree (id, low, high);
         CREATE TEMP TABLE scratch (a);
         ANALYZE;",
    );
    let names: Vec<_> = introspected(&mut connection).tables.into_keys().collect();
    assert_eq!(names, [name("area"), name("search"), name("t")]);
}

#[test]
fn what_is_said_of_conflicts_orders_and_collations_is_held() {
    let cases = [
        ("a TEXT UNIQUE ON CONFLICT REPLACE", "UNIQUE (a) ON CONFLICT REPLACE"),
        ("a TEXT NOT NULL ON CONFLICT ignore", "a TEXT NOT NULL ON CONFLICT IGNORE"),
        ("a TEXT, PRIMARY KEY (a COLLATE NoCase)", "PRIMARY KEY (a COLLATE NOCASE)\n"),
        ("a TEXT COLLATE nocase, UNIQUE (a COLLATE NOCASE ASC)", "UNIQUE (a)\n"),
        ("a INTEGER PRIMARY KEY DESC", "a INTEGER CONSTRAINT t_pkey PRIMARY KEY DESC\n"),
        ("a INTEGER, PRIMARY KEY (\"A\" COLLATE nocase DESC)", "PRIMARY KEY (a)\n"),
        ("a TEXT PRIMARY KEY DESC ON CONFLICT FAIL", "PRIMARY KEY (a DESC) ON CONFLICT FAIL\n"),
        ("a TEXT UNIQUE ON CONFLICT ABORT NULL ON CONFLICT FAIL", "UNIQUE (a)\n"),
        ("a INT, CHECK (a > 0) ON CONFLICT ROLLBACK", "CHECK (a > 0)\n"),
    ];
    for (said, expected) in cases {
        let table = only(&format!("CREATE TABLE t ({said})"));
        let create = Step::Create(Definition::Table(table.clone()));
        let script = dialect(DialectName::Sqlite).script(&[create]).expect("it can be said");
        assert!(script.contains(expected), "{said}: {script}");
        assert_eq!(only(&script), table, "{said}");
    }
}

#[test]
fn a_failing_statement_is_named_by_its_line() {
    let mut replay = replayer(DialectName::Sqlite).expect("SQLite");
    let sql = "-- two; lines\nCREATE TABLE t (a);\n\nCREATE TRIGGER g AFTER INSERT ON t BEGIN\n  \
        DELETE FROM t;\nEND;\nCREATE TABLE t (b)";
    let error = replay.run(Script { name: "1_init/up.sql", sql }).expect_err("t is there");
    assert_eq!(error.to_string(), "1_init/up.sql:7: table t already exists");
    for sql in ["ATTACH 'file.db' AS other", "vacuum /* to */ main into 'file.db'"] {
        let error = replay.run(Script { name: "up.sql", sql }).expect_err("it names a file");
        assert!(matches!(error, ReplayError::Opaque { line: 1, .. }), "{error}");
    }
}

#[test]
fn a_foreign_key_finds_its_table_in_any_case() {
    let schema: Schema = replayed(
        "CREATE TABLE child (parent INT REFERENCES PARENT (ID) MATCH FULL ON UPDATE NO ACTION);
         CREATE TABLE orphan (a INT REFERENCES nowhere);
         CREATE TABLE Parent (Id INTEGER PRIMARY KEY)",
    );
    let key = |table: &str| {
        let table = schema.table(&name(table)).expect("it was made");
        match table.constraints.values().next().map(|constraint| &constraint.kind) {
            Some(ConstraintKind::ForeignKey(key)) => (key.table.clone(), key.references.clone()),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(key("child"), (name("Parent"), vec!["Id".to_owned()]));
    assert_eq!(key("orphan"), (name("nowhere"), Vec::new()));
}
