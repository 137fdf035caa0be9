//! Running revisions: what `upgrade` and `downgrade` share.

use super::database::Missing;
use super::error::Failure;
use super::progress::Shown;
use super::project::Project;
use super::{Outcome, output, range};
use crate::dialect::Backend;
use crate::revision::{Graph, Target};
use crate::runner::{Direction, Mismatch, Policy, Report, Runner, RunnerError, offline};

/// Who a script says applied its revisions.
pub(super) const APPLICATION: &str =
    concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

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

/// What a run is told besides its target.
#[derive(Clone, Debug, Default)]
pub(super) struct Wishes {
    /// What is let pass with a warning.
    pub(super) allow: Vec<Mismatch>,
    /// Whether all is one transaction.
    pub(super) batch: bool,
}

pub(super) fn run(
    project: &Project,
    direction: Direction,
    target: &str,
    mode: Mode,
    wishes: &Wishes,
) -> Result<Outcome, Failure> {
    match mode {
        Mode::Run => apply(project, direction, &target_of(target), wishes)?,
        Mode::DryRun => announce(project, direction, &target_of(target), wishes)?,
        Mode::Script => print_script(project, direction, target)?,
    }
    Ok(Outcome::Done)
}

fn target_of(text: &str) -> Target {
    let Ok(target) = text.parse();
    target
}

fn apply(
    project: &Project,
    direction: Direction,
    target: &Target,
    wishes: &Wishes,
) -> Result<(), Failure> {
    let database = project.database()?;
    let graph = project.existing_graph(database.backend())?;
    let mut connection = database.connect(Missing::Create)?;
    let shown = Shown::new(direction);
    let mut runner = runner(&graph, wishes).on_progress(|progress| shown.tell(progress));
    let report = way(&mut runner, connection.as_mut(), direction, target);
    shown.finish();
    let report = report?;
    if report.is_empty() {
        output::line(&report)?;
    } else {
        report.warnings.iter().for_each(output::warning);
    }
    for ran in &report.revisions {
        for remark in ran.remarks() {
            output::note(format_args!("{}: {remark}", ran.name));
        }
    }
    Ok(())
}

fn runner<'a>(graph: &'a Graph, wishes: &Wishes) -> Runner<'a> {
    let runner = wishes
        .allow
        .iter()
        .fold(Runner::new(graph), |runner, mismatch| runner.policy(*mismatch, Policy::Warn));
    match wishes.batch {
        true => runner.batch(),
        false => runner,
    }
}

fn way(
    runner: &mut Runner<'_>,
    connection: &mut dyn Backend,
    direction: Direction,
    target: &Target,
) -> Result<Report, RunnerError> {
    match direction {
        Direction::Up => runner.upgrade(connection, target),
        Direction::Down => runner.downgrade(connection, target),
    }
}

fn announce(
    project: &Project,
    direction: Direction,
    target: &Target,
    wishes: &Wishes,
) -> Result<(), Failure> {
    let database = project.database()?;
    let graph = project.existing_graph(database.backend())?;
    let mut connection = database.connect(Missing::Empty)?;
    let mut runner = runner(&graph, wishes).dry_run();
    let report = way(&mut runner, connection.as_mut(), direction, target)?;
    report.warnings.iter().for_each(output::warning);
    let would = match direction {
        Direction::Up => "would apply",
        Direction::Down => "would take back",
    };
    match report.is_empty() {
        true => output::line("nothing to do"),
        false => report
            .revisions
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
