//! What happens to the rows when a column changes.

use diesel::PgConnection;
use model_registry::dialect::Backend;
use model_registry::schema::{Column, ColumnDefault};
use model_registry::step::{Step, TableChange};
use registry_tests::postgres;

use crate::build::*;
use crate::schemas::{data_types, everything};
use crate::support::{execute, run, value};

fn altered(from: &Column, to: &Column, backfill: Option<&str>) -> Step {
    let change = TableChange::AlterColumn {
        from: from.clone(),
        to: to.clone(),
        using: None,
        backfill: backfill.map(expr),
    };
    Step::alter(&name("t"), change)
}

fn with_column(connection: &mut PgConnection, column: &Column, insert: &str) {
    let table = table("t", [integer("n"), column.clone()], [], []);
    run(connection, &[Step::create(table)]);
    execute(connection, insert);
}

fn all(connection: &mut PgConnection) -> String {
    value(
        connection,
        "SELECT coalesce(string_agg(coalesce(c::text, '-'), ' ' ORDER BY n), '') FROM t",
    )
}

#[test]
fn every_type_can_become_every_other() {
    let database = postgres::database();
    let mut connection = database.connect();
    run(&mut connection, &everything());
    for from in data_types() {
        let from = column("c", from);
        let table = Step::create(table("t", [from.clone()], [], []));
        run(&mut connection, std::slice::from_ref(&table));
        for to in data_types().into_iter().filter(|to| *to != from.data_type) {
            execute(&mut connection, "BEGIN");
            run(&mut connection, &[altered(&from, &column("c", to), None)]);
            execute(&mut connection, "ROLLBACK");
        }
        run(&mut connection, &[table.reverse()]);
    }
}

#[test]
fn values_are_converted_and_never_cut() {
    let database = postgres::database();
    let mut connection = database.connect();
    let cases = [
        ("text", "integer", "(1, '12'), (2, NULL)", "12 -"),
        ("integer", "text", "(1, 12)", "12"),
        ("boolean", "integer", "(1, true), (2, false)", "1 0"),
        ("integer", "boolean", "(1, 1), (2, 0)", "true false"),
        ("smallint", "boolean", "(1, 1), (2, 0)", "true false"),
        ("timestamp with time zone", "date", "(1, '2024-02-29 12:00Z')", "2024-02-29"),
        ("text", "jsonb", "(1, '{\"a\": 1}')", "{\"a\": 1}"),
        ("jsonb", "json", "(1, '{\"a\": 1}')", "{\"a\": 1}"),
        (
            "text",
            "uuid",
            "(1, '00000000-0000-0000-0000-000000000001')",
            "00000000-0000-0000-0000-000000000001",
        ),
        ("json", "text", "(1, '[1]')", "[1]"),
    ];
    for (from, to, rows, expected) in cases {
        let (from, to) = (column("c", builtin(from)), column("c", builtin(to)));
        with_column(&mut connection, &from, &format!("INSERT INTO t VALUES {rows}"));
        run(&mut connection, &[altered(&from, &to, None)]);
        assert_eq!(all(&mut connection), expected, "{} -> {}", from.data_type, to.data_type);
        execute(&mut connection, "DROP TABLE t");
    }
    let wide = text("c");
    let narrow = column("c", builtin("character varying").with_modifiers([3]));
    with_column(&mut connection, &wide, "INSERT INTO t VALUES (1, 'long')");
    let script = "ALTER TABLE t ALTER COLUMN c TYPE character varying(3)";
    let error = connection.execute(script).expect_err("the value does not fit").to_string();
    assert!(error.contains("too long"), "{error}");
    let step = altered(&wide, &narrow, None);
    let dialect = connection.dialect();
    assert_eq!(dialect.render(&step).expect("renders"), [script]);
}

#[test]
fn using_says_how() {
    let database = postgres::database();
    let mut connection = database.connect();
    let (from, to) = (text("c"), integer("c"));
    with_column(&mut connection, &from, "INSERT INTO t VALUES (1, '12 g')");
    let using = Some(expr("split_part(c, ' ', 1)::integer"));
    let change = TableChange::AlterColumn { from, to, using, backfill: None };
    run(&mut connection, &[Step::alter(&name("t"), change)]);
    assert_eq!(all(&mut connection), "12");
}

#[test]
fn a_backfill_fills_the_nulls_alone() {
    let database = postgres::database();
    let mut connection = database.connect();
    let (from, to) = (integer("c"), integer("c").not_null());
    with_column(&mut connection, &from, "INSERT INTO t VALUES (1, 7), (2, NULL)");
    run(&mut connection, &[altered(&from, &to, Some("n * 10"))]);
    assert_eq!(all(&mut connection), "7 20");

    let added = column("d", builtin("integer")).not_null().default("5").comment("added");
    let change = TableChange::AddColumn { column: added, backfill: Some(expr("c + 1")) };
    run(&mut connection, &[Step::alter(&name("t"), change)]);
    execute(&mut connection, "INSERT INTO t VALUES (3, 0)");
    let rows = "SELECT string_agg(d::text, ' ' ORDER BY n) FROM t";
    assert_eq!(value(&mut connection, rows), "8 21 5");
}

#[test]
fn a_sequence_keeps_its_place() {
    let database = postgres::database();
    let mut connection = database.connect();
    let serial = integer("c").not_null().filled(serial("t_c_seq"));
    let wide =
        column("c", builtin("bigint")).not_null().filled(ColumnDefault::serial(name("t_c_seq")));
    let always = column("c", builtin("bigint")).not_null().filled(ColumnDefault::identity(true));
    let plain = integer("c").not_null();
    with_column(&mut connection, &serial, "INSERT INTO t (n) VALUES (1), (2), (3)");
    // The number 3 was given away, though its row is gone.
    execute(&mut connection, "DELETE FROM t WHERE n = 3");
    let insert = "INSERT INTO t (n) SELECT max(n) + 1 FROM t";
    let ways =
        [(&serial, &wide, "1 2 4"), (&wide, &always, "1 2 4 5"), (&always, &serial, "1 2 4 5 6")];
    for (from, to, expected) in ways {
        run(&mut connection, &[altered(from, to, None)]);
        execute(&mut connection, insert);
        assert_eq!(all(&mut connection), expected);
    }
    run(&mut connection, &[altered(&serial, &plain, None), altered(&plain, &always, None)]);
    execute(&mut connection, insert);
    assert_eq!(all(&mut connection), "1 2 4 5 6 7", "after the highest that is there");
}

#[test]
fn a_wide_serial_counts_on_where_an_integer_ends() {
    let database = postgres::database();
    let mut connection = database.connect();
    let narrow = integer("c").not_null().filled(serial("t_c_seq"));
    let wide = Column { data_type: builtin("bigint"), ..narrow.clone() };
    with_column(&mut connection, &narrow, "SELECT setval('t_c_seq', 2147483647)");
    run(&mut connection, &[altered(&narrow, &wide, None)]);
    execute(&mut connection, "INSERT INTO t (n) VALUES (1)");
    assert_eq!(all(&mut connection), "2147483648");
}

#[test]
fn a_generated_column_keeps_its_values_when_it_becomes_plain() {
    let database = postgres::database();
    let mut connection = database.connect();
    let (from, to) = (integer("c").filled(generated("(n * 2)")), integer("c"));
    with_column(&mut connection, &from, "INSERT INTO t (n) VALUES (1), (2)");
    run(&mut connection, &[altered(&from, &to, None)]);
    assert_eq!(all(&mut connection), "2 4");
}
