//! Each kind of step, up and down, on the schema that has everything.

use diesel::PgConnection;
use model_registry::schema::{
    Column, ColumnDefault, Deferrability, EnumType, Extension, Namespace, NullsOrder, Object,
    ObjectName, ReferentialAction, Schema,
};
use model_registry::step::{AlterEnum, Step, TableChange};
use registry_tests::postgres;

use crate::build::*;
use crate::schemas::{everything, schema_of, tables};
use crate::support::{assert_same, execute, introspect, run, value};

/// Runs each step and its inverse, each time from the schema that has everything.
#[track_caller]
fn check_all(steps: impl IntoIterator<Item = Step>) {
    let database = postgres::database();
    let mut connection = database.connect();
    run(&mut connection, &everything());
    let schema = schema_of(&everything());
    for step in steps {
        check_both_ways(&mut connection, &schema, &step);
    }
}

fn check_both_ways(connection: &mut PgConnection, start: &Schema, step: &Step) {
    let mut end = start.clone();
    step.apply(&mut end).unwrap_or_else(|error| panic!("{}: {error}", step.describe()));
    run(connection, std::slice::from_ref(step));
    assert_same(&introspect(connection), &end, &step.describe());
    let back = step.reverse();
    run(connection, std::slice::from_ref(&back));
    assert_same(&introspect(connection), start, &format!("{} and back", step.describe()));
}

fn alter(table: &str, change: TableChange) -> Step {
    Step::alter(&name(table), change)
}

fn add(table: &str, column: Column) -> Step {
    alter(table, TableChange::AddColumn { column, backfill: None })
}

#[test]
fn namespaces_extensions_enums_tables() {
    let rename =
        |from: &str, to: &str| Step::Rename { object: Object::table(&name(from)), to: name(to) };
    let rename_enum = |from: &str, to: &str| Step::Rename {
        object: Object::Enum { name: name(from) },
        to: name(to),
    };
    check_all([
        Step::create(Namespace { name: "select".to_owned(), comment: None }),
        Step::create(Extension { name: "pg_trgm".to_owned(), schema: None, comment: None }),
        Step::create(enum_type("lab.mood", &["ok"])),
        Step::create(table("lab.sample", [integer("id")], [], [])),
        Step::drop(tables().remove(0)),
        rename("link", "lab.joint"),
        rename("link", "joint"),
        rename("lab.numbers", "numbers"),
        rename("lab.numbers", "counters"),
        rename_enum("lab.none", "some"),
        rename_enum("lab.none", "lab.some"),
    ]);
}

#[test]
fn columns() {
    let status = named("status");
    let taken_at = tables()[1].column("taken_at").expect("is there").clone();
    let rename =
        |from: &str, to: &str| TableChange::RenameColumn { from: from.into(), to: to.into() };
    check_all([
        add("lab.empty", text("plain")),
        add("lab.empty", text("full").not_null().collate("C").default("'x'::text").comment("c")),
        add("lab.empty", integer("id").not_null().filled(serial("lab.empty_id_seq"))),
        add("lab.empty", integer("id").not_null().filled(serial("lab.other"))),
        add("lab.empty", integer("id").not_null().filled(ColumnDefault::identity(true))),
        add("lab.numbers", integer("sum").filled(generated("(id + small)"))),
        add("lab.empty", column("status", status.clone()).not_null().default("'new'::status")),
        add("lab.empty", column("all", status.array_of()).default("'{new}'::status[]")),
        alter("sample", TableChange::DropColumn { column: taken_at }),
        alter("sample", rename("mass", "Weight (g)")),
        alter("sample", rename("id", "key")),
        alter("lab.numbers", rename("id", "order")),
    ]);
}

#[test]
fn constraints_indexes_comments() {
    use Deferrability::{InitiallyDeferred, NotDeferrable};
    let key = foreign_key_with(
        "link_5",
        &["sample_id"],
        "sample",
        &["id"],
        (ReferentialAction::SetNull, ReferentialAction::Cascade, InitiallyDeferred),
    );
    let mut wide = index("lab \"idx\"", [on_column("kind"), on_expression("lower(kind)")]);
    wide.keys[0].descending = true;
    wide.keys[0].nulls = Some(NullsOrder::Last);
    wide.include = vec!["small".to_owned()];
    wide.predicate = Some(expr("(big > 0)"));
    let rename_constraint =
        TableChange::RenameConstraint { from: "link_1".into(), to: "Übrig".into() };
    let rename_index = TableChange::RenameIndex { from: "sample_mass_idx".into(), to: "i".into() };
    let comment = |from: Option<&str>, to: Option<&str>| TableChange::SetComment {
        from: from.map(str::to_owned),
        to: to.map(str::to_owned),
    };
    check_all([
        alter("link", TableChange::AddConstraint(key)),
        alter("link", TableChange::AddConstraint(check("small", "(small > 0)"))),
        alter("lab.numbers", TableChange::AddConstraint(unique("u", &["kind", "id"]))),
        alter(
            "lab.numbers",
            TableChange::AddConstraint(unique_with(
                "n",
                &["kind"],
                nulls_not_distinct(),
                NotDeferrable,
            )),
        ),
        alter(
            "link",
            TableChange::DropConstraint(check("link_check", "((number > 0) OR (small IS NULL))")),
        ),
        alter("link", rename_constraint),
        alter(
            "sample",
            TableChange::RenameConstraint { from: "sample_name_key".into(), to: "named".into() },
        ),
        alter("lab.numbers", TableChange::CreateIndex(wide)),
        alter("sample", TableChange::DropIndex(index("sample_mass_idx", [on_column("mass")]))),
        alter("sample", rename_index),
        alter("link", comment(None, Some("a\\b"))),
        alter("sample", comment(Some("Samples;\n-- with 'quotes'"), None)),
    ]);
}

