//! What is rendered is what is read back.

use model_registry::dialect::Dialect;
use model_registry::dialect::sqlite::Sqlite;
use model_registry::schema::{
    Column, ColumnDefault, ConstraintKind, Deferrability, IndexKey, IndexTarget, Numbering,
    ReferentialAction, Schema, Table, TableOptions,
};
use model_registry::step::Step;

use crate::support::*;

/// Every type that a model can ask for, and some that old databases have.
const TYPES: [&str; 24] = [
    "SMALLINT",
    "INTEGER",
    "BIGINT",
    "FLOAT",
    "DOUBLE",
    "NUMERIC",
    "NUMERIC(10, 2)",
    "BOOLEAN",
    "TEXT",
    "VARCHAR",
    "VARCHAR(20)",
    "CHAR(2)",
    "BLOB",
    "DATE",
    "TIME",
    "TIMESTAMP",
    "DATETIME",
    "unsigned big int",
    "NATIVE CHARACTER(70)",
    "decimal(-1, +2)",
    "\"select\"",
    "[odd, type]",
    "group_type",
    "\"key\" whatever",
];

const DEFAULTS: [&str; 14] = [
    "0",
    "-1.5e3",
    "+1",
    "0x1F",
    "'it''s'",
    "x'00ff'",
    "true",
    "FALSE",
    "CURRENT_TIMESTAMP",
    "current_date",
    "(datetime('now', '+1 day'))",
    "1 + 2",
    "CAST('1' AS INTEGER)",
    "CASE WHEN 1 THEN 'a' ELSE 'b' END /* why */",
];

fn types() -> Table {
    let columns = TYPES.iter().enumerate().map(|(at, sql)| nullable(&format!("c{at}"), sql));
    table("types", columns.chain([untyped("none")]), [], [])
}

fn defaults() -> Table {
    let columns = DEFAULTS.iter().enumerate();
    let columns = columns.map(|(at, sql)| with_default(column(&format!("c{at}"), "TEXT"), sql));
    table("defaults", columns, [], [])
}

fn generated_and_collated() -> Table {
    let collated = Column { collation: Some(name("nocase")), ..column("name", "TEXT") };
    let binary = Column { collation: Some(name("binary")), ..column("code", "TEXT") };
    let not_null = Column { nullable: false, ..generated("twice", "INTEGER", "mass * 2", false) };
    table(
        "generated",
        [
            column("mass", "INTEGER"),
            not_null,
            generated("upper_name", "TEXT", "upper(name)", true),
            collated,
            binary,
        ],
        [],
        [],
    )
}

fn numbered(table_name: &str, numbering: Numbering) -> Table {
    let mut table = table(
        table_name,
        [column("id", "BIGINT"), nullable("name", "TEXT")],
        [primary_key(&format!("{table_name}_pkey"), &["id"])],
        [],
    );
    Sqlite.number_column(&mut table, "id", numbering).expect("the row id");
    table
}

fn options(table_name: &str, strict: bool, without_rowid: bool) -> Table {
    let mut table = table(
        table_name,
        [
            nullable("id", "UUID"),
            column("flag", "BOOLEAN"),
            column("day", "DATE"),
            column("amount", "NUMERIC(10, 2)"),
            column("code", "VARCHAR(3)"),
        ],
        [primary_key("key", &["id", "code"])],
        [],
    );
    table.options = TableOptions { strict, without_rowid, ..TableOptions::default() };
    Sqlite.canonicalize(&mut table);
    table
}

fn constrained() -> [Table; 2] {
    let parent = table(
        "Parent table",
        [column("a", "INTEGER"), column("B", "TEXT"), column("order", "INTEGER")],
        [
            primary_key("pk", &["a", "B"]),
            unique("u \"1\"", &["order"]),
            check("positive", "\"order\" > 0 AND b <> ')'"),
            check("named", "\"Parent table\".a >= 0"),
        ],
        [],
    );
    let mut child = table(
        "child",
        [
            column("id", "INTEGER"),
            column("a", "INTEGER"),
            column("b", "TEXT"),
            nullable("boss", "INTEGER"),
        ],
        [
            primary_key("child_pkey", &["id"]),
            cascading("child_parent", &["a", "b"], "Parent table", &["a", "B"]),
            cascading("child_boss", &["boss"], "child", &["id"]),
            cascading("child_order", &["boss"], "Parent table", &["order"]),
        ],
        [],
    );
    let actions = [
        ("child_boss", ReferentialAction::SetNull, Deferrability::InitiallyDeferred),
        ("child_order", ReferentialAction::Restrict, Deferrability::InitiallyImmediate),
    ];
    for (constraint, action, deferrability) in actions {
        let constraint = child.constraints.get_mut(constraint).expect("it was added");
        if let ConstraintKind::ForeignKey(key) = &mut constraint.kind {
            (key.on_delete, key.on_update, key.deferrable) =
                (action, ReferentialAction::SetDefault, deferrability);
        }
    }
    [parent, child]
}

