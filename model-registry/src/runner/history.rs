//! What a database tells of its revisions.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::report::Direction;
use crate::revision::Revision;

/// One applied revision, as the history tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Applied {
    /// Its version.
    pub version: String,
    /// When, in UTC: `2026-11-22 13:15:00`.
    pub applied_at: String,
    /// What the runner recorded; none where Diesel itself applied it.
    pub record: Option<Record>,
}

/// What the runner records of a revision beside Diesel's row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    /// The directory's name.
    pub name: String,
    /// [`Revision::checksum`] of what was applied.
    pub checksum: String,
    /// How long it took, in milliseconds.
    pub duration_ms: u64,
    /// Which program, and its version.
    pub application: String,
}

/// A revision that stopped between two of its statements, which no transaction takes together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Partial {
    /// Its version.
    pub version: String,
    /// The directory's name.
    pub name: String,
    /// Which way it was run.
    pub direction: Direction,
    /// How many of its statements are done.
    pub statements_done: usize,
    /// SHA-256 of these statements, in hexadecimal.
    #[serde(skip)]
    pub(super) checksum: String,
    /// Who was about to run the next one.
    #[serde(skip)]
    pub(super) claim: Option<String>,
}

/// All that is recorded, by version.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    pub(super) applied: BTreeMap<String, Applied>,
    pub(super) partial: BTreeMap<String, Partial>,
}

impl History {
    pub(super) fn has(&self, version: &str) -> bool {
        self.applied.contains_key(version)
    }

    /// Whether a run in that direction has nothing more to do with the revision.
    pub(super) fn is_past(&self, revision: &Revision, direction: Direction) -> bool {
        match direction {
            Direction::Up => self.has(&revision.version),
            Direction::Down => !self.has(&revision.version),
        }
    }

    /// The versions that are applied.
    pub(super) fn versions(&self) -> BTreeSet<&str> {
        self.applied.keys().map(String::as_str).collect()
    }

    /// The versions that are applied once the revision was run.
    pub(super) fn versions_after<'h>(
        &'h self,
        revision: &'h Revision,
        direction: Direction,
    ) -> BTreeSet<&'h str> {
        let mut versions = self.versions();
        match direction {
            Direction::Up => _ = versions.insert(&revision.version),
            Direction::Down => {
                for version in revision.versions() {
                    versions.remove(version);
                }
            }
        }
        versions
    }

    /// Whether another history tells the same of what is applied, and of how the revision stopped.
    pub(super) fn is_as(&self, other: &Self, revision: &Revision) -> bool {
        let progress = |history: &Self| {
            let partial = history.partial.get(&revision.version)?;
            Some((partial.direction, partial.statements_done))
        };
        self.versions() == other.versions() && progress(self) == progress(other)
    }

    /// Who is at work outside of a transaction.
    pub(super) fn claim(&self) -> Option<&str> {
        let claims = self.partial.values().filter_map(|partial| partial.claim.as_deref());
        claims.filter(|claim| !claim.is_empty()).max()
    }

    /// What was done of a revision, where it stopped on that way.
    pub(super) fn partial(&self, revision: &Revision, direction: Direction) -> Option<&Partial> {
        self.partial.get(&revision.version).filter(|partial| partial.direction == direction)
    }

    /// Takes note of a revision that was run, as the database has it now.
    pub(super) fn ran(&mut self, revision: &Revision, direction: Direction) {
        let version = revision.version.clone();
        self.partial.remove(&version);
        match direction {
            Direction::Up => {
                let (applied_at, record) = (String::new(), None);
                self.applied.insert(version.clone(), Applied { version, applied_at, record });
            }
            Direction::Down => {
                for version in revision.versions() {
                    self.applied.remove(version);
                }
            }
        }
    }
}
