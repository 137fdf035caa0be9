//! A hundred revisions become one, and databases at each of the hundred points reach the same end.

use std::fs;
use std::path::{Path, PathBuf};

use model_registry::dialect::{Backend, DialectName};
use model_registry::revision::{EmbeddedRevisions, read_directory, squash, write_squash};
use registry_tests::database::{Database, column};
use registry_tests::engine::Engine;
use registry_tests::harness::{Ask, harness};
use registry_tests::migrations::Migrations;

use super::{down, runs, up};

const COUNT: usize = 100;

/// Revisions of every kind that any dialect takes: a table, a column, an index, a row.
fn hundred() -> Migrations {
    let migrations = Migrations::new();
    for number in 0..COUNT {
        let (table, parent) = (number / 4 * 4, number.checked_sub(1).map(version));
        let (up, down) = match number % 4 {
            0 => (
                format!("CREATE TABLE t{table} (id INTEGER PRIMARY KEY)"),
                format!("DROP TABLE t{table};"),
            ),
            1 => (
                format!("ALTER TABLE t{table} ADD COLUMN a INTEGER; -- the last statement;"),
                format!("ALTER TABLE t{table} DROP COLUMN a;"),
            ),
            2 => (
                format!("CREATE INDEX t{table}_a ON t{table} (a);\n\n"),
                format!("DROP INDEX t{table}_a;"),
            ),
            _ => (
                format!("INSERT INTO t{table} (id, a) VALUES ({number}, 1);"),
                format!("DELETE FROM t{table} WHERE id = {number}"),
            ),
        };
        let parents: Vec<_> = parent.iter().map(String::as_str).collect();
        migrations.add_child(&format!("{}_r{number}", version(number)), &parents, &up, &down);
    }
    migrations
}

fn version(number: usize) -> String {
    format!("20260101{number:06}")
}

fn squash_all(dialect: DialectName, migrations: &Path, first: &str, last: &str) -> PathBuf {
    let graph = read_directory(migrations).expect("reads");
    let [first, last] = [first, last].map(|text| graph.resolve(text).expect(text));
    let squash = squash(dialect, &graph, first, last, "the start").expect("they can be one");
    write_squash(migrations, &squash).expect("writes")
}

fn rows(connection: &mut dyn Backend) -> Vec<String> {
    let tables = (0..COUNT).step_by(4);
    let all: Vec<_> =
        tables.map(|table| format!("SELECT CAST(id AS TEXT) FROM t{table}")).collect();
    let mut rows = column(connection, &all.join(" UNION ALL "));
    rows.sort();
    rows
}

#[test]
fn databases_at_each_of_a_hundred_points_reach_the_same_end() {
    for dialect in DialectName::ALL {
        let migrations = hundred();
        let old = migrations.graph();
        squash_all(dialect, migrations.path(), "base+1", "head");
        let new = migrations.graph();
        assert_eq!((old.revisions().len(), new.revisions().len()), (COUNT, 1));
        assert_eq!(new.revisions()[0].replaced, old.revisions());

        let fresh = Database::new(dialect);
        let report = up(fresh.connect().as_mut(), &new, "head").expect("applies");
        assert_eq!(report.revisions.len(), 1, "a new database runs the one");
        let (end, all_rows) =
            (fresh.connect().introspect().expect("introspects"), rows(fresh.connect().as_mut()));
        assert_eq!(all_rows.len(), COUNT / 4);

        // One database goes through all of the points: from each to the end, and back.
        let mut engine = Engine::open(dialect);
        let connection = engine.connection();
        // A server takes its time for a hundred ways to the end and back: `RUNS=100` takes them all.
        let step = match dialect {
            DialectName::Sqlite => 1,
            DialectName::Postgres => COUNT / usize::try_from(runs(8)).unwrap_or(1).clamp(1, COUNT),
        };
        for point in (1..COUNT).step_by(step).chain([COUNT]) {
            let to = format!("{}_", version(point - 1));
            up(connection, &old, &to).expect("applies");
            let report = up(connection, &new, "head").expect("goes on");
            assert_eq!(report.revisions.len(), COUNT - point, "at {point}");
            assert_eq!(connection.introspect().expect("introspects"), end, "at {point}");
            if point < COUNT {
                down(connection, &new, &to).expect("goes back");
            }
        }
        assert_eq!(rows(connection), all_rows);

        // Diesel counts the squash as applied on databases that ran it, and on those that ran the others.
        let database = Database::new(dialect);
        up(database.connect().as_mut(), &old, "head").expect("applies");
        for database in [&fresh, &database] {
            assert_eq!(harness(database, migrations.path(), Ask::Pending), [""; 0]);
        }
        let diesels = Database::new(dialect);
        assert_eq!(harness(&diesels, migrations.path(), Ask::Run), [version(COUNT - 1)]);
        assert_eq!(diesels.connect().introspect().expect("introspects"), end);
        assert!(up(diesels.connect().as_mut(), &new, "head").expect("reads").is_empty());
        down(connection, &new, "base").expect("goes back by the old ones");
        down(fresh.connect().as_mut(), &new, "base").expect("goes back by the one");
        assert_eq!(connection.introspect().expect("introspects").tables.len(), 0);
        assert_eq!(fresh.connect().introspect().expect("introspects").tables.len(), 0);
    }
}

