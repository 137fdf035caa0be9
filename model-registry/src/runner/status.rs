//! Where a database is.

use std::collections::BTreeSet;

use serde::Serialize;

use super::history::{History, Partial, Record};
use crate::revision::{Graph, Revision};

/// Where a database is: every revision that is known here or in its history, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Status {
    /// The revisions.
    pub revisions: Vec<RevisionStatus>,
}

/// Where a database is with one revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RevisionStatus {
    /// Its version.
    pub version: String,
    /// The directory's name; the version, where neither a directory nor the history tells.
    pub name: String,
    /// The versions that it follows.
    pub parents: Vec<String>,
    /// Whether it is applied.
    pub state: State,
    /// When it was applied, in UTC: `2026-11-22 13:15:00`.
    pub applied_at: Option<String>,
    /// What the runner recorded; none where it is not applied, or was by Diesel itself.
    pub record: Option<Record>,
    /// How far it came, where it stopped between two of its statements.
    pub partial: Option<Partial>,
}

/// Whether a revision is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It is.
    Applied,
    /// It is, and its `up.sql` was edited since.
    Edited,
    /// It is not.
    Pending,
    /// It is, and there is no such revision here.
    Unknown,
    /// It stopped between two of its statements, on the way up or down.
    Partial,
}

impl State {
    /// Whether what is here and what was applied are not the same.
    pub const fn contradicts(self) -> bool {
        match self {
            Self::Edited | Self::Unknown => true,
            Self::Applied | Self::Pending | Self::Partial => false,
        }
    }
}

impl Status {
    pub(super) fn new(graph: &Graph, mut history: History) -> Self {
        let mut revisions: Vec<_> = graph
            .revisions()
            .iter()
            .map(|revision| RevisionStatus::known(revision, &mut history))
            .collect();
        history.applied.retain(|version, _| !graph.knows(version));
        revisions.extend(history.applied.into_values().map(|applied| RevisionStatus {
            name: match &applied.record {
                Some(record) => record.name.clone(),
                None => applied.version.clone(),
            },
            partial: history.partial.remove(&applied.version),
            version: applied.version,
            parents: Vec::new(),
            state: State::Unknown,
            applied_at: Some(applied.applied_at),
            record: applied.record,
        }));
        revisions.extend(history.partial.into_values().map(|partial| RevisionStatus {
            version: partial.version.clone(),
            name: partial.name.clone(),
            parents: Vec::new(),
            state: State::Unknown,
            applied_at: None,
            record: None,
            partial: Some(partial),
        }));
        revisions.sort_by(|a, b| a.version.cmp(&b.version));
        Self { revisions }
    }

    /// The applied revisions that no other applied one follows, as `current` shows them.
    pub fn current(&self) -> Vec<&RevisionStatus> {
        let applied = || self.revisions.iter().filter(|revision| revision.is_applied());
        let followed: BTreeSet<&String> =
            applied().flat_map(|revision| &revision.parents).collect();
        applied().filter(|revision| !followed.contains(&revision.version)).collect()
    }

    /// The revisions that are not applied.
    pub fn pending(&self) -> impl Iterator<Item = &RevisionStatus> {
        self.revisions.iter().filter(|revision| !revision.is_applied())
    }
}

impl RevisionStatus {
    /// Whether the history has it.
    pub fn is_applied(&self) -> bool {
        self.applied_at.is_some()
    }

    fn known(revision: &Revision, history: &mut History) -> Self {
        let applied = history.applied.remove(&revision.version);
        let partial = history.partial.remove(&revision.version);
        let (applied_at, record) =
            applied.map_or((None, None), |applied| (Some(applied.applied_at), applied.record));
        let state = match (&applied_at, &record) {
            _ if partial.is_some() => State::Partial,
            (None, _) => State::Pending,
            (Some(_), Some(record)) if record.checksum != revision.checksum() => State::Edited,
            (Some(_), _) => State::Applied,
        };
        Self {
            version: revision.version.clone(),
            name: revision.name.clone(),
            parents: revision.settings.parents.clone(),
            state,
            applied_at,
            record,
            partial,
        }
    }
}