fn altered(table: &str, from: &Column, to: Column) -> Step {
    let change = TableChange::AlterColumn { from: from.clone(), to, using: None, backfill: None };
    alter(table, change)
}

#[test]
fn every_way_to_fill_a_column_becomes_every_other() {
    let c = |data_type: &str| column("c", builtin(data_type));
    let ways = [
        c("integer"),
        c("bigint").not_null().comment("a comment"),
        c("integer").default("1"),
        c("smallint").not_null().default("'2'::smallint"),
        c("text").collate("C").default("'3'::text"),
        c("integer").not_null().filled(serial("t_c_seq")),
        c("bigint").not_null().filled(serial("t_c_seq")),
        c("integer").filled(serial("counter")),
        c("smallint").not_null().filled(ColumnDefault::identity(true)),
        c("bigint").not_null().filled(ColumnDefault::identity(false)),
        c("integer").filled(generated("(n + 1)")),
        c("bigint").not_null().filled(generated("(n + 2)")).comment("generated"),
    ];
    let database = postgres::database();
    let mut connection = database.connect();
    for (position, from) in ways.iter().enumerate() {
        let made = Step::create(table("t", [integer("n"), from.clone()], [], []));
        run(&mut connection, std::slice::from_ref(&made));
        let schema = schema_of(std::slice::from_ref(&made));
        // The step back is the change from the other to this one.
        for to in &ways[position + 1..] {
            check_both_ways(&mut connection, &schema, &altered("t", from, to.clone()));
        }
        run(&mut connection, &[made.reverse()]);
    }
}

#[test]
fn enums_change_with_their_columns() {
    let status = |values: &[&str], comment: Option<&str>| EnumType {
        comment: comment.map(str::to_owned),
        ..enum_type("status", values)
    };
    let start = status(&["new", "in progress", "it's \\ done"], Some("Where a run stands"));
    let tables = tables();
    let columns: Vec<(ObjectName, Column)> = tables
        .iter()
        .flat_map(|table| table.columns.iter().map(|column| (table.name.clone(), column.clone())))
        .filter(|(_, column)| column.data_type.refers_to(&start.name))
        .collect();
    assert_eq!(columns.len(), 3, "the array is among them");
    let become_ = |to: EnumType, recast: bool| {
        let columns = columns.clone();
        Step::AlterEnum(AlterEnum {
            from: start.clone(),
            to,
            columns,
            made_of: Vec::new(),
            grants: Vec::new(),
            recast,
        })
    };
    let more = ["zero", "first", "new", "a", "b", "in progress", "it's \\ done", "y", "z"];
    check_all([
        become_(status(&more, start.comment.as_deref()), false),
        become_(status(&more, None), true),
        become_(status(&["it's \\ done", "new"], Some("reversed")), false),
        become_(status(&["new", "in progress", "it's \\ done"], None), false),
    ]);
}

#[test]
fn rows_survive_an_enum_that_is_made_anew() {
    let database = postgres::database();
    let mut connection = database.connect();
    let (before, after) =
        (enum_type("mood", &["sad", "ok"]), enum_type("mood", &["ok", "happy", "sad"]));
    let feeling = column("mood", named("mood")).not_null().default("'ok'::mood");
    let moods = column("moods", named("mood").array_of());
    run(
        &mut connection,
        &[
            Step::create(before.clone()),
            Step::create(table("person", [feeling.clone(), moods.clone()], [], [])),
        ],
    );
    execute(&mut connection, "INSERT INTO person VALUES ('sad', '{ok,sad}'), (DEFAULT, NULL)");
    let columns = vec![(name("person"), feeling), (name("person"), moods)];
    let step = Step::AlterEnum(AlterEnum {
        from: before,
        to: after,
        columns,
        made_of: Vec::new(),
        grants: Vec::new(),
        recast: true,
    });
    run(&mut connection, &[step]);
    let rows = "SELECT string_agg(p::text, ' ' ORDER BY mood) FROM person p";
    assert_eq!(value(&mut connection, rows), "(ok,) (sad,\"{ok,sad}\")");
}
