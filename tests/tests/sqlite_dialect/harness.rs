//! Diesel's own harness runs our scripts, from its own directory format.

use std::fs;
use std::path::Path;

use diesel_migrations::{FileBasedMigrations, MigrationHarness};
use model_registry::dialect::Dialect;
use model_registry::dialect::sqlite::Sqlite;
use model_registry::schema::Table;
use model_registry::step::{RebuildTable, Step, TableChange};

use crate::support::*;

fn write(directory: &Path, revision: &str, steps: &[Step]) {
    let directory = directory.join(revision);
    let down: Vec<_> = steps.iter().rev().map(Step::reverse).collect();
    let run_in_transaction = !Sqlite.needs_own_transaction(steps);
    fs::create_dir_all(&directory).expect("a directory");
    let write = |file: &str, text: &str| fs::write(directory.join(file), text).expect("a file");
    write("up.sql", &script(steps));
    write("down.sql", &script(&down));
    write("metadata.toml", &format!("run_in_transaction = {run_in_transaction}\n"));
}

#[test]
fn diesel_runs_a_rebuild_up_and_down() {
    let parent =
        table("parent", [column("id", "INTEGER")], [primary_key("parent_pkey", &["id"])], []);
    let child = table(
        "child",
        [column("id", "INTEGER")],
        [cascading("child_fkey", &["id"], "parent", &["id"])],
        [],
    );
    let added = check("positive", "id > 0");
    let mut to: Table = parent.clone();
    to.add_constraint(added.clone());
    let changes = vec![TableChange::AddConstraint(added)];
    let rebuild =
        Step::RebuildTable(RebuildTable { from: parent.clone(), to: to.clone(), changes });

    let directory = tempfile::tempdir().expect("a directory");
    let first = [Step::create(parent.clone()), Step::create(child.clone())];
    write(directory.path(), "20260101000000_init", &first);
    write(directory.path(), "20260102000000_check", &[rebuild]);
    let source = || FileBasedMigrations::from_path(directory.path()).expect("migrations");

    let mut connection = database();
    connection.run_next_migration(source()).expect("the first one");
    run(&mut connection, "INSERT INTO parent VALUES (1), (2); INSERT INTO child VALUES (1), (2)");
    connection.run_pending_migrations(source()).expect("the second one");
    assert_eq!(introspected(&mut connection), schema([to, child.clone()]));
    assert_eq!(rows(&mut connection, "SELECT count(*) FROM child"), ["2"]);
    connection.revert_last_migration(source()).expect("the way back");
    assert_eq!(introspected(&mut connection), schema([parent, child]));
    assert_eq!(rows(&mut connection, "SELECT count(*) FROM child"), ["2"]);
    connection.revert_last_migration(source()).expect("the way back");
    assert!(introspected(&mut connection).is_empty());
}
