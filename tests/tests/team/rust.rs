//! Revisions with a part in Rust.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel_migrations::{FileBasedMigrations, MigrationHarness};
use model_registry::dialect::DialectName;
use model_registry::migration;
use model_registry::revision::{RUST_GUARD, read_directory};
use model_registry::runner::{Direction, offline};
use registry_tests::database::{Database, column};
use registry_tests::harness::{Ask, harness};
use registry_tests::migrations::Migrations;

use super::{down, managed, refused, up};

const LABELS: &str = "SELECT label FROM sample ORDER BY label";

/// Fills what no SQL of both dialects can, with a transaction of its own inside of the revision's.
#[migration("20260701000000_fill", down = unfill_postgres)]
fn fill_postgres(conn: &mut PgConnection) -> Result<(), Box<dyn std::error::Error>> {
    conn.transaction(fill)
}

fn unfill_postgres(conn: &mut PgConnection) -> QueryResult<()> {
    conn.batch_execute("DELETE FROM sample WHERE label LIKE 'rust%'")
}

#[migration("20260701000000_fill", down = unfill_sqlite)]
fn fill_sqlite(conn: &mut SqliteConnection) -> Result<(), Box<dyn std::error::Error>> {
    conn.transaction(fill)
}

fn unfill_sqlite(conn: &mut SqliteConnection) -> QueryResult<()> {
    conn.batch_execute("DELETE FROM sample WHERE label LIKE 'rust%'")
}

fn fill<C: SimpleConnection>(conn: &mut C) -> Result<(), Box<dyn std::error::Error>> {
    for number in 0..3 {
        conn.batch_execute(&format!("INSERT INTO sample (label) VALUES ('rust {number}')"))?;
    }
    Ok(())
}

/// Fails after it has written.
#[migration("20260702000000")]
fn fails(conn: &mut SqliteConnection) -> Result<(), String> {
    let inner = conn.transaction(|conn| {
        sql_query("INSERT INTO sample (label) VALUES ('lost')").execute(conn).map(drop)
    });
    inner.map_err(|error| error.to_string())?;
    Err("the sample is too heavy".to_owned())
}

/// Ends the transaction that is not its own.
#[migration("20260703000000")]
fn commits(conn: &mut SqliteConnection) -> QueryResult<()> {
    conn.batch_execute("COMMIT")
}

/// For a revision that does not say so.
#[migration("20260704000000")]
fn unstated(_: &mut SqliteConnection) -> QueryResult<()> {
    Ok(())
}

fn migrations() -> Migrations {
    let migrations = Migrations::new();
    migrations.add_child(
        "20260601000000_sample",
        &[],
        "CREATE TABLE sample (label VARCHAR(20) NOT NULL)",
        "DROP TABLE sample",
    );
    add_rust(&migrations, "20260701000000_fill", "INSERT INTO sample (label) VALUES ('sql');");
    migrations
}

fn add_rust(migrations: &Migrations, name: &str, up: &str) {
    let guarded = |sql: &str| format!("-- Only with its part in Rust.\n{RUST_GUARD};\n{sql}\n");
    migrations.add(name, &guarded(up), Some(&guarded("DELETE FROM sample WHERE label = 'sql';")));
    let settings = "run_in_transaction = true\n[revision]\nrust = ['up', 'down']\n";
    migrations.write(name, "metadata.toml", settings);
}

#[test]
fn a_part_in_rust_runs_in_the_transaction_of_its_revision_both_ways() {
    for database in Database::each() {
        let (migrations, mut connection) = (migrations(), database.connect());
        let connection = connection.as_mut();
        let report = up(connection, &migrations.graph(), "head").expect("applies");
        assert_eq!(report.revisions.len(), 2);
        assert_eq!(column(connection, LABELS), ["rust 0", "rust 1", "rust 2", "sql"]);
        down(connection, &migrations.graph(), "-1").expect("goes back");
        assert_eq!(column(connection, LABELS), [""; 0]);
        // The connection is an ordinary one afterwards.
        up(connection, &migrations.graph(), "head").expect("applies");
        assert_eq!(column(connection, LABELS).len(), 4);
    }
}

