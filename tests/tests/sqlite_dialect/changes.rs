//! Every change of a table, in place and by rebuild, with rows, there and back.

use model_registry::dialect::Dialect;
use model_registry::dialect::sqlite::Sqlite;
use model_registry::schema::{Column, Object, ObjectName, Schema, Table, TableOptions};
use model_registry::step::{RebuildTable, Step, TableChange};

use crate::support::*;

/// A change, and what the rows look like before and after.
struct Case {
    what: &'static str,
    changes: Vec<TableChange>,
    /// Whether SQLite makes them without a rebuild.
    in_place: bool,
    /// A query on the changed table, and its answer.
    after: (&'static str, [&'static str; 2]),
    /// The rows after the way back, where something was lost on it.
    back: [&'static str; 2],
}

const BEFORE: (&str, [&str; 2]) =
    ("SELECT rowid, id, name, mass, note, twice FROM sample", ["7|7|a|1|NULL|2", "9|9|b|20|x|40"]);

fn sample() -> Table {
    table(
        "sample",
        [
            column("id", "INTEGER"),
            Column { collation: Some(name("NOCASE")), ..column("name", "VARCHAR(20)") },
            with_default(column("mass", "INTEGER"), "1"),
            nullable("note", "TEXT"),
            generated("twice", "INTEGER", "mass * 2", false),
        ],
        [
            primary_key("sample_pkey", &["id"]),
            unique("sample_name_key", &["name"]),
            check("sample_mass_check", "mass > 0"),
        ],
        [index("sample_mass_idx", &["mass"])],
    )
}

fn alter(name: &str, change: impl FnOnce(&mut Column)) -> TableChange {
    let from = sample().column(name).expect("a column of the sample").clone();
    let mut to = from.clone();
    change(&mut to);
    TableChange::AlterColumn { from, to, using: None, backfill: None }
}

fn with_using(change: TableChange, sql: &str) -> TableChange {
    match change {
        TableChange::AlterColumn { from, to, backfill, .. } => {
            TableChange::AlterColumn { from, to, using: Some(expr(sql)), backfill }
        }
        other => other,
    }
}

fn with_backfill(change: TableChange, sql: &str) -> TableChange {
    match change {
        TableChange::AlterColumn { from, to, using, .. } => {
            TableChange::AlterColumn { from, to, using, backfill: Some(expr(sql)) }
        }
        TableChange::AddColumn { column, .. } => {
            TableChange::AddColumn { column, backfill: Some(expr(sql)) }
        }
        other => other,
    }
}

fn add(column: Column) -> TableChange {
    TableChange::AddColumn { column, backfill: None }
}

fn data_type(change: &mut Column, sql: &str) {
    change.data_type = Sqlite.parse_type(sql).expect("a type");
}

