//! What a rebuild keeps, and what it refuses to lose.

use diesel::SqliteConnection;
use model_registry::dialect::sqlite::Sqlite;
use model_registry::dialect::{Backend, Dialect};
use model_registry::schema::{Numbering, Table};
use model_registry::step::{RebuildTable, Step, TableChange};

use crate::support::*;

fn parent() -> Table {
    table(
        "parent",
        [column("id", "INTEGER"), nullable("name", "TEXT"), nullable("boss", "INTEGER")],
        [
            primary_key("parent_pkey", &["id"]),
            cascading("parent_boss_fkey", &["boss"], "parent", &["id"]),
        ],
        [],
    )
}

fn child() -> Table {
    table(
        "child",
        [column("parent_id", "INTEGER")],
        [cascading("child_parent_fkey", &["parent_id"], "parent", &["id"])],
        [index("child_parent_idx", &["parent_id"])],
    )
}

/// A parent with a boss, and children.
fn family() -> SqliteConnection {
    let mut connection = database();
    create(&mut connection, &[parent(), child()]);
    run(
        &mut connection,
        "INSERT INTO parent VALUES (1, 'one', NULL), (2, 'two', 1), (3, NULL, 2);
         INSERT INTO child VALUES (1), (2), (2), (3)",
    );
    connection
}

fn rebuilt(from: Table, changes: Vec<TableChange>) -> Step {
    let mut after = schema([from.clone()]);
    for change in &changes {
        Step::alter(&from.name, change.clone()).apply(&mut after).expect("the change fits");
    }
    let to = after.table(&from.name).expect("the name stays").clone();
    Step::RebuildTable(RebuildTable { from, to, changes })
}

fn with_check(from: Table, expression: &str) -> Step {
    rebuilt(from, vec![TableChange::AddConstraint(check("added", expression))])
}

#[test]
fn no_child_is_lost_whether_foreign_keys_are_on_or_off() {
    for pragma in ["PRAGMA foreign_keys=ON", "PRAGMA foreign_keys=OFF"] {
        let mut connection = family();
        run(&mut connection, pragma);
        let up = with_check(parent(), "id < 100");
        run(&mut connection, &script(std::slice::from_ref(&up)));
        assert_eq!(rows(&mut connection, "SELECT count(*) FROM child"), ["4"], "{pragma}");
        assert_eq!(
            rows(&mut connection, "SELECT id, name, boss FROM parent"),
            ["1|one|NULL", "2|two|1", "3|NULL|2"]
        );
        let found = introspected(&mut connection);
        assert_eq!(found.table(&name("child")), Some(&child()), "{pragma}");
        // The references are alive: they cascade.
        run(&mut connection, "DELETE FROM parent WHERE id = 2");
        assert_eq!(rows(&mut connection, "SELECT parent_id FROM child"), ["1"], "{pragma}");
    }
}

#[test]
fn a_cycle_is_rebuilt_in_one_script() {
    let one = table(
        "one",
        [column("id", "INTEGER"), nullable("two", "INTEGER")],
        [primary_key("pk", &["id"]), cascading("fk", &["two"], "two", &["id"])],
        [],
    );
    let mut two = one.clone();
    two.name = name("two");
    two.constraints.clear();
    two.add_constraint(primary_key("pk", &["id"]));
    two.add_constraint(cascading("fk", &["two"], "one", &["id"]));
    let mut connection = database();
    create(&mut connection, &[one.clone(), two.clone()]);
    run(
        &mut connection,
        "INSERT INTO one VALUES (1, NULL); INSERT INTO two VALUES (1, 1); UPDATE one SET two = 1",
    );
    run(&mut connection, &script(&[with_check(one, "id > 0"), with_check(two, "id > 0")]));
    assert_eq!(rows(&mut connection, "SELECT * FROM one, two"), ["1|1|1|1"]);
    assert_eq!(rows(&mut connection, "PRAGMA foreign_keys"), ["1"]);
}

#[test]
fn a_renamed_key_is_renamed_in_the_children() {
    let mut connection = family();
    let rename = TableChange::RenameColumn { from: "id".to_owned(), to: "key".to_owned() };
    let up = rebuilt(parent(), vec![rename, TableChange::AddConstraint(check("added", "key > 0"))]);
    run(&mut connection, "CREATE VIEW named AS SELECT id FROM parent");
    let mut expected = introspected(&mut connection);
    up.apply(&mut expected).expect("the change fits");
    run(&mut connection, &script(std::slice::from_ref(&up)));
    let mut found = introspected(&mut connection);
    // SQLite writes a new name into the text of a view in its own way, so a plan sets views aside.
    assert_eq!(std::mem::take(&mut found.views).len(), 1);
    expected.views.clear();
    assert_eq!(found, expected);
    assert_eq!(rows(&mut connection, "SELECT * FROM named"), ["1", "2", "3"]);
}

