//! Law 6: what a list of scripts makes is what introspection finds after the scripts ran.

use std::fs;
use std::path::Path;

use diesel::PgConnection;
use diesel::connection::SimpleConnection as _;
use model_registry::dialect::{Backend as _, DialectName};
use model_registry::replay::{Replay, Script, replayer};
use registry_tests::versions;

/// The table that Diesel makes before the first migration.
const HISTORY: &str = "CREATE TABLE __diesel_schema_migrations (version varchar(50) PRIMARY KEY NOT NULL, \
    run_on timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP)";

/// What stands between two scripts of one history.
const NEXT: &str = "-- next\n";

#[test]
fn replay_makes_what_the_server_makes() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/replay/histories");
    let mut files: Vec<_> = fs::read_dir(directory)
        .expect("the directory of histories")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    assert!(files.len() >= 8, "{} histories", files.len());
    let differences: Vec<_> = files.iter().filter_map(|file| compare(file)).collect();
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// The first difference between the server and the replay, if there is one.
fn compare(file: &Path) -> Option<String> {
    let name = file.file_name()?.to_str()?;
    let history = versions::for_server(&fs::read_to_string(file).expect("a history"));
    let database = registry_tests::postgres::database();
    let mut connection = database.connect();
    connection.batch_execute(HISTORY).expect("the table of the history");
    let mut replay = replayer(DialectName::Postgres).expect("the replay is in every build");
    for (number, sql) in history.split(NEXT).enumerate() {
        if sql.trim().is_empty() {
            continue;
        }
        let name = format!("{name}[{number}]");
        if let Err(error) = connection.batch_execute(sql) {
            return Some(format!("{name}: the server refuses it: {error}"));
        }
        if let Err(error) = replay.run(Script { name: &name, sql }) {
            return Some(format!("{name}: {error}"));
        }
        if let Some(difference) = difference(&mut connection, replay.as_mut()) {
            return Some(format!("{name}:\n{difference}"));
        }
    }
    None
}

fn difference(connection: &mut PgConnection, replay: &mut dyn Replay) -> Option<String> {
    let found = connection.introspect().expect("introspection");
    let replayed = replay.schema().expect("a schema");
    let replayed = connection.normalize(replayed, &found).expect("it prints ours").schema;
    if found == replayed {
        return None;
    }
    // Expressions are compared by their normal form, which is not in the JSON; without a difference there the
    // debug form shows it.
    let lines = |found: String, replayed: String| -> Vec<String> {
        let (found, replayed): (Vec<_>, Vec<_>) =
            (found.lines().collect(), replayed.lines().collect());
        let only = |these: &[&str], those: &[&str], sign: char| -> Vec<String> {
            these
                .iter()
                .filter(|line| !those.contains(line))
                .map(|line| format!("{sign} {line}"))
                .collect()
        };
        let mut lines = only(&found, &replayed, '-');
        lines.extend(only(&replayed, &found, '+'));
        lines
    };
    let mut differing = lines(format!("{found:#?}"), format!("{replayed:#?}"));
    differing.retain(|line| !line.trim_start_matches(['-', '+', ' ']).starts_with("sql:"));
    Some(differing.join("\n"))
}