/// A squash of a squash, with something behind it.
#[test]
fn a_squash_may_stand_for_another() {
    let dialect = DialectName::Sqlite;
    let migrations = hundred();
    let old = migrations.graph();
    squash_all(dialect, migrations.path(), "base+1", &version(9));
    squash_all(dialect, migrations.path(), &version(9), &version(19));
    let new = migrations.graph();
    assert_eq!(new.revisions().len(), 81);
    for point in [0, 5, 10, 15, 20, 25] {
        let mut engine = Engine::open(dialect);
        let connection = engine.connection();
        up(connection, &old, &format!("+{point}")).expect("applies");
        let ran = up(connection, &new, "head").expect("goes on").revisions.len();
        assert_eq!(ran, if point == 0 { 81 } else { COUNT - point });
        assert_eq!(rows(connection).len(), COUNT / 4);
    }
}

#[test]
fn what_cannot_be_one_is_told() {
    let dialect = DialectName::Sqlite;
    let migrations = Migrations::new();
    migrations.add_child("1_root", &[], "CREATE TABLE a (id INTEGER)", "DROP TABLE a");
    migrations.add_child("2_left", &["1"], "CREATE TABLE b (id INTEGER)", "DROP TABLE b");
    migrations.add_child("3_right", &["1"], "CREATE TABLE c (id INTEGER)", "DROP TABLE c");
    migrations.add_child("4_merge", &["2", "3"], "SELECT 1", "SELECT 1");
    migrations.add_child("5_outside", &["4"], "VACUUM", "SELECT 1");
    let settings = "run_in_transaction = false\n[revision]\nparents = ['4']\n";
    migrations.write("5_outside", "metadata.toml", settings);
    let refusal = |first: &str, last: &str| {
        let graph = migrations.graph();
        let [first, last] = [first, last].map(|text| graph.resolve(text).expect(text));
        squash(dialect, &graph, first, last, "one").expect_err("is refused").to_string()
    };
    assert!(
        refusal("1", "2").contains("1_root to 2_left cannot be one revision: 3_right follows one")
    );
    assert!(refusal("2", "3").contains("the last must build on the first"));
    assert!(refusal("1", "5").contains("5_outside/up.sql manages its transaction in its own way"));
    squash_all(dialect, migrations.path(), "1", "4");
    let graph = migrations.graph();
    assert_eq!(graph.heads()[0].settings.parents, ["4"], "what follows is left as it was");
}

const EMBEDDED: EmbeddedRevisions = model_registry::embed_migrations!("cases/squashed");

#[test]
fn an_embedded_squash_keeps_what_it_stands_for() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/squashed");
    let graph = read_directory(&directory).expect("reads");
    assert_eq!(EMBEDDED.graph().expect("reads"), graph);
    assert_eq!(graph.revisions()[0].replaced.len(), 2);
    fs::metadata(directory.join("20260102000000_start/replaced")).expect("it is kept");
}
