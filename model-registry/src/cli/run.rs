//! Running revisions: what `upgrade` and `downgrade` share.

use std::time::Duration;

use indicatif::ProgressBar;

use super::database::Missing;
use super::error::Failure;
use super::project::Project;
use super::{Outcome, output, range};
use crate::revision::{Graph, Target};
use crate::runner::{Direction, Progress, Report, Runner, offline};

/// Who a script says applied its revisions.
const APPLICATION: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

/// What becomes of the chosen revisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// They are run.
    Run,
    /// They are named.
    DryRun,
    /// They are printed as a script, without asking a database.
    Script,
}

impl Mode {
    pub(super) fn of(sql: bool, dry_run: bool) -> Self {
        match (sql, dry_run) {
            (true, _) => Self::Script,
            (false, true) => Self::DryRun,
            (false, false) => Self::Run,
        }
    }
}

pub(super) fn run(
    project: &Project,
    direction: Direction,
    target: &str,
    mode: Mode,
) -> Result<Outcome, Failure> {
    match mode {
        Mode::Run => apply(project, direction, &target_of(target))?,
        Mode::DryRun => announce(project, direction, &target_of(target))?,
        Mode::Script => print_script(project, direction, target)?,
    }
    Ok(Outcome::Done)
}

fn target_of(text: &str) -> Target {
    let Ok(target) = text.parse();
    target
}

fn apply(project: &Project, direction: Direction, target: &Target) -> Result<(), Failure> {
    let database = project.database()?;
    let graph = project.existing_graph(database.backend())?;
    let mut connection = database.connect(Missing::Create)?;
    let report = with_progress(&graph, direction, |runner| match direction {
        Direction::Up => runner.upgrade(connection.as_mut(), target),
        Direction::Down => runner.downgrade(connection.as_mut(), target),
    })?;
    if report.is_empty() {
        output::line(&report)?;
    }
    for ran in report.revisions.iter().filter(|ran| ran.out_of_order) {
        output::note(format_args!("{} is older than what was applied before it", ran.name));
    }
    Ok(())
}

/// Runs with a line for each revision that is done, and at a terminal with one that moves while it runs.
///
/// Whoever stops reading our lines does not stop the run.
fn with_progress<E>(
    graph: &Graph,
    direction: Direction,
    run: impl FnOnce(&mut Runner<'_>) -> Result<Report, E>,
) -> Result<Report, E> {
    let (doing, done) = match direction {
        Direction::Up => ("applying", "applied"),
        Direction::Down => ("taking back", "took back"),
    };
    let spinner = ProgressBar::new_spinner();
    let mut runner = Runner::new(graph).on_progress(|progress| match progress {
        Progress::Waiting => {
            spinner
                .suspend(|| output::note("another process runs migrations: waiting for its lock"));
        }
        Progress::Started { revision, number, total, .. } => {
            spinner.enable_steady_tick(Duration::from_millis(100));
            spinner.set_message(format!("{doing} {} ({number} of {total})", revision.name));
        }
        Progress::Finished { revision, duration } => {
            let text = format!("{done} {} ({} ms)", revision.name, duration.as_millis());
            let _ = spinner.suspend(|| output::line(text));
        }
    });
    let report = run(&mut runner);
    spinner.finish_and_clear();
    report
}

fn announce(project: &Project, direction: Direction, target: &Target) -> Result<(), Failure> {
    let database = project.database()?;
    let graph = project.existing_graph(database.backend())?;
    let mut connection = database.connect(Missing::Empty)?;
    let chosen = Runner::new(&graph).choose(connection.as_mut(), direction, target)?;
    let would = match direction {
        Direction::Up => "would apply",
        Direction::Down => "would take back",
    };
    match chosen.is_empty() {
        true => output::line("nothing to do"),
        false => chosen
            .iter()
            .try_for_each(|revision| output::line(format_args!("{would} {}", revision.name))),
    }
}

fn print_script(project: &Project, direction: Direction, target: &str) -> Result<(), Failure> {
    let backend = project.backend(None)?;
    let graph = project.existing_graph(backend)?;
    let revisions = range::revisions(&graph, direction, target)?;
    if revisions.is_empty() {
        output::note("nothing to do");
        return Ok(());
    }
    output::script(&offline(backend, direction, revisions, APPLICATION)?)
}
