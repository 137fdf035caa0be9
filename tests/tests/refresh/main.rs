//! Refreshing materialized views, on every dialect's real engine.

mod commands;
mod concurrently;
mod kills;
mod order;
mod records;
mod stale;

use model_registry::dialect::{Backend, DialectName};
use model_registry::refresh::{
    Choice, MaterializedStatus, Outcome, Refresh, Report, Sources, Staleness, status,
};
use model_registry::schema::ObjectName;

/// The statements that make a materialized view, as each dialect has it. All its columns are integers.
fn materialized(dialect: DialectName, name: &str, columns: &[&str], query: &str) -> String {
    match dialect {
        DialectName::Postgres => {
            format!("CREATE MATERIALIZED VIEW {name} AS {query} WITH NO DATA;\n")
        }
        DialectName::Sqlite => {
            let columns: Vec<_> =
                columns.iter().map(|column| format!("{column} INTEGER")).collect();
            format!(
                "CREATE TABLE {name} ({});\nCREATE VIEW {name}__query AS {query};\n",
                columns.join(", ")
            )
        }
    }
}

fn execute(connection: &mut dyn Backend, sql: &str) {
    if let Err(error) = connection.execute(sql) {
        panic!("{error}\n{sql}");
    }
}

fn name(text: &str) -> ObjectName {
    ObjectName::parse(text)
}

fn refresh(connection: &mut dyn Backend, choice: Choice) -> Report {
    Refresh::new(choice).run(connection).expect("refreshes")
}

/// The views that were refreshed, in their order, where none failed.
fn refreshed(report: &Report) -> Vec<String> {
    let view = |own: &model_registry::refresh::ViewReport| match &own.outcome {
        Outcome::Refreshed { .. } => own.view.to_string(),
        Outcome::Failed { .. } | Outcome::Skipped { .. } => panic!("{own}"),
    };
    report.views.iter().map(view).collect()
}

/// Where a materialized view is.
fn state(connection: &mut dyn Backend, view: &str) -> MaterializedStatus {
    state_by(connection, view, &Sources::default())
}

fn state_by(connection: &mut dyn Backend, view: &str, sources: &Sources) -> MaterializedStatus {
    let views = status(connection, sources).expect("reads");
    let found = views.into_iter().find(|found| found.view == name(view));
    found.and_then(|found| found.materialized).unwrap_or_else(|| panic!("no {view}"))
}

fn staleness(connection: &mut dyn Backend, view: &str) -> String {
    told(state(connection, view).staleness)
}

fn told(staleness: Staleness) -> String {
    match staleness {
        Staleness::Fresh => "fresh".to_owned(),
        Staleness::Stale { reason } => format!("stale: {reason}"),
        Staleness::Unknown { reason } => format!("unknown: {reason}"),
    }
}
