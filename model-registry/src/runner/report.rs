//! What was done.

use std::fmt;
use std::time::Duration;

use serde::Serialize;

use crate::refresh::{Outcome, ViewReport};
use crate::revision::Revision;
use crate::schema::ObjectName;

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
    /// A statement of it is about to be run. Most often a transaction is open: whoever is slow here holds up others.
    Statement {
        /// The revision.
        revision: &'a Revision,
        /// The statement.
        sql: &'a str,
        /// The line on which it starts, from 1.
        line: usize,
        /// Its number in the script, from 1.
        number: usize,
    },
    /// An invalid index was dropped, which an earlier try to make it concurrently had left.
    DroppedIndex {
        /// The revision that makes it again.
        revision: &'a Revision,
        /// The index as SQL names it.
        index: &'a str,
    },
    /// A statement gave up at its lock timeout, and the revision left nothing of what is not recorded.
    Retrying {
        /// The revision.
        revision: &'a Revision,
        /// How often it was tried.
        tries: u32,
        /// When it is tried again.
        pause: Duration,
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
    /// How long it waited for others that run revisions, in milliseconds.
    pub waited_ms: u64,
    /// Whether the revisions were only chosen, not run.
    pub dry_run: bool,
    /// Where the history does not fit the revisions and the policy lets that pass with a warning.
    pub warnings: Vec<String>,
    /// Where the database differs from what the program expects, if that was checked.
    pub drift: Vec<String>,
    /// The materialized views that were filled after it, and those that could not be.
    pub views: Vec<ViewReport>,
    /// The materialized views that are to be filled, where that is left to the application.
    pub views_to_refresh: Vec<ObjectName>,
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
    /// How often it gave up at a lock timeout before.
    pub retries: u32,
    /// How many of its statements an earlier run had done, where that one stopped in the middle.
    pub resumed_after: Option<usize>,
    /// The invalid indexes that were dropped before they were made again.
    pub dropped_indexes: Vec<String>,
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

/// A line, and one for each revision, view, warning and difference; without a line break at the end.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.summary(f)?;
        for ran in &self.revisions {
            write!(f, "\n  {}", ran.name)?;
            if !self.dry_run {
                write!(f, " ({} ms)", ran.duration_ms)?;
            }
            for remark in ran.remarks() {
                write!(f, ", {remark}")?;
            }
        }
        for view in &self.views {
            match view.outcome {
                Outcome::Refreshed { .. } => write!(f, "\n  {view}")?,
                Outcome::Failed { .. } | Outcome::Skipped { .. } => {
                    write!(f, "\nwarning: {view}")?;
                }
            }
        }
        for warning in &self.warnings {
            write!(f, "\nwarning: {warning}")?;
        }
        if !self.drift.is_empty() {
            f.write_str("\nwarning: the database differs from what the program expects:")?;
        }
        self.drift.iter().try_for_each(|difference| write!(f, "\n  {difference}"))
    }
}

impl Report {
    fn summary(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let done = match (self.direction, self.dry_run) {
            (Direction::Up, false) => "applied",
            (Direction::Down, false) => "took back",
            (Direction::Up, true) => "would apply",
            (Direction::Down, true) => "would take back",
        };
        let count = Count(self.revisions.len());
        match (count.0, self.dry_run) {
            (0, _) => write!(f, "nothing to do: {} applied", Count(self.applied))?,
            (_, true) => write!(f, "{done} {count}")?,
            (_, false) => {
                let total: u64 = self.revisions.iter().map(|ran| ran.duration_ms).sum();
                write!(f, "{done} {count} in {total} ms")?;
            }
        }
        match self.waited_ms {
            0 => Ok(()),
            waited => write!(f, ", after {waited} ms of waiting for other processes"),
        }
    }
}

impl Ran {
    /// What is not ordinary about it.
    pub fn remarks(&self) -> Vec<String> {
        let mut remarks = Vec::new();
        if self.out_of_order {
            remarks.push("older than what was applied before it".to_owned());
        }
        if let Some(done) = self.resumed_after {
            remarks.push(format!("gone on with after its first {done} statements"));
        }
        match self.retries {
            0 => {}
            1 => remarks.push("after 1 lock timeout".to_owned()),
            count => remarks.push(format!("after {count} lock timeouts")),
        }
        remarks.extend(
            self.dropped_indexes.iter().map(|index| {
                format!("after dropping {index}, which an earlier try had left invalid")
            }),
        );
        remarks
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