#[test]
fn a_violation_fails_the_script_and_leaves_the_database_as_it_was() {
    let mut connection = family();
    run(&mut connection, "PRAGMA foreign_keys=OFF; INSERT INTO child VALUES (99)");
    let before = introspected(&mut connection);
    let message = failure(&mut connection, &script(&[with_check(parent(), "id < 100")]));
    assert_eq!(
        message,
        "CHECK constraint failed: a foreign key finds no row: see PRAGMA foreign_key_check"
    );
    assert_eq!(introspected(&mut connection), before);
    assert_eq!(rows(&mut connection, "SELECT count(*) FROM child"), ["5"]);
    // No transaction is left open, and none of our tables.
    run(&mut connection, "BEGIN; COMMIT");
    assert_eq!(rows(&mut connection, "SELECT name FROM sqlite_temp_schema"), [""; 0]);
}

#[test]
fn rows_that_break_the_new_table_fail_the_script() {
    let mut connection = family();
    let before = introspected(&mut connection);
    let message = failure(&mut connection, &script(&[with_check(parent(), "id < 3")]));
    assert_eq!(message, "CHECK constraint failed: added");
    assert_eq!(introspected(&mut connection), before);
    run(&mut connection, "BEGIN; COMMIT");
}

#[test]
fn a_value_that_is_not_converted_fails_the_script() {
    let from = parent();
    let name = from.column("name").expect("a column of it").clone();
    let to = column("name", "INTEGER");
    let to = model_registry::schema::Column { nullable: true, ..to };
    let change = TableChange::AlterColumn { from: name, to, using: None, backfill: None };
    let up = rebuilt(from, vec![change]);
    let mut connection = family();
    let message = failure(&mut connection, &script(std::slice::from_ref(&up)));
    assert!(
        message.contains(": parent.name holds what is no integer: say how to convert"),
        "{message}"
    );
    assert_eq!(rows(&mut connection, "SELECT count(*) FROM child"), ["4"]);
    run(&mut connection, "UPDATE parent SET name = id");
    run(&mut connection, &script(&[up]));
    assert_eq!(rows(&mut connection, "SELECT sum(name) FROM parent"), ["6"]);
}

