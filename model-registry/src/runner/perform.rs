//! A run: from the history to the report.

use std::collections::{BTreeSet, VecDeque};
use std::thread::sleep;

use super::check::check;
use super::choice::{choose, renew};
use super::claim::Suspicion;
use super::error::RunnerError;
use super::history::History;
use super::lock::{Turns, Wait, locked};
use super::options::{Mode, Options, Timeouts};
use super::report::{Direction, Progress, Ran, Report, milliseconds};
use super::run::{Done, Run, Stop};
use super::script::{Form, Script};
use super::session::Session;
use super::tables::Tables;
use super::{Listeners, Runner, rust, squash};
use crate::dialect::{Backend, DialectName};
use crate::revision::{Graph, Revision, Target};

impl Runner<'_> {
    pub(super) fn perform(
        &mut self,
        conn: &mut dyn Backend,
        direction: Direction,
        target: &Target,
    ) -> Result<Report, RunnerError> {
        if conn.is_in_transaction() {
            return Err(RunnerError::InTransaction);
        }
        let Self { graph, options, listeners, drift: _, views: _ } = self;
        let tables = Tables::unqualified(conn.dialect());
        let mut session = Session::open(conn, options.lock_wait)?;
        let history = tables.read(session.connection())?;
        let (graph, history) = squash::fit(graph, history);
        let graph = &*graph;
        let warnings = warned(check(graph, &history, direction, &options.policies)?);
        let chosen = choose(graph, &history, direction, target)?;
        rust::check(session.connection(), graph, &chosen, direction)?;
        let newest = history.applied.keys().next_back().cloned();
        let mut report = Report::new(direction, history.applied.len(), warnings);
        let scripts = scripts(session.dialect_name(), direction, &chosen)?;
        match options.mode {
            _ if scripts.is_empty() => return Ok(report),
            Mode::Dry => {
                report.dry_run = true;
                for script in &scripts {
                    report.push(script.revision, &newest, Done::default(), 0);
                }
                return Ok(report);
            }
            Mode::Batch => check_batch(&scripts)?,
            Mode::Each => {}
        }
        session.prepare()?;
        let mut wait = Wait::new(options.lock_wait);
        let tables = ensure(&mut session, &mut wait, listeners)?;
        let run = Run {
            session: &mut session,
            tables: &tables,
            options,
            listeners,
            history,
            claim: None,
            warnings: Vec::new(),
        };
        let chosen = chosen.iter().map(|revision| revision.version.clone()).collect();
        let mut queue = Queue {
            graph,
            direction,
            chosen,
            run,
            wait,
            suspicion: Suspicion::default(),
            turns: Turns::new(scripts.len()),
            report,
            newest,
        };
        match options.mode {
            Mode::Batch => queue.run_batch(scripts)?,
            Mode::Each | Mode::Dry => queue.run_each(scripts)?,
        }
        Ok(queue.finished())
    }
}

/// All scripts are cut before the first is run, so that what is wrong with one is told before.
fn scripts<'g>(
    dialect: DialectName,
    direction: Direction,
    chosen: &[&'g Revision],
) -> Result<VecDeque<Script<'g>>, RunnerError> {
    let mut scripts = VecDeque::new();
    let mut without = Vec::new();
    for revision in chosen {
        match Script::of(dialect, revision, direction)? {
            Some(script) => scripts.push_back(script),
            None => without.push(revision.name.clone()),
        }
    }
    match without.is_empty() {
        true => Ok(scripts),
        false => Err(RunnerError::NoDown { names: without }),
    }
}

/// Whether one transaction can take all of them.
fn check_batch<'s>(scripts: impl IntoIterator<Item = &'s Script<'s>>) -> Result<(), RunnerError> {
    let refuses = |script: &&Script<'_>| match &script.form {
        Form::Transaction { before, after, .. } => !before.is_empty() || !after.is_empty(),
        Form::Units(_) => true,
    };
    let names: Vec<_> =
        scripts.into_iter().filter(refuses).map(|script| script.revision.name.clone()).collect();
    match names.is_empty() {
        true => Ok(()),
        false => Err(RunnerError::NotInBatch { names }),
    }
}