fn indexed() -> Table {
    let collated = Column { collation: Some(name("NOCASE")), ..column("name", "TEXT") };
    let key = |target| IndexKey::new(target);
    let column_key = |column: &str| key(IndexTarget::Column(column.to_owned()));
    let mut rich = index("rich", &[]);
    rich.unique = true;
    rich.keys = vec![
        IndexKey { descending: true, ..column_key("mass") },
        IndexKey { collation: Some(name("rtrim")), ..column_key("name") },
        IndexKey { collation: Some(name("nocase")), ..column_key("name") },
        key(IndexTarget::Expression(expr("lower(name) COLLATE NOCASE"))),
        IndexKey { descending: true, ..key(IndexTarget::Expression(expr("mass + 1"))) },
    ];
    rich.predicate = Some(expr("mass > 0 AND name IS NOT NULL"));
    table(
        "indexed",
        [column("mass", "INTEGER"), collated],
        [],
        [rich, index("plain", &["mass", "name"])],
    )
}

#[test]
fn every_attribute() {
    let mut tables = vec![
        types(),
        defaults(),
        generated_and_collated(),
        numbered("serial", Numbering::Serial),
        numbered("identity", Numbering::IdentityAlways),
        options("ordinary", false, false),
        options("strict", true, false),
        options("without_rowid", false, true),
        options("both", true, true),
        indexed(),
    ];
    tables.extend(constrained());
    let expected = schema(tables.clone());

    let mut connection = database();
    create(&mut connection, &tables);
    pretty_eq(&introspected(&mut connection), &expected);

    let steps: Vec<_> = tables.iter().cloned().map(Step::create).collect();
    pretty_eq(&replayed(&script(&steps)), &expected);
    // The canonical form is a fixed point.
    for mut table in tables {
        let canonical = table.clone();
        Sqlite.canonicalize(&mut table);
        assert_eq!(table, canonical);
    }
}

/// Compares table by table first, for a message that can be read.
fn pretty_eq(found: &Schema, expected: &Schema) {
    for (name, table) in &expected.tables {
        assert_eq!(found.table(name), Some(table), "{name}");
    }
    assert_eq!(found, expected);
}

#[test]
fn numbering_is_for_the_row_id() {
    let two = [primary_key("pk", &["a", "b"])];
    let mut composite = table("t", [column("a", "INTEGER"), column("b", "INTEGER")], two, []);
    let mut text = table("t", [column("a", "TEXT")], [primary_key("pk", &["a"])], []);
    for table in [&mut composite, &mut text] {
        let error = Sqlite.number_column(table, "a", Numbering::Serial).expect_err("no row id");
        assert!(error.to_string().starts_with("sqlite cannot express column t.a: "), "{error}");
    }
    assert_eq!(numbered("t", Numbering::Serial).column("id").map(|id| &id.default), Some(&None));
    let identity = Some(ColumnDefault::identity(false));
    assert_eq!(
        numbered("t", Numbering::Identity).column("id").map(|id| &id.default),
        Some(&identity)
    );
}

#[test]
fn what_sqlite_has_not_is_refused() {
    let base = || table("t", [column("a", "INTEGER")], [unique("u", &["a"])], [index("i", &["a"])]);
    let mut deferrable = base();
    let mut nulls = base();
    let mut method = base();
    let mut namespaced = base();
    let mut serial = base();
    for (table, deferrability, equal) in [
        (&mut deferrable, Deferrability::InitiallyDeferred, false),
        (&mut nulls, Deferrability::NotDeferrable, true),
    ] {
        let unique = table.constraints.get_mut("u").expect("it was added");
        if let ConstraintKind::Unique(unique) = &mut unique.kind {
            (unique.deferrable, unique.nulls_not_distinct) = (deferrability, equal);
        }
    }
    method.indexes.get_mut("i").expect("it was added").method = Some("gin".to_owned());
    namespaced.name.schema = Some("lab".to_owned());
    serial.columns[0].default = Some(ColumnDefault::serial(name("s")));
    let cases = [
        (deferrable, "constraint t.u", "only a foreign key can be deferrable"),
        (nulls, "constraint t.u", "two nulls are never equal"),
        (method, "index t.i", "`postgres = \"gin\"`"),
        (namespaced, "table lab.t", "leave the schema out"),
        (serial, "column t.a", "let the row id number"),
    ];
    for (table, object, advice) in cases {
        let error = Sqlite.render(&Step::create(table)).expect_err("not sayable").to_string();
        assert!(error.contains(object) && error.contains(advice), "{error}");
    }
}