#[test]
fn triggers_are_never_lost_in_silence() {
    let mut connection = family();
    let trigger = "CREATE TRIGGER kept AFTER INSERT ON Parent BEGIN DELETE FROM child; END";
    run(&mut connection, trigger);
    let up = script(&[with_check(parent(), "id < 100")]);
    let message = failure(&mut connection, &up);
    assert!(
        message.contains("the triggers of parent would be lost: drop them before"),
        "{message}"
    );
    assert_eq!(
        rows(&mut connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger'"),
        ["kept"]
    );
    // A trigger on another table stays, and so does a view.
    run(
        &mut connection,
        "DROP TRIGGER kept;
         CREATE TRIGGER other AFTER DELETE ON child BEGIN UPDATE parent SET name = 'gone'; END;
         CREATE VIEW named AS SELECT name FROM parent",
    );
    run(&mut connection, &up);
    run(&mut connection, "DELETE FROM child WHERE parent_id = 1");
    assert_eq!(rows(&mut connection, "SELECT DISTINCT name FROM named"), ["gone"]);
}

#[test]
fn a_view_that_names_a_dropped_column_is_not_broken_in_silence() {
    let column = parent().column("name").expect("a column of it").clone();
    let changes = vec![
        TableChange::DropColumn { column },
        TableChange::AddConstraint(check("more", "id > 0")),
    ];
    let up = script(&[rebuilt(parent(), changes)]);
    let mut connection = family();
    run(&mut connection, "CREATE VIEW bosses AS SELECT boss FROM parent");
    run(&mut connection, "CREATE VIEW named AS SELECT name FROM parent");
    let message = failure(&mut connection, &up);
    assert!(message.starts_with("error in view named") && message.ends_with("name"), "{message}");
    run(&mut connection, "ROLLBACK; DROP VIEW named");
    run(&mut connection, &up);
    assert_eq!(rows(&mut connection, "SELECT * FROM bosses"), ["NULL", "1", "2"]);
}

#[test]
fn a_body_without_its_pragma_stops_before_it_does_harm() {
    let mut connection = family();
    let whole = script(&[with_check(parent(), "id < 100")]);
    let body = whole.split_once("BEGIN IMMEDIATE;\n").expect("the layout").1;
    let body = body.split_once("\nCOMMIT;\n").expect("the layout").0;
    let message = failure(&mut connection, &format!("BEGIN;{body}"));
    assert!(message.contains("foreign keys are on: run this script outside"), "{message}");
    assert_eq!(rows(&mut connection, "SELECT count(*) FROM child"), ["4"]);
    run(&mut connection, &format!("PRAGMA foreign_keys=OFF; BEGIN; {body}; COMMIT"));
    assert_eq!(rows(&mut connection, "SELECT count(*) FROM child"), ["4"]);
}

#[test]
fn row_ids_are_kept_where_no_column_is_one() {
    let from = table("log", [nullable("Rowid", "TEXT"), nullable("line", "TEXT")], [], []);
    let mut connection = database();
    create(&mut connection, std::slice::from_ref(&from));
    run(&mut connection, "INSERT INTO log (_rowid_, line) VALUES (5, 'a'), (50, 'b'), (500, 'c')");
    run(&mut connection, "DELETE FROM log WHERE line = 'b'");
    run(&mut connection, &script(&[with_check(from.clone(), "line <> ''")]));
    assert_eq!(rows(&mut connection, "SELECT oid, line FROM log"), ["5|a", "500|c"]);

    // A new row id takes them over.
    run(&mut connection, &format!("DROP TABLE log; {}", script(&[Step::create(from.clone())])));
    run(&mut connection, "INSERT INTO log (oid, line) VALUES (7, 'a')");
    let id = column("id", "INTEGER");
    let up = rebuilt(
        from,
        vec![
            TableChange::AddColumn { column: id, backfill: None },
            TableChange::AddConstraint(primary_key("log_pkey", &["id"])),
        ],
    );
    run(&mut connection, &script(&[up]));
    assert_eq!(rows(&mut connection, "SELECT id, line FROM log"), ["7|a"]);
}

#[test]
fn the_counter_of_autoincrement_is_kept() {
    let mut from = table(
        "job",
        [column("id", "INTEGER"), nullable("name", "TEXT")],
        [primary_key("job_pkey", &["id"])],
        [],
    );
    Sqlite.number_column(&mut from, "id", Numbering::Identity).expect("the row id");
    for rows_left in ["1", "0"] {
        let mut connection = database();
        create(&mut connection, std::slice::from_ref(&from));
        run(&mut connection, "INSERT INTO job (id) VALUES (1), (41)");
        run(&mut connection, &format!("DELETE FROM job WHERE id > {rows_left}"));
        run(&mut connection, &script(&[with_check(from.clone(), "id > 0")]));
        run(&mut connection, "INSERT INTO job (name) VALUES ('next')");
        assert_eq!(rows(&mut connection, "SELECT max(id) FROM job"), ["42"], "{rows_left}");
        assert_eq!(rows(&mut connection, "SELECT name, seq FROM sqlite_sequence"), ["job|42"]);
    }
}

#[test]
fn indexes_alone_copy_no_row() {
    let rename =
        TableChange::RenameIndex { from: "child_parent_idx".to_owned(), to: "i".to_owned() };
    let step = rebuilt(child(), vec![rename]);
    assert!(!Sqlite.needs_own_transaction(std::slice::from_ref(&step)));
    assert_eq!(
        Sqlite.render(&step).expect("sayable"),
        ["DROP INDEX child_parent_idx", "CREATE INDEX i ON child (parent_id)"]
    );
}

#[test]
fn the_script_is_plain_sql() {
    let expected = r#"PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table child: add constraint child.added
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of child would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'child';
DROP TABLE temp.__guard;
CREATE TABLE __new_child (
    parent_id INTEGER NOT NULL,
    CONSTRAINT child_parent_fkey FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE,
    CONSTRAINT added CHECK (parent_id > 0)
);
INSERT OR ROLLBACK INTO __new_child (rowid, parent_id)
    SELECT rowid, parent_id
    FROM child;
DROP TABLE child;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_child RENAME TO child;
PRAGMA legacy_alter_table=OFF;
CREATE INDEX child_parent_idx ON child (parent_id);

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('child') OR parent COLLATE NOCASE IN ('child');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;
"#;
    assert_eq!(script(&[with_check(child(), "parent_id > 0")]), expected);
}

#[test]
fn query_gives_every_value_as_text() {
    let mut connection = database();
    let found = connection.query("SELECT 1, 1.5, 'a', x'61ff', NULL").expect("a row");
    let expected = [Some("1"), Some("1.5"), Some("a"), Some("a\u{fffd}"), None];
    assert_eq!(found, [expected.map(|value| value.map(str::to_owned))]);
    assert!(connection.query("SELECT * FROM nowhere").is_err());
}
