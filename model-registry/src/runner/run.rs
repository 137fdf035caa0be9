//! Running one revision.

use std::time::{Duration, Instant};

use super::error::RunnerError;
use super::history::{History, Partial};
use super::listener::{Listeners, Moment};
use super::lock::Wait;
use super::options::{Options, Timeouts};
use super::policy::{Mismatch, Policy};
use super::report::{Direction, Progress};
use super::rows::Look;
use super::rust;
use super::script::{Form, Script, Unit, UnitKind};
use super::session::Session;
use super::statement::{Statement, text};
use super::tables::{Progressed, Tables};
use crate::dialect::BackendError;

/// What revisions need to be run.
pub(super) struct Run<'r, 'c, 'a> {
    pub(super) session: &'r mut Session<'c>,
    pub(super) tables: &'r Tables,
    pub(super) options: &'r Options,
    pub(super) listeners: &'r mut Listeners<'a>,
    /// What is known of the database. It is checked again in every transaction.
    pub(super) history: History,
    /// Under what name this run claims what it does outside of transactions.
    pub(super) claim: Option<String>,
    /// What is let pass with a warning.
    pub(super) warnings: Vec<String>,
}

/// What was done of one revision.
#[derive(Debug, Default)]
pub(super) struct Done {
    pub(super) duration: Duration,
    /// How many statements were done before this run.
    pub(super) resumed_after: Option<usize>,
    /// The invalid indexes that were dropped.
    pub(super) dropped_indexes: Vec<String>,
}

/// Why a revision is not run to its end.
#[derive(Debug)]
pub(super) enum Stop {
    /// Someone else is at work: in a transaction, or outside of one under that claim.
    Busy(Option<String>),
    /// Someone else changed what is applied.
    Changed,
    /// A statement gave up at its lock timeout.
    Blocked(RunnerError),
    /// It failed.
    Failed(RunnerError),
}

impl From<RunnerError> for Stop {
    fn from(error: RunnerError) -> Self {
        Self::Failed(error)
    }
}

impl From<BackendError> for Stop {
    fn from(error: BackendError) -> Self {
        Self::Failed(error.into())
    }
}

