//! What was done.

use std::fmt;
use std::time::Duration;

use serde::Serialize;

use crate::revision::Revision;

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Applying.
    Up,
    /// Taking back.
    Down,
}

impl Direction {
    pub(super) const fn file(self) -> &'static str {
        match self {
            Self::Up => "up.sql",
            Self::Down => "down.sql",
        }
    }

    pub(super) const fn command(self) -> &'static str {
        match self {
            Self::Up => "upgrade",
            Self::Down => "downgrade",
        }
    }

    pub(super) const fn opposite(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }
}

/// What a run is about to do, for whoever shows it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Progress<'a> {
    /// Someone else has the lock.
    Waiting,
    /// A revision is about to be run.
    Started {
        /// Which.
        revision: &'a Revision,
        /// Which way.
        direction: Direction,
        /// Its number in this run, from 1.
        number: usize,
        /// How many there are in this run.
        total: usize,
    },
    /// A revision was run, and the history says so.
    Finished {
        /// Which.
        revision: &'a Revision,
        /// How long it took.
        duration: Duration,
    },
}

/// What a run did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Which way it went.
    pub direction: Direction,
    /// The revisions that it ran, in that order. What another process ran meanwhile is not among them.
    pub revisions: Vec<Ran>,
    /// How many revisions are applied now.
    pub applied: usize,
    /// How long it waited for the lock, in milliseconds.
    pub waited_ms: u64,
}

/// One revision that was run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ran {
    /// Its version.
    pub version: String,
    /// The directory's name.
    pub name: String,
    /// How long it took, in milliseconds.
    pub duration_ms: u64,
    /// Whether one with a later version was applied before it.
    pub out_of_order: bool,
}

impl Report {
    /// Whether there was nothing to do.
    pub fn is_empty(&self) -> bool {
        self.revisions.is_empty()
    }
}

pub(super) fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

/// A line, and one for each revision; without a line break at the end.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verb = match self.direction {
            Direction::Up => "applied",
            Direction::Down => "took back",
        };
        match self.revisions.len() {
            0 => write!(f, "nothing to do: {} applied", Count(self.applied))?,
            count => {
                let total: u64 = self.revisions.iter().map(|ran| ran.duration_ms).sum();
                write!(f, "{verb} {} in {total} ms", Count(count))?;
            }
        }
        if self.waited_ms > 0 {
            write!(f, ", after {} ms of waiting for the lock", self.waited_ms)?;
        }
        for ran in &self.revisions {
            write!(f, "\n  {} ({} ms)", ran.name, ran.duration_ms)?;
            if ran.out_of_order {
                f.write_str(", older than what was applied before it")?;
            }
        }
        Ok(())
    }
}

struct Count(usize);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            1 => f.write_str("1 revision"),
            count => write!(f, "{count} revisions"),
        }
    }
}