#[test]
fn what_only_runs_sql_stops_before_it() {
    for database in Database::each() {
        let migrations = migrations();
        let source = FileBasedMigrations::from_path(migrations.path()).expect("a directory");
        let error = match database.dialect() {
            DialectName::Postgres => PgConnection::establish(&database.url())
                .expect("connects")
                .run_pending_migrations(source)
                .map(drop),
            DialectName::Sqlite => SqliteConnection::establish(&database.url())
                .expect("connects")
                .run_pending_migrations(source)
                .map(drop),
        };
        let error = error.expect_err("Diesel stops").to_string();
        assert!(
            error.contains("this revision has a part in Rust, which its application runs"),
            "{error}"
        );
        assert_eq!(harness(&database, migrations.path(), Ask::Pending).len(), 1, "only the first");

        let directory = migrations.path().to_str().expect("is UTF-8");
        let arguments = ["upgrade", "--migrations", directory];
        let refusal = refused(migrations.path(), &database.url(), &arguments);
        let expected = "20260701000000_fill has a part in Rust that is not in this program";
        assert!(refusal.contains(expected), "{refusal}");
        let graph = migrations.graph();
        let script = offline(database.dialect(), Direction::Up, graph.revisions(), "test");
        let refusal = script.expect_err("is refused").to_string();
        assert!(
            refusal.contains("20260701000000_fill has a part in Rust, which no script can hold")
        );
    }
}

#[test]
fn a_part_in_rust_that_fails_leaves_nothing() {
    let database = Database::new(DialectName::Sqlite);
    let (migrations, mut connection) = (migrations(), database.connect());
    let connection = connection.as_mut();
    up(connection, &migrations.graph(), "head").expect("applies");
    let error = |migrations: &Migrations, connection: &mut dyn model_registry::dialect::Backend| {
        up(connection, &migrations.graph(), "head").expect_err("fails").to_string()
    };
    add_rust(
        &migrations,
        "20260702000000_heavy",
        "INSERT INTO sample (label) VALUES ('lost too');",
    );
    let said = error(&migrations, connection);
    let expected =
        "20260702000000_heavy: its part in Rust failed on upgrade: the sample is too heavy\n";
    assert!(said.starts_with(expected), "{said}");
    assert_eq!(column(connection, LABELS).len(), 4, "something is left");
    let said = down(connection, &migrations.graph(), "-1").map(|report| report.revisions.len());
    assert_eq!(said.expect("that part is not asked for"), 1);

    migrations.remove("20260702000000_heavy");
    add_rust(&migrations, "20260703000000_commits", "");
    up(connection, &migrations.graph(), "20260701").expect("applies");
    let said = error(&migrations, connection);
    assert!(said.contains("it must not end the transaction of its revision"), "{said}");

    migrations.remove("20260703000000_commits");
    migrations.add("20260704000000_unstated", "SELECT 1", None);
    let said = error(&migrations, connection);
    assert!(said.contains("rust.rs:"), "{said}");
    let expected = "20260704000000_unstated does not say that it has a part in Rust";
    assert!(said.contains(expected), "{said}");
}

#[test]
fn a_script_without_its_guard_is_refused() {
    let migrations = migrations();
    migrations.write("20260701000000_fill", "down.sql", "DELETE FROM sample;");
    let error = read_directory(migrations.path()).expect_err("has no guard").to_string();
    assert!(error.contains("20260701000000_fill/down.sql has a part in Rust"), "{error}");
    assert!(error.ends_with(&format!("make this its first statement: {RUST_GUARD}")), "{error}");
    let home = tempfile::tempdir().expect("a temporary directory");
    let wrote = managed(
        home.path(),
        "sqlite:app.db",
        &["revision", "--rust", "-m", "fill", "--backend", "sqlite"],
    );
    assert!(wrote.contains("write its part in Rust: `#[migration(\""), "{wrote}");
    let graph = read_directory(&home.path().join("migrations/sqlite")).expect("is as it must be");
    assert_eq!(graph.revisions()[0].settings.rust.len(), 2);
}
