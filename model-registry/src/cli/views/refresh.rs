//! `views refresh`

use std::num::NonZeroUsize;

use clap::Args;

use super::progress::Shown;
use crate::cli::database::Missing;
use crate::cli::error::{Complaint, Failure};
use crate::cli::project::Project;
use crate::cli::{Outcome, output};
use crate::refresh::{Choice, Concurrently, Progress, Refresh, Report};
use crate::schema::ObjectName;

/// Fill materialized views again, each after those that it reads
///
/// Each view is refreshed in a transaction of its own. Where one fails, those that read it are left out, and all others
/// are refreshed; each that is not is named, and the exit code is 2.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// These views, and no others: `totals`, `lab.totals`; otherwise all
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    /// All, as without names
    #[arg(long, conflicts_with_all = ["names", "stale"])]
    all: bool,
    /// Those that are stale, or of which that cannot be told
    #[arg(long, conflicts_with = "names")]
    stale: bool,
    /// Whether they can be read meanwhile: `auto`, where a unique index allows it; `always`, or else not at all; `never`
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    concurrently: Concurrently,
    /// How many are refreshed at the same time
    #[arg(short, long, value_name = "COUNT", default_value = "1")]
    jobs: NonZeroUsize,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let choice = match (arguments.names.is_empty(), arguments.stale) {
        (false, _) => {
            Choice::Named(arguments.names.iter().map(|name| ObjectName::parse(name)).collect())
        }
        (true, true) => Choice::Stale,
        (true, false) => Choice::All,
    };
    let database = project.database()?;
    let mut shown = Shown::default();
    let refresh = Refresh::new(choice)
        .concurrently(arguments.concurrently)
        .sources(project.sources(database.backend()))
        .on_progress(|progress| match (arguments.json, progress) {
            (true, Progress::Finished(view)) => shown.end(&view.view),
            (_, progress) => shown.tell(progress),
        });
    let report = refresh.run_jobs(arguments.jobs.get(), || database.connect(Missing::Empty))?;
    report.warnings.iter().for_each(output::warning);
    match arguments.json {
        true => output::json(&report)?,
        false if report.views.is_empty() => output::line("nothing to refresh")?,
        false => {}
    }
    failure(&report).map_or(Ok(Outcome::Done), Err)
}

/// What is told of the views that are not refreshed; none where all are.
fn failure(report: &Report) -> Option<Failure> {
    let complaint = |message| Complaint { message, causes: Vec::new(), help: None };
    let complaints: Vec<_> = report.failures().map(complaint).collect();
    (!complaints.is_empty()).then_some(Failure(complaints))
}