/// The tables of the history, made under the lock where they are missing.
pub(super) fn ensure(
    session: &mut Session<'_>,
    wait: &mut Wait,
    listeners: &mut Listeners<'_>,
) -> Result<Tables, RunnerError> {
    let is_locked = format!("SELECT {}", locked(session.dialect_name()));
    let mut told = false;
    loop {
        if let Some(tables) = Tables::find(session.connection())? {
            return Ok(tables);
        }
        session.begin(Timeouts::default())?;
        if session.value(&is_locked)? == "true" {
            let made = Tables::ensure(session.connection());
            let committed = made.and_then(|tables| session.commit("", "").map(|()| tables));
            return committed.map_err(|error| {
                session.abandon("");
                error.into()
            });
        }
        session.abandon("");
        tell_waiting(&mut told, listeners);
        wait.pause(session)?;
    }
}

fn tell_waiting(told: &mut bool, listeners: &mut Listeners<'_>) {
    if !*told {
        *told = true;
        tracing::info!("another process runs migrations: waiting for it");
        listeners.tell(Progress::Waiting);
    }
}

fn warned(warnings: Vec<String>) -> Vec<String> {
    for warning in &warnings {
        tracing::warn!("{warning}");
    }
    warnings
}

/// The revisions that are still to be run, and what happens between them.
struct Queue<'q, 'c, 'a> {
    graph: &'q Graph,
    direction: Direction,
    /// The versions of those that were chosen at first.
    chosen: BTreeSet<String>,
    run: Run<'q, 'c, 'a>,
    wait: Wait,
    suspicion: Suspicion,
    turns: Turns,
    report: Report,
    /// The newest version that was applied before.
    newest: Option<String>,
}

impl<'q> Queue<'q, '_, '_> {
    fn run_each(&mut self, mut scripts: VecDeque<Script<'q>>) -> Result<(), RunnerError> {
        let total = scripts.len();
        let (mut tries, mut told) = (0, false);
        let mut started = None;
        while let Some(script) = scripts.pop_front() {
            let (revision, direction) = (script.revision, self.direction);
            // Others may have put more on top.
            let number = total.saturating_sub(scripts.len()).max(1);
            if started.replace(&revision.version) != Some(&revision.version) {
                self.run.listeners.tell(Progress::Started { revision, direction, number, total });
            }
            match self.run.script(&script, scripts.front()) {
                Ok(done) => {
                    self.wait.restart();
                    self.done(revision, done, tries);
                    (tries, told) = (0, false);
                    continue;
                }
                Err(Stop::Blocked(error)) => {
                    self.retry(revision, error, &mut tries)?;
                    scripts.push_front(script);
                }
                Err(stop) => scripts = self.make_way(stop, &mut told)?,
            }
        }
        Ok(())
    }

    fn run_batch(&mut self, scripts: VecDeque<Script<'q>>) -> Result<(), RunnerError> {
        let (mut tries, mut told) = (0, false);
        let mut scripts = Vec::from(scripts);
        while let Some(first) = scripts.first() {
            let revision = first.revision;
            match self.run.batch(&scripts) {
                Ok(done) => {
                    for (script, done) in scripts.iter().zip(done) {
                        self.done(script.revision, done, tries);
                    }
                    return Ok(());
                }
                Err(Stop::Blocked(error)) => self.retry(revision, error, &mut tries)?,
                Err(stop) => {
                    scripts = self.make_way(stop, &mut told)?.into();
                    check_batch(&scripts)?;
                }
            }
        }
        Ok(())
    }

