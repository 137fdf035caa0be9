//! `views list`

use clap::Args;
use indicatif::HumanBytes;

use crate::cli::database::Missing;
use crate::cli::error::Failure;
use crate::cli::project::Project;
use crate::cli::{Outcome, output};
use crate::refresh::{MaterializedStatus, Staleness, ViewStatus, status};

/// Show the views of the database: rows, size, indexes, the last refresh, whether they are stale, and who reads them
///
/// A materialized view is stale where the tables that it reads were changed since it was refreshed by this program. The
/// database counts a change within seconds of its commit.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Only the views of this namespace
    #[arg(long, value_name = "NAME")]
    schema: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let database = project.database()?;
    let mut connection = database.connect(Missing::Empty)?;
    let mut views = status(connection.as_mut(), &project.sources(database.backend()))?;
    if let Some(schema) = &arguments.schema {
        views.retain(|view| view.schema == *schema);
    }
    match arguments.json {
        true => output::json(&views)?,
        false if views.is_empty() => output::line("no views")?,
        false => output::table(
            [
                "VIEW",
                "POPULATED",
                "ROWS",
                "SIZE",
                "INDEXES",
                "LAST REFRESH (UTC)",
                "STALE",
                "DEPENDENTS",
            ],
            views.iter().map(row),
        )?,
    }
    Ok(Outcome::Done)
}

/// A plain view is none of what is said of materialized ones.
fn row(view: &ViewStatus) -> [String; 8] {
    let of = |tell: fn(&MaterializedStatus) -> String| {
        view.materialized.as_ref().map_or_else(|| "-".to_owned(), tell)
    };
    let dependents: Vec<_> = view.dependents.iter().map(ToString::to_string).collect();
    [
        view.view.to_string(),
        of(|own| if own.populated { "yes" } else { "no" }.to_owned()),
        of(|own| own.rows.map(|rows| rows.to_string()).unwrap_or_default()),
        of(|own| own.bytes.map(|bytes| HumanBytes(bytes).to_string()).unwrap_or_default()),
        of(|own| own.indexes.len().to_string()),
        of(|own| own.last_refresh.as_ref().map(|last| last.at.clone()).unwrap_or_default()),
        of(|own| stale(&own.staleness)),
        dependents.join(", "),
    ]
}

fn stale(staleness: &Staleness) -> String {
    match staleness {
        Staleness::Fresh => "no".to_owned(),
        Staleness::Stale { reason } => format!("yes: {reason}"),
        Staleness::Unknown { reason } => format!("unknown: {reason}"),
    }
}
