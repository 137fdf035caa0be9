//! Running one revision.

use std::time::{Duration, Instant};

use super::error::RunnerError;
use super::history::Tables;
use super::report::Direction;
use super::script::{Form, Script, Statement};
use super::session::Session;
use crate::dialect::BackendError;

/// What one revision needs to be run.
pub(super) struct Run<'r, 'c> {
    pub(super) session: &'r mut Session<'c>,
    pub(super) tables: &'r Tables,
    pub(super) application: &'r str,
}

impl Run<'_, '_> {
    /// Runs a script and records it. `None` where another process has done so meanwhile.
    pub(super) fn script(&mut self, script: &Script<'_>) -> Result<Option<Duration>, RunnerError> {
        match &script.form {
            Form::Transaction { before, body, after } => {
                let after = text(after);
                let ran = self.in_transaction(script, before, body, &after);
                if !matches!(ran, Ok(Some(_))) {
                    self.session.abandon(&after);
                }
                ran
            }
            Form::Single(statements) => {
                let ran = self.one_by_one(script, statements);
                if !matches!(ran, Ok(Some(_))) {
                    self.session.abandon("");
                }
                ran
            }
        }
    }

    fn in_transaction(
        &mut self,
        script: &Script<'_>,
        before: &[Statement<'_>],
        body: &[Statement<'_>],
        after: &str,
    ) -> Result<Option<Duration>, RunnerError> {
        let failed = |line, error: BackendError| RunnerError::Failed {
            at: script.at(line),
            message: error.to_string(),
        };
        self.execute(before).map_err(|(line, error)| failed(Some(line), error))?;
        self.session.begin()?;
        if self.is_done(script)? {
            return Ok(None);
        }
        let start = Instant::now();
        self.execute(body).map_err(|(line, error)| failed(Some(line), error))?;
        let duration = start.elapsed();
        let rows = self.rows(script, duration);
        self.session.commit(&rows, after).map_err(|error| failed(None, error))?;
        Ok(Some(duration))
    }

    /// What no transaction takes is recorded afterwards. Where the dialect has no lock for it, two processes may run
    /// it at once; one of them records it.
    fn one_by_one(
        &mut self,
        script: &Script<'_>,
        statements: &[Statement<'_>],
    ) -> Result<Option<Duration>, RunnerError> {
        let failed = |line, error: BackendError| RunnerError::HalfDone {
            at: script.at(line),
            message: error.to_string(),
        };
        if self.is_done(script)? {
            return Ok(None);
        }
        let start = Instant::now();
        self.execute(statements).map_err(|(line, error)| failed(Some(line), error))?;
        let duration = start.elapsed();
        self.session.begin()?;
        if self.is_done(script)? {
            return Ok(None);
        }
        let rows = self.rows(script, duration);
        self.session.commit(&rows, "").map_err(|error| failed(None, error))?;
        Ok(Some(duration))
    }

    fn execute(&mut self, statements: &[Statement<'_>]) -> Result<(), (usize, BackendError)> {
        statements.iter().try_for_each(|statement| {
            self.session.execute(statement.sql).map_err(|error| (statement.line, error))
        })
    }

    fn is_done(&mut self, script: &Script<'_>) -> Result<bool, BackendError> {
        if !self.session.is_shared() {
            return Ok(false);
        }
        let applied = self.tables.holds(self.session.connection(), &script.revision.version)?;
        Ok(match script.direction {
            Direction::Up => applied,
            Direction::Down => !applied,
        })
    }

    fn rows(&self, script: &Script<'_>, duration: Duration) -> String {
        match script.direction {
            Direction::Up => self.tables.record(script.revision, duration, self.application),
            Direction::Down => self.tables.forget(script.revision),
        }
    }
}

/// Statements as one text.
pub(super) fn text(statements: &[Statement<'_>]) -> String {
    statements.iter().map(|statement| format!("{};\n", statement.sql)).collect()
}
