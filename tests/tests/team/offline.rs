//! Scripts for whoever has the rights to run them, run by the real `psql` and `sqlite3`.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use model_registry::dialect::DialectName;
use model_registry::schema::Schema;
use registry_tests::database::{Database, rows};
use registry_tests::harness::{Ask, harness};
use registry_tests::migrations::Migrations;

use super::{managed, refused, up};

/// Feeds a script to the program, and returns what it says was wrong.
fn run(database: &Database, script: &str) -> Result<(), String> {
    let mut command = match database {
        Database::Postgres(database) => {
            let mut psql = Command::new("psql");
            psql.args(["--no-psqlrc", "--quiet", "--dbname", database.url()]);
            psql
        }
        Database::Sqlite(database) => {
            let mut sqlite = Command::new("sqlite3");
            sqlite.args(["-batch", database.url().trim_start_matches("sqlite:")]);
            sqlite
        }
    };
    let mut program = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program is installed; `bash tests/run` does that");
    // One that stops at an error does not read the rest.
    let _ = program.stdin.take().expect("a pipe").write_all(script.as_bytes());
    let output = program.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { Ok(()) } else { Err(said) }
}

/// Two revisions of any dialect, and one of each that works only outside of a transaction, or manages its own.
fn migrations(dialect: DialectName) -> Migrations {
    let migrations = Migrations::new();
    migrations.add_child(
        "20260101000000_place",
        &[],
        "CREATE TABLE place (id INTEGER PRIMARY KEY, name VARCHAR(20));\n\
         INSERT INTO place (id, name) VALUES (1, 'it''s; here') -- no semicolon",
        "DROP TABLE place;",
    );
    migrations.add_child(
        "20260102000000_note",
        &["20260101000000"],
        "ALTER TABLE place ADD COLUMN note VARCHAR(20);",
        "ALTER TABLE place DROP COLUMN note",
    );
    let (up, down) = match dialect {
        DialectName::Postgres => (
            "CREATE INDEX CONCURRENTLY place_name ON place (name);",
            "DROP INDEX CONCURRENTLY place_name;",
        ),
        DialectName::Sqlite => (
            "PRAGMA foreign_keys=OFF;\nBEGIN IMMEDIATE;\nCREATE INDEX place_name ON place (name);\nCOMMIT;\n\
             PRAGMA foreign_keys=ON;\n",
            "PRAGMA foreign_keys=OFF;\nBEGIN IMMEDIATE;\nDROP INDEX place_name;\nCOMMIT;\nPRAGMA foreign_keys=ON;\n",
        ),
    };
    let outside = "20260103000000_outside";
    migrations.add(outside, up, Some(down));
    let settings = "run_in_transaction = false\n[revision]\nparents = ['20260102000000']\n";
    migrations.write(outside, "metadata.toml", settings);
    migrations
}

fn script(migrations: &Path, database: &Database, arguments: &[&str]) -> String {
    let directory = migrations.to_str().expect("is UTF-8");
    let common = ["--migrations", directory, "--sql"];
    managed(migrations, &database.url(), &[arguments, &common].concat())
}

/// What both tables of the history say, but for times.
fn history(database: &Database) -> Vec<Vec<String>> {
    rows(
        database.connect().as_mut(),
        "SELECT CAST(d.version AS TEXT), r.name, r.checksum FROM __diesel_schema_migrations AS d \
         LEFT JOIN __model_registry_revisions AS r ON r.version = d.version ORDER BY d.version",
    )
}

#[test]
fn a_script_does_what_a_run_does() {
    for dialect in DialectName::ALL {
        let migrations = migrations(dialect);
        let [by_script, by_run] = [Database::new(dialect), Database::new(dialect)];
        up(by_run.connect().as_mut(), &migrations.graph(), "head").expect("applies");
        let upgrade = |range: &str| script(migrations.path(), &by_script, &["upgrade", range]);
        run(&by_script, &upgrade("base:base+2")).expect("runs");
        run(&by_script, &upgrade("head-1:head")).expect("runs");
        let schema = || by_script.connect().introspect().expect("introspects");
        assert_eq!(schema(), by_run.connect().introspect().expect("introspects"));
        assert_eq!(history(&by_script), history(&by_run));
        assert_eq!(
            rows(by_script.connect().as_mut(), "SELECT name FROM place"),
            [["it's; here".to_owned()]]
        );
        let report = up(by_script.connect().as_mut(), &migrations.graph(), "head").expect("reads");
        assert!(report.is_empty());
        assert_eq!(harness(&by_script, migrations.path(), Ask::Pending), [""; 0]);

        let downgrade = script(migrations.path(), &by_script, &["downgrade", "head:base"]);
        run(&by_script, &downgrade).expect("runs");
        assert_eq!(schema(), Schema::default());
        assert_eq!(history(&by_script), Vec::<Vec<String>>::new());
        let stamp = script(migrations.path(), &by_script, &["stamp", "head"]);
        run(&by_script, &stamp).expect("runs");
        assert_eq!(history(&by_script), history(&by_run));
        assert_eq!(harness(&by_script, migrations.path(), Ask::Pending), [""; 0]);
    }
}

#[test]
fn a_script_stops_at_the_first_error_with_a_whole_number_of_revisions() {
    for dialect in DialectName::ALL {
        let migrations = migrations(dialect);
        migrations.write(
            "20260102000000_note",
            "up.sql",
            "CREATE TABLE half (id INTEGER);\nALTER TABLE nowhere ADD COLUMN note VARCHAR(20);",
        );
        let database = Database::new(dialect);
        let upgrade = script(migrations.path(), &database, &["upgrade", "head"]);
        let error = run(&database, &upgrade).expect_err("it fails");
        assert!(error.contains("nowhere"), "{error}");
        let versions: Vec<_> = history(&database).into_iter().map(|row| row[0].clone()).collect();
        assert_eq!(versions, ["20260101000000"]);
        let schema = database.connect().introspect().expect("introspects");
        assert_eq!(schema.tables.len(), 1, "it left a part");
    }
}

#[test]
fn a_range_that_leads_nowhere_is_refused() {
    let migrations = migrations(DialectName::Sqlite);
    let database = Database::new(DialectName::Sqlite);
    let directory = migrations.path().to_str().expect("is UTF-8");
    for (command, range) in
        [("upgrade", "head:base"), ("downgrade", "base:head"), ("upgrade", "head:+1")]
    {
        let arguments = [command, range, "--sql", "--migrations", directory];
        let refusal = refused(migrations.path(), &database.url(), &arguments);
        assert!(
            refusal.contains(&format!("`{range}` is no way through the revisions")),
            "{refusal}"
        );
    }
}