    /// What is left to be run, now that others changed the history.
    fn renewed(&self) -> Result<VecDeque<Script<'q>>, RunnerError> {
        let left = renew(self.graph, &self.run.history, self.direction, &self.chosen);
        scripts(self.run.session.dialect_name(), self.direction, &left)
    }

    fn done(&mut self, revision: &Revision, done: Done, retries: u32) {
        let (direction, duration) = (self.direction, done.duration);
        tracing::info!(%revision, ?direction, ?duration, "ran a migration");
        self.run.listeners.tell(Progress::Finished { revision, duration });
        self.report.push(revision, &self.newest, done, retries);
    }

    /// Waits until a statement that gave up at its lock timeout is tried again.
    fn retry(
        &mut self,
        revision: &Revision,
        error: RunnerError,
        tries: &mut u32,
    ) -> Result<(), RunnerError> {
        let Some(pause) = self.run.options.retries.pause(*tries) else {
            return Err(error.after(*tries + 1));
        };
        *tries += 1;
        tracing::warn!(%revision, tries, ?pause, "gave up at the lock timeout: tries again");
        self.run.listeners.tell(Progress::Retrying { revision, tries: *tries, pause });
        sleep(pause);
        Ok(())
    }

    /// Lets others get on who are at work, and returns what they left to be run.
    fn make_way(
        &mut self,
        stop: Stop,
        told: &mut bool,
    ) -> Result<VecDeque<Script<'q>>, RunnerError> {
        let changed = match stop {
            Stop::Failed(error) | Stop::Blocked(error) => return Err(error),
            Stop::Changed => true,
            Stop::Busy(claim) => {
                tell_waiting(told, self.run.listeners);
                let Run { session, tables, .. } = &mut self.run;
                self.suspicion.look(claim.as_deref(), session, tables)?;
                self.wait.pause(session)?;
                false
            }
        };
        self.read_again()?;
        let left = self.renewed()?;
        if changed {
            self.turns.miss(left.len())?;
        }
        Ok(left)
    }

    /// Reads what others did.
    fn read_again(&mut self) -> Result<(), RunnerError> {
        let history = self.run.tables.read(self.run.session.connection())?;
        let (_, history) = squash::fit(self.graph, history);
        if got_on(&self.run.history, &history) {
            self.wait.restart();
        }
        self.run.history = history;
        let Options { policies, .. } = self.run.options;
        let warnings = check(self.graph, &self.run.history, self.direction, policies)?;
        let new = warnings.into_iter().filter(|warning| !self.report.warnings.contains(warning));
        let new = warned(new.collect());
        self.report.warnings.extend(new);
        Ok(())
    }

    fn finished(mut self) -> Report {
        let warnings = warned(std::mem::take(&mut self.run.warnings));
        self.report.warnings.extend(warnings);
        self.report.applied = self.run.history.applied.len();
        self.report.waited_ms = milliseconds(self.wait.total);
        self.report
    }
}

/// Whether someone did something between the two.
fn got_on(before: &History, after: &History) -> bool {
    let statements = |history: &History| -> usize {
        history.partial.values().map(|partial| partial.statements_done).sum()
    };
    before.applied.len() != after.applied.len() || statements(before) != statements(after)
}

impl Report {
    pub(super) fn new(direction: Direction, applied: usize, warnings: Vec<String>) -> Self {
        Self {
            direction,
            revisions: Vec::new(),
            applied,
            waited_ms: 0,
            dry_run: false,
            warnings,
            drift: Vec::new(),
            views: Vec::new(),
            views_to_refresh: Vec::new(),
        }
    }

    fn push(&mut self, revision: &Revision, newest: &Option<String>, done: Done, retries: u32) {
        self.revisions.push(Ran {
            version: revision.version.clone(),
            name: revision.name.clone(),
            duration_ms: milliseconds(done.duration),
            out_of_order: match self.direction {
                Direction::Up => newest.as_ref() > Some(&revision.version),
                Direction::Down => false,
            },
            retries,
            resumed_after: done.resumed_after,
            dropped_indexes: done.dropped_indexes,
        });
    }
}
