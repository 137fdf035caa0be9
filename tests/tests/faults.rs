//! Real processes that boot at the same time, or are killed.

use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use model_registry::dialect::DialectName;
use registry_tests::database::{Database, column};
use registry_tests::migrations::Migrations;

/// How many processes boot at once.
const PROCESSES: usize = 8;

fn boot(database: &Database, migrations: &Migrations) -> Child {
    Command::new(env!("CARGO_BIN_EXE_boot"))
        .arg(database.url())
        .arg(migrations.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts")
}

/// The names of the revisions that the process applied.
fn applied(process: Child) -> Vec<String> {
    let output = process.wait_with_output().expect("ends");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(str::to_owned)
        .filter(|line| !line.is_empty())
        .collect()
}

fn history(database: &Database) -> Vec<String> {
    column(
        database.connect().as_mut(),
        "SELECT r.name FROM __diesel_schema_migrations d \
         JOIN __model_registry_revisions r ON r.version = d.version ORDER BY r.version",
    )
}

#[test]
fn processes_that_boot_at_once_apply_each_revision_once() {
    for database in Database::each() {
        let migrations = Migrations::new();
        let names: Vec<_> = (10..30).map(|number| format!("{number}_table")).collect();
        for name in &names {
            let up =
                format!("CREATE TABLE t_{name} (id INTEGER); INSERT INTO t_{name} VALUES (1);");
            migrations.add(name, &up, None);
        }
        let processes: Vec<_> = (0..PROCESSES).map(|_| boot(&database, &migrations)).collect();
        let mut all: Vec<_> = processes.into_iter().flat_map(applied).collect();
        all.sort();
        assert_eq!(all, names, "{}", database.dialect());
        assert_eq!(history(&database), names);
    }
}

/// A revision that is at work for long enough to be killed in the middle, between two changes.
fn slow(dialect: DialectName) -> String {
    let work = match dialect {
        DialectName::Postgres => "SELECT pg_sleep(30);",
        DialectName::Sqlite => {
            "CREATE TABLE work AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200000000) \
             SELECT max(i) FROM n;"
        }
    };
    format!("CREATE TABLE first (id INTEGER);\n{work}\nCREATE TABLE second (id INTEGER);")
}

#[test]
fn a_killed_process_leaves_whole_revisions_and_the_next_goes_on() {
    for database in Database::each() {
        let migrations = Migrations::sample();
        let killed = "20260104000000_slow";
        migrations.add(killed, &slow(database.dialect()), None);
        let mut process = boot(&database, &migrations);
        wait_for_rows(&database, 3);
        // The fourth revision follows at once, and takes far longer than this.
        sleep(Duration::from_millis(300));
        process.kill().expect("is killed");
        process.wait().expect("is gone");
        assert_eq!(history(&database).len(), 3, "the fourth was still at work");

        migrations.add(killed, "CREATE TABLE first (id INTEGER);", None);
        assert_eq!(applied(boot(&database, &migrations)), [killed], "{}", database.dialect());
        assert_eq!(history(&database).len(), 4);
    }
}

fn wait_for_rows(database: &Database, count: usize) {
    let start = Instant::now();
    let mut connection = database.connect();
    let sql = "SELECT CAST(version AS TEXT) FROM __model_registry_revisions";
    while connection.query(sql).map_or(0, |rows| rows.len()) < count {
        assert!(start.elapsed() < Duration::from_secs(30), "the revisions before are not applied");
        sleep(Duration::from_millis(5));
    }
}