impl Run<'_, '_, '_> {
    /// Runs a script and records it, or leaves the database as it is after the last part that is recorded. Where another
    /// one follows, its transaction may be open then.
    pub(super) fn script(
        &mut self,
        script: &Script<'_>,
        next: Option<&Script<'_>>,
    ) -> Result<Done, Stop> {
        let (done, after) = match &script.form {
            Form::Transaction { before, body, after } => {
                let after = text(after);
                (self.in_transaction(script, before, body, &after, next), after)
            }
            Form::Units(units) => (self.part_by_part(script, units), String::new()),
        };
        match done {
            Ok(_) => self.history.ran(script.revision, script.direction),
            Err(_) => {
                self.session.abandon(&after);
                self.abandon_claim();
            }
        }
        done
    }

    fn in_transaction(
        &mut self,
        script: &Script<'_>,
        before: &[Statement<'_>],
        body: &[Statement<'_>],
        after: &str,
        next: Option<&Script<'_>>,
    ) -> Result<Done, Stop> {
        let resumed_after = self.resume(script)?;
        self.execute(script, before, 0)?;
        self.begin(script)?;
        let start = Instant::now();
        self.body(script, body, resumed_after.unwrap_or_default())?;
        let duration = start.elapsed();
        let rows = self.rows(script, duration);
        let committed = match next.filter(|next| after.is_empty() && next.begins_at_once()) {
            Some(next) => {
                let versions = self.history.versions_after(script.revision, script.direction);
                let guard = self.tables.guard(&versions, next.revision);
                self.session.commit_and_begin(&rows, self.timeouts(next), &guard)
            }
            None => self.session.commit(&rows, after),
        };
        committed.map_err(|error| self.failed(script, None, 0, error, start.elapsed()))?;
        Ok(Done { duration, resumed_after, dropped_indexes: Vec::new() })
    }

    /// All scripts in one transaction.
    pub(super) fn batch(&mut self, scripts: &[Script<'_>]) -> Result<Vec<Done>, Stop> {
        let done = self.batch_in_transaction(scripts);
        match &done {
            Ok(_) => scripts
                .iter()
                .for_each(|script| self.history.ran(script.revision, script.direction)),
            Err(_) => self.session.abandon(""),
        }
        done
    }

    fn batch_in_transaction(&mut self, scripts: &[Script<'_>]) -> Result<Vec<Done>, Stop> {
        let mut all = Vec::new();
        for (number, script) in scripts.iter().enumerate() {
            let resumed_after = self.resume(script)?;
            if number == 0 {
                self.begin(script)?;
            }
            let start = Instant::now();
            self.body(script, &script.statements(), resumed_after.unwrap_or_default())?;
            let duration = start.elapsed();
            let rows = self.rows(script, duration);
            self.session.execute(&rows)?;
            all.push(Done { duration, resumed_after, dropped_indexes: Vec::new() });
        }
        let start = Instant::now();
        if let (Err(error), Some(last)) = (self.session.commit("", ""), scripts.last()) {
            return Err(self.failed(last, None, 0, error, start.elapsed()));
        }
        Ok(all)
    }

    /// What a transaction does of a revision between its begin and its rows of the history.
    fn body(
        &mut self,
        script: &Script<'_>,
        body: &[Statement<'_>],
        done_before: usize,
    ) -> Result<(), Stop> {
        self.call(Moment::Before, script)?;
        self.execute(script, body.get(done_before..).unwrap_or_default(), done_before)?;
        rust::run(self.session.connection(), script.revision, script.direction)?;
        Ok(self.call(Moment::After, script)?)
    }

    /// Part by part, each recorded: whoever comes after a crash goes on at the right one.
    fn part_by_part(&mut self, script: &Script<'_>, units: &[Unit<'_>]) -> Result<Done, Stop> {
        let resumed_after = self.resume(script)?;
        let begun = self.was_begun(script);
        let done_before = resumed_after.unwrap_or_default();
        let mut done = Done { resumed_after, ..Done::default() };
        let start = Instant::now();
        // Others must not be at work when the first part is not one that looks.
        self.begin(script)?;
        self.session.commit_part("")?;
        self.call(Moment::Before, script)?;
        let mut position = 0;
        for unit in units {
            let first = position;
            position += unit.statements.len();
            let is_done = position <= done_before;
            match unit.kind {
                UnitKind::Setting => self.execute(script, &unit.statements, first)?,
                UnitKind::Together if is_done => {}
                UnitKind::Together => {
                    self.begin_patiently(script)?;
                    self.execute(script, unit.body(), first)?;
                    self.record_part(script, position)?;
                }
                UnitKind::Alone if is_done => {}
                UnitKind::Alone => {
                    let begun = begun && first == done_before;
                    let dropped = self.alone(script, &unit.statements[0], first, begun)?;
                    done.dropped_indexes.extend(dropped);
                }
            }
        }
        self.call(Moment::After, script)?;
        done.duration = start.elapsed();
        self.begin_patiently(script)?;
        rust::run(self.session.connection(), script.revision, script.direction)?;
        let rows = self.rows(script, done.duration);
        self.session.commit_part(&rows)?;
        self.session.put_back()?;
        Ok(done)
    }

    /// Ends the transaction of a part with the record of how far the script came.
    pub(super) fn record_part(&mut self, script: &Script<'_>, done: usize) -> Result<(), Stop> {
        let rows = self.progress(script, done, None);
        let start = Instant::now();
        let committed = self.session.commit_part(&rows);
        committed.map_err(|error| self.failed(script, None, done, error, start.elapsed()))?;
        self.note(script, done);
        Ok(())
    }

    /// The statements that record how far the script came.
    pub(super) fn progress(&self, script: &Script<'_>, done: usize, claim: Option<&str>) -> String {
        let progressed = Progressed {
            direction: script.direction,
            statements_done: done,
            checksum: script.checksum_of(done).unwrap_or_default(),
            claim,
        };
        self.tables.progress(script.revision, &progressed, &self.options.application)
    }

    /// Takes note of how far the script came, as the database has it now.
    pub(super) fn note(&mut self, script: &Script<'_>, done: usize) {
        let version = script.revision.version.clone();
        let partial = Partial {
            version: version.clone(),
            name: script.revision.name.clone(),
            direction: script.direction,
            statements_done: done,
            checksum: script.checksum_of(done).unwrap_or_default(),
            claim: None,
        };
        self.history.partial.insert(version, partial);
    }

    /// Opens a transaction in which nobody else runs revisions, and in which the history is as it is known here.
    pub(super) fn begin(&mut self, script: &Script<'_>) -> Result<(), Stop> {
        if self.session.goes_on() {
            return Ok(());
        }
        self.session.begin(self.timeouts(script))?;
        let revision = script.revision;
        let conn = self.session.connection();
        match self.tables.look(conn, &self.history.versions(), revision)? {
            Look::Busy => Err(Stop::Busy(None)),
            Look::AsKnown => Ok(()),
            Look::Different => {
                let now = self.tables.read(conn)?;
                match now.claim() {
                    Some(claim) if self.claim.as_deref() != Some(claim) => {
                        Err(Stop::Busy(Some(claim.to_owned())))
                    }
                    _ if now.is_as(&self.history, revision) => Ok(()),
                    _ => Err(Stop::Changed),
                }
            }
        }
    }

    /// The same in the middle of a script, which is not given up because another looks whether the lock is free.
    pub(super) fn begin_patiently(&mut self, script: &Script<'_>) -> Result<(), Stop> {
        let mut wait = Wait::new(self.options.lock_wait);
        loop {
            match self.begin(script) {
                Err(Stop::Busy(None)) => {
                    self.session.abandon("");
                    wait.pause(self.session)?;
                }
                begun => return begun,
            }
        }
    }

    pub(super) fn timeouts(&self, script: &Script<'_>) -> Timeouts {
        self.options.timeouts.of(&script.revision.settings)
    }

    fn execute(
        &mut self,
        script: &Script<'_>,
        statements: &[Statement<'_>],
        done_before: usize,
    ) -> Result<(), Stop> {
        for (number, statement) in (done_before..).zip(statements) {
            self.tell_statement(script, statement, number);
            let start = Instant::now();
            if let Err(error) = self.session.execute(statement.sql) {
                return Err(self.failed(
                    script,
                    Some(statement.line),
                    number,
                    error,
                    start.elapsed(),
                ));
            }
        }
        Ok(())
    }

    pub(super) fn tell_statement(
        &mut self,
        script: &Script<'_>,
        statement: &Statement<'_>,
        number: usize,
    ) {
        let (revision, sql, line) = (script.revision, statement.sql, statement.line);
        tracing::debug!(%revision, line, "runs a statement");
        self.listeners.tell(Progress::Statement { revision, sql, line, number: number + 1 });
    }

    /// What a refused statement means for the run.
    pub(super) fn failed(
        &self,
        script: &Script<'_>,
        line: Option<usize>,
        number: usize,
        error: BackendError,
        elapsed: Duration,
    ) -> Stop {
        let (at, message) = (script.at(line), error.message());
        if self.session.is_lock_timeout(&message, elapsed, self.timeouts(script).lock) {
            return Stop::Blocked(RunnerError::Blocked { at, tries: 1, message });
        }
        let message = error.to_string();
        Stop::Failed(match &script.form {
            Form::Transaction { .. } => RunnerError::Failed { at, message },
            Form::Units(_) => RunnerError::HalfDone { at, statements_done: number, message },
        })
    }

    fn call(&mut self, moment: Moment, script: &Script<'_>) -> Result<(), RunnerError> {
        let conn = self.session.connection();
        self.listeners.call(moment, conn, script.revision, script.direction)
    }

    /// How many statements were done by an earlier run, which must be the first ones of the script still.
    fn resume(&mut self, script: &Script<'_>) -> Result<Option<usize>, RunnerError> {
        let Some(partial) = self.history.partial(script.revision, script.direction) else {
            return Ok(None);
        };
        let done = partial.statements_done;
        if script.checksum_of(done).as_ref() == Some(&partial.checksum) {
            return Ok(Some(done));
        }
        let error = RunnerError::EditedPart {
            name: script.revision.name.clone(),
            file: script.direction.file(),
            statements_done: done,
        };
        match self.options.policies.of(Mismatch::Edited) {
            Policy::Refuse => return Err(error),
            Policy::Warn => self.warnings.push(error.to_string()),
            Policy::Allow => {}
        }
        Ok(Some(done))
    }

    fn rows(&self, script: &Script<'_>, duration: Duration) -> String {
        match script.direction {
            Direction::Up => {
                self.tables.record(script.revision, duration, &self.options.application)
            }
            Direction::Down => self.tables.forget(script.revision),
        }
    }
}
