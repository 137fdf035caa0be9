//! The rows of the history's tables, as text and as what they mean.

use std::str::FromStr;

use super::history::{Applied, History, Partial, Record};
use super::report::Direction;
use crate::dialect::{BackendError, HISTORY_TABLES};

/// The value of `state` for a revision that is done.
pub(super) const DONE: &str = "done";

/// The value of `state` for a revision that stopped on that way.
pub(super) const fn stopped(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "applying",
        Direction::Down => "taking back",
    }
}

/// What is read of our table `r`, as [`Row`] takes it.
pub(super) const COLUMNS: &str = "r.name, r.checksum, CAST(r.duration_ms AS TEXT), r.application, r.state, \
     CAST(r.statements_done AS TEXT), r.statements_checksum, r.claimed_by";

/// One row of both tables.
pub(super) struct Row {
    version: String,
    /// None where only our table has it.
    applied_at: Option<String>,
    record: Option<Record>,
    state: Option<String>,
    statements_done: usize,
    statements_checksum: String,
    claim: Option<String>,
}

impl Row {
    pub(super) fn new(row: Vec<Option<String>>) -> Result<Self, BackendError> {
        let [
            version,
            applied_at,
            name,
            checksum,
            duration,
            application,
            state,
            done,
            done_checksum,
            claim,
        ] = <[Option<String>; 10]>::try_from(row)
            .map_err(|row| unreadable(format!("a row has {} columns", row.len())))?;
        let version = version.ok_or_else(|| unreadable("a row has no version"))?;
        let duration_ms = number(duration);
        let record = match (name, checksum, application) {
            (Some(name), Some(checksum), Some(application)) => {
                Some(Record { name, checksum, duration_ms, application })
            }
            _ => None,
        };
        Ok(Self {
            version,
            applied_at,
            record,
            state,
            statements_done: number(done),
            statements_checksum: done_checksum.unwrap_or_default(),
            claim,
        })
    }

    pub(super) fn add_to(self, history: &mut History) -> Result<(), BackendError> {
        let stopped_on = match self.state.as_deref() {
            None | Some(DONE) => None,
            Some(state) => Some(direction(state)?),
        };
        let version = self.version;
        if let Some(direction) = stopped_on
            && (direction == Direction::Down) == self.applied_at.is_some()
        {
            let partial = Partial {
                version: version.clone(),
                name: self
                    .record
                    .as_ref()
                    .map_or_else(|| version.clone(), |record| record.name.clone()),
                direction,
                statements_done: self.statements_done,
                checksum: self.statements_checksum,
                claim: self.claim,
            };
            history.partial.insert(version.clone(), partial);
        }
        if let Some(applied_at) = self.applied_at {
            let record = self.record.filter(|_| stopped_on != Some(Direction::Up));
            history.applied.insert(version.clone(), Applied { version, applied_at, record });
        }
        Ok(())
    }
}

fn direction(state: &str) -> Result<Direction, BackendError> {
    [Direction::Up, Direction::Down]
        .into_iter()
        .find(|direction| stopped(*direction) == state)
        .ok_or_else(|| unreadable(format!("`{state}` is no state that is known here")))
}

pub(super) fn unreadable(reason: impl Into<String>) -> BackendError {
    BackendError::Introspect { what: HISTORY_TABLES[1].to_owned(), reason: reason.into() }
}

/// What a transaction sees at its start.
pub(super) enum Look {
    /// Someone else has the lock.
    Busy,
    /// The history is as it was known, and nobody stopped between two statements.
    AsKnown,
    /// Someone stopped, or someone else changed it.
    Different,
}

impl Look {
    pub(super) fn new(row: &[Option<String>]) -> Option<Self> {
        let is_true = |text: &Option<String>| text.as_deref() == Some("true");
        match row {
            [locked, _] if !is_true(locked) => Some(Self::Busy),
            [_, as_known] if is_true(as_known) => Some(Self::AsKnown),
            [_, _] => Some(Self::Different),
            _ => None,
        }
    }
}

pub(super) fn number<N: FromStr + Default>(text: Option<String>) -> N {
    text.and_then(|text| text.parse().ok()).unwrap_or_default()
}
