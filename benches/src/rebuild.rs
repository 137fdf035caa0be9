//! What the rebuild of a table with 1,000,000 rows costs on SQLite: the revision that is written for a change of a
//! column, run by the runner, against the same copy typed into the program sqlite3. Both sides take turns.
//!
//! `cargo run --release -p registry-benches --bin rebuild-cost`

use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use model_registry::Runner;
use model_registry::dialect::{DialectName, dialect};
use model_registry::plan::{Intent, plan};
use model_registry::replay::{Script, replayer};
use model_registry::revision::{Graph, Revision, Settings, Target};
use model_registry::schema::Schema;

/// Of so many turns, the median counts.
const TURNS: usize = 7;

const BEFORE: &str = "CREATE TABLE sample (
    id INTEGER NOT NULL CONSTRAINT sample_pkey PRIMARY KEY,
    label TEXT NOT NULL,
    mass INTEGER,
    note TEXT
);
CREATE INDEX sample_label_idx ON sample (label);
";

/// With another type of a column.
const AFTER: &str = "CREATE TABLE sample (
    id INTEGER NOT NULL CONSTRAINT sample_pkey PRIMARY KEY,
    label TEXT NOT NULL,
    mass BIGINT,
    note TEXT
);
CREATE INDEX sample_label_idx ON sample (label);
";

const ROWS: &str = "INSERT INTO sample WITH RECURSIVE n(i) AS \
    (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) \
    SELECT i, 'label ' || (i * 7919 % 1000003), i % 1000, 'a note of some length, as people write it' FROM n;";

/// What somebody types who knows the documented procedure.
const TYPED: &str = "PRAGMA foreign_keys=OFF;
BEGIN;
CREATE TABLE new_sample (
    id INTEGER NOT NULL CONSTRAINT sample_pkey PRIMARY KEY,
    label TEXT NOT NULL,
    mass BIGINT,
    note TEXT
);
INSERT INTO new_sample SELECT id, label, mass, note FROM sample;
DROP TABLE sample;
ALTER TABLE new_sample RENAME TO sample;
CREATE INDEX sample_label_idx ON sample (label);
PRAGMA foreign_key_check;
COMMIT;
";

fn main() -> Result<(), Box<dyn Error>> {
    let directory = tempfile::tempdir()?;
    let filled = directory.path().join("filled.db");
    connect(&filled)?.batch_execute(&format!("BEGIN;{BEFORE}{ROWS}COMMIT;"))?;
    let graph = rebuild()?;
    let copy = directory.path().join("copy.db");
    let [mut ours, mut typed] = [Vec::new(), Vec::new()];
    for _ in 0..TURNS {
        ours.push(on_a_copy(&filled, &copy, |file| {
            let report = Runner::new(&graph).upgrade(&mut connect(file)?, &Target::Head)?;
            assert_eq!(report.revisions.len(), 1);
            Ok(())
        })?);
        typed.push(on_a_copy(&filled, &copy, typed_in_shell)?);
    }
    let [ours, typed] = [ours, typed].map(median);
    let ratio = ours.as_secs_f64() / typed.as_secs_f64();
    println!("1,000,000 rows rebuilt: ours, typed: {ours:.2?}, {typed:.2?}, ratio {ratio:.2}");
    Ok(())
}

/// The revision that changes one schema into the other, as it is written.
fn rebuild() -> Result<Graph, Box<dyn Error>> {
    let dialect = dialect(DialectName::Sqlite);
    let plan = plan(dialect, &schema(BEFORE)?, &schema(AFTER)?, &Intent::default());
    let plan = plan.map_err(|errors| errors.iter().map(ToString::to_string).collect::<String>())?;
    let version = "20260101000000".to_owned();
    Ok(Graph::new(vec![Revision {
        name: format!("{version}_rebuild"),
        version,
        up: dialect.script(&plan.up)?,
        down: None,
        settings: Settings { run_in_transaction: false, ..Settings::following(None::<String>) },
        replaced: Vec::new(),
    }])?)
}

fn schema(sql: &str) -> Result<Schema, Box<dyn Error>> {
    let mut replay = replayer(DialectName::Sqlite)?;
    replay.run(Script { name: "schema.sql", sql })?;
    Ok(replay.schema()?)
}

fn connect(file: &Path) -> Result<SqliteConnection, Box<dyn Error>> {
    Ok(SqliteConnection::establish(&file.display().to_string())?)
}

/// How long it takes on a fresh copy of the file, which has its rows afterwards.
fn on_a_copy(
    filled: &Path,
    copy: &Path,
    change: impl Fn(&Path) -> Result<(), Box<dyn Error>>,
) -> Result<Duration, Box<dyn Error>> {
    fs::copy(filled, copy)?;
    let start = Instant::now();
    change(copy)?;
    let took = start.elapsed();
    // The new type is there.
    connect(copy)?.batch_execute(
        "CREATE TEMP TABLE found (number INTEGER CHECK (number = 1));
         INSERT INTO temp.found SELECT count(*) FROM sqlite_schema WHERE name = 'sample' AND sql LIKE '%BIGINT%';
         DELETE FROM temp.found;
         INSERT INTO temp.found SELECT count(*) / 1000000 FROM sample;",
    )?;
    Ok(took)
}

fn typed_in_shell(file: &Path) -> Result<(), Box<dyn Error>> {
    let mut shell =
        Command::new("sqlite3").args(["-bail"]).arg(file).stdin(Stdio::piped()).spawn()?;
    if let Some(mut keys) = shell.stdin.take() {
        keys.write_all(TYPED.as_bytes())?;
    }
    match shell.wait()?.success() {
        true => Ok(()),
        false => Err("sqlite3 failed".into()),
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
