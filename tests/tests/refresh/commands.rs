//! `views list` and `views refresh` as programs read them.

use std::process::{Command, Output};

use model_registry::dialect::DialectName;
use registry_tests::database::Database;
use serde_json::Value;

use super::{execute, materialized};

fn manage(database: &Database, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_manage-models"))
        .args(arguments)
        .env("DATABASE_URL", database.url())
        .env("MODELS", "none")
        .output()
        .expect("the program runs")
}

fn json(output: &Output) -> Value {
    match serde_json::from_slice(&output.stdout) {
        Ok(value) => value,
        Err(error) => panic!("{error}: {output:?}"),
    }
}

#[test]
fn json_says_all() {
    for database in Database::each() {
        let dialect = database.dialect();
        let mut connection = database.connect();
        execute(connection.as_mut(), "CREATE TABLE base (n INTEGER); INSERT INTO base VALUES (1);");
        for (view, query) in [
            ("below", "SELECT n FROM base"),
            ("bad", "SELECT n / (n - 1) AS n FROM below"),
            ("worse", "SELECT n FROM bad"),
        ] {
            let view = materialized(dialect, view, &["n"], query);
            // SQLite divides by zero.
            let view = view.replace("bad (n INTEGER)", "bad (n INTEGER NOT NULL)");
            execute(connection.as_mut(), &view);
        }
        execute(connection.as_mut(), "CREATE VIEW plain AS SELECT n FROM below");

        let output = manage(&database, &["views", "refresh", "--jobs", "2", "--json"]);
        assert_eq!(output.status.code(), Some(2));
        let report = json(&output);
        let outcome =
            |number: usize| report["views"][number]["outcome"].as_str().map(str::to_owned);
        let outcomes: Vec<_> = (0..3).filter_map(outcome).collect();
        assert_eq!(outcomes, ["refreshed", "failed", "skipped"], "{report:#}");
        assert_eq!(report["views"][0]["view"], "below");
        assert_eq!(report["views"][0]["rows"], 1);
        assert_eq!(report["views"][2]["because"], "bad");
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(
            errors.lines().filter(|line| line.starts_with("error: ")).count(),
            2,
            "{errors}"
        );

        let views = json(&manage(&database, &["views", "list", "--json"]));
        let names: Vec<_> = (0..4).filter_map(|place| views[place]["name"].as_str()).collect();
        assert_eq!(names, ["bad", "below", "plain", "worse"]);
        let (bad, below) = (&views[0], &views[1]);
        assert_eq!((&bad["populated"], &below["populated"]), (&false.into(), &true.into()));
        assert_eq!(bad["staleness"]["state"], "stale");
        assert_eq!(below["last_refresh"]["rows"], 1);
        assert_eq!(below["dependents"], serde_json::json!(["bad", "plain"]));
        assert_eq!(views[2].get("populated"), None, "a plain view holds nothing");
    }
}

/// In a pipe there is a line for each view, and nothing else.
#[test]
fn a_pipe_gets_lines() {
    let database = Database::new(DialectName::Sqlite);
    let view = materialized(database.dialect(), "totals", &["n"], "SELECT 1 AS n");
    execute(database.connect().as_mut(), &view);
    let output = manage(&database, &["views", "refresh"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.starts_with("refreshed totals (") && text.ends_with(" ms, 1 row)\n"), "{text}");
    assert!(output.stderr.is_empty(), "{output:?}");
}

/// At a terminal a line says what runs, and for how long.
#[test]
fn a_terminal_shows_what_runs() {
    let database = Database::new(DialectName::Sqlite);
    let slow = "SELECT max(n) AS n FROM (WITH RECURSIVE c(n) AS \
         (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 1000000) SELECT n FROM c)";
    let view = materialized(database.dialect(), "slow", &["n"], slow);
    execute(database.connect().as_mut(), &view);
    let command = format!("{} views refresh", env!("CARGO_BIN_EXE_manage-models"));
    let output = Command::new("script")
        .args(["-qec", &command, "/dev/null"])
        .env("DATABASE_URL", database.url())
        .env("MODELS", "none")
        .output()
        .expect("the program runs");
    let screen = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(screen.contains("0s [1/1] slow"), "{screen}");
    assert!(screen.contains("refreshed slow ("), "{screen}");
}