fn case(
    what: &'static str,
    in_place: bool,
    changes: impl IntoIterator<Item = TableChange>,
    query: &'static str,
    rows: [&'static str; 2],
) -> Case {
    let changes = changes.into_iter().collect();
    Case { what, changes, in_place, after: (query, rows), back: BEFORE.1 }
}

fn added_columns() -> Vec<Case> {
    let one = "SELECT id, one FROM sample";
    vec![
        case("nullable", true, [add(nullable("one", "DATE"))], one, ["7|NULL", "9|NULL"]),
        case(
            "with a constant",
            true,
            [add(with_default(column("one", "TEXT"), "'it''s'"))],
            one,
            ["7|it's", "9|it's"],
        ),
        case(
            "with an expression",
            false,
            [add(with_default(column("one", "INTEGER"), "1 + 1"))],
            one,
            ["7|2", "9|2"],
        ),
        case(
            "with a backfill",
            false,
            [with_backfill(add(column("one", "INTEGER")), "mass * 10")],
            one,
            ["7|10", "9|200"],
        ),
        case(
            "virtual",
            true,
            [add(generated("one", "TEXT", "upper(name)", false))],
            one,
            ["7|A", "9|B"],
        ),
        case(
            "stored",
            false,
            [add(generated("one", "TEXT", "upper(name)", true))],
            one,
            ["7|A", "9|B"],
        ),
    ]
}

fn altered_columns() -> Vec<Case> {
    let mass = "SELECT typeof(mass), mass FROM sample";
    vec![
        case(
            "type, by affinity",
            false,
            [alter("mass", |mass| data_type(mass, "TEXT"))],
            mass,
            ["text|1", "text|20"],
        ),
        case(
            "type, said how, and back by the new affinity",
            false,
            [with_using(alter("mass", |mass| data_type(mass, "DOUBLE")), "mass + 0.0")],
            mass,
            ["real|1.0", "real|20.0"],
        ),
        case(
            "bytes of a text",
            false,
            [alter("note", |note| data_type(note, "BLOB"))],
            "SELECT typeof(note), hex(note) FROM sample",
            ["null|", "blob|78"],
        ),
        Case {
            back: ["7|7|a|1|?|2", "9|9|b|20|x|40"],
            ..case(
                "not null, with a backfill",
                false,
                [with_backfill(alter("note", |note| note.nullable = false), "'?'")],
                "SELECT note FROM sample",
                ["?", "x"],
            )
        },
        case(
            "nullable, without default",
            false,
            [alter("mass", |mass| {
                mass.nullable = true;
                mass.default = None;
            })],
            mass,
            ["integer|1", "integer|20"],
        ),
        case(
            "collation",
            false,
            [alter("name", |name| name.collation = None)],
            "SELECT name = upper(name) FROM sample",
            ["0", "0"],
        ),
        case(
            "no more generated",
            false,
            [alter("twice", |twice| twice.default = None)],
            "SELECT twice FROM sample",
            ["2", "40"],
        ),
    ]
}

fn other_changes() -> Vec<Case> {
    let all = sample();
    let constraint = |name: &str| all.constraints[name].clone();
    let own_index = all.indexes["sample_mass_idx"].clone();
    let rename = |from: &str, to: &str| TableChange::RenameColumn {
        from: from.to_owned(),
        to: to.to_owned(),
    };
    let drop = |name: &str| TableChange::DropColumn {
        column: all.column(name).expect("a column of the sample").clone(),
    };
    let strict = TableOptions { without_rowid: true, ..TableOptions::default() };
    vec![
        Case {
            back: ["7|7|a|1|NULL|2", "9|9|b|20|NULL|40"],
            ..case("drop", true, [drop("note")], "SELECT id FROM sample", ["7", "9"])
        },
        case("drop generated", true, [drop("twice")], "SELECT id FROM sample", ["7", "9"]),
        case(
            "rename",
            true,
            [rename("mass", "Order (g)")],
            "SELECT \"Order (g)\", twice FROM sample",
            ["1|2", "20|40"],
        ),
        case(
            "rename to another case",
            true,
            [rename("mass", "Mass")],
            "SELECT mass, twice FROM sample",
            ["1|2", "20|40"],
        ),
        Case {
            back: ["7|7|a|1|NULL|2", "9|9|b|20|NULL|40"],
            ..case(
                "another takes the name",
                false,
                [
                    drop("note"),
                    rename("mass", "note"),
                    add(nullable("mass", "TEXT")),
                    TableChange::AddConstraint(check("later", "note < 99")),
                ],
                "SELECT note, mass, twice FROM sample",
                ["1|NULL|2", "20|NULL|40"],
            )
        },
        case(
            "constraints",
            false,
            [
                TableChange::DropConstraint(constraint("sample_name_key")),
                TableChange::AddConstraint(unique("sample_name_mass_key", &["name", "mass"])),
                TableChange::RenameConstraint {
                    from: "sample_mass_check".to_owned(),
                    to: "heavy".to_owned(),
                },
            ],
            "SELECT id FROM sample",
            ["7", "9"],
        ),
        case(
            "make an index",
            true,
            [TableChange::CreateIndex(index("more", &["note", "twice"]))],
            "SELECT id FROM sample",
            ["7", "9"],
        ),
        case(
            "drop an index",
            true,
            [TableChange::DropIndex(own_index)],
            "SELECT id FROM sample",
            ["7", "9"],
        ),
        case(
            "rename an index",
            false,
            [TableChange::RenameIndex {
                from: "sample_mass_idx".to_owned(),
                to: "by mass".to_owned(),
            }],
            "SELECT id FROM sample",
            ["7", "9"],
        ),
        case(
            "options",
            false,
            [TableChange::SetOptions { from: TableOptions::default(), to: strict }],
            "SELECT id, name, mass, note, twice FROM sample",
            ["7|a|1|NULL|2", "9|b|20|x|40"],
        ),
    ]
}

fn steps(table: &ObjectName, changes: &[TableChange]) -> Vec<Step> {
    changes.iter().map(|change| Step::alter(table, change.clone())).collect()
}

/// The schema after the changes, as `apply` says.
fn applied(from: &Schema, steps: &[Step]) -> Schema {
    let mut schema = from.clone();
    for step in steps {
        step.apply(&mut schema).expect("the change fits");
    }
    schema
}

fn rebuild(from: &Table, changes: &[TableChange]) -> Step {
    let after = applied(&schema([from.clone()]), &steps(&from.name, changes));
    let to = after.table(&from.name).expect("the name stays").clone();
    Step::RebuildTable(RebuildTable { from: from.clone(), to, changes: changes.to_vec() })
}

/// Runs the steps and their reverses.
fn there_and_back(case: &Case, steps: &[Step]) {
    let mut connection = database();
    let before = schema([sample()]);
    create(&mut connection, &[sample()]);
    run(
        &mut connection,
        "INSERT INTO sample (id, name, mass, note) VALUES (7, 'a', 1, NULL), (9, 'b', 20, 'x')",
    );
    assert_eq!(rows(&mut connection, BEFORE.0), BEFORE.1);

    run(&mut connection, &script(steps));
    assert_eq!(introspected(&mut connection), applied(&before, steps), "{}", case.what);
    assert_eq!(rows(&mut connection, case.after.0), case.after.1, "{}", case.what);

    let down: Vec<_> = steps.iter().rev().map(Step::reverse).collect();
    run(&mut connection, &script(&down));
    assert_eq!(introspected(&mut connection), before, "{} back", case.what);
    assert_eq!(rows(&mut connection, BEFORE.0), case.back, "{} back", case.what);
}

#[test]
fn every_change_there_and_back() {
    let sample = sample();
    for case in added_columns().into_iter().chain(altered_columns()).chain(other_changes()) {
        let in_place = case.changes.iter().all(|change| Sqlite.alters_in_place(&sample, change));
        assert_eq!(in_place, case.in_place, "{}", case.what);
        there_and_back(&case, &[rebuild(&sample, &case.changes)]);
        if in_place {
            there_and_back(&case, &steps(&sample.name, &case.changes));
        }
    }
}

#[test]
fn a_column_in_use_is_not_dropped_in_place() {
    let sample = sample();
    for used in ["id", "name", "mass"] {
        let column = sample.column(used).expect("a column of the sample").clone();
        assert!(!Sqlite.alters_in_place(&sample, &TableChange::DropColumn { column }), "{used}");
    }
}

#[test]
fn tables_get_other_names_and_go() {
    let child = |parent: &str| {
        table(
            "child",
            [column("sample_id", "INTEGER")],
            [cascading("child_sample", &["sample_id"], parent, &["id"])],
            [],
        )
    };
    let before = schema([sample(), child("sample")]);
    let mut connection = database();
    create(&mut connection, &[sample(), child("sample")]);
    run(
        &mut connection,
        "INSERT INTO sample (id, name) VALUES (1, 'a'); INSERT INTO child VALUES (1)",
    );

    let rename =
        |from: &str, to: &str| Step::Rename { object: Object::table(&name(from)), to: name(to) };
    let up = [rename("sample", "Sample"), rename("Sample", "order"), Step::drop(child("order"))];
    for done in 1..=up.len() {
        run(&mut connection, &script(&up[done - 1..done]));
        assert_eq!(introspected(&mut connection), applied(&before, &up[..done]));
    }
    let down: Vec<_> = up.iter().rev().map(Step::reverse).collect();
    run(&mut connection, &script(&down));
    assert_eq!(introspected(&mut connection), before);
    assert_eq!(rows(&mut connection, "SELECT id FROM sample"), ["1"]);
}
