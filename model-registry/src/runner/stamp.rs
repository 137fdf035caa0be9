//! Writing the history alone: `stamp`.

use std::collections::BTreeSet;
use std::time::Duration;

use serde::Serialize;

use super::error::RunnerError;
use super::history::History;
use super::lock::{Wait, locked};
use super::options::Timeouts;
use super::perform::ensure;
use super::session::Session;
use super::tables::Tables;
use super::{Runner, squash};
use crate::dialect::{Backend, DialectName, dialect};
use crate::revision::{Graph, Revision, Target};

/// What of the history is put aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purge {
    /// Nothing but what contradicts the targets.
    Keep,
    /// All of it, also what is not known here.
    All,
}

/// What a stamp changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Stamped {
    /// The revisions that are in the history now, and were not.
    pub added: Vec<String>,
    /// The versions that are not in it any more.
    pub removed: Vec<String>,
}

impl Runner<'_> {
    /// Makes the history say that the database is at these targets, and runs nothing: what they build on is applied,
    /// what builds on them is not, and what is on other branches stays. Without a target the tables of the history
    /// are made, and nothing else.
    ///
    /// # Errors
    ///
    /// Where a target fits no revision, and where the history has revisions that are not known here, unless all of it
    /// is put aside.
    pub fn stamp(
        &mut self,
        conn: &mut dyn Backend,
        targets: &[Target],
        purge: Purge,
    ) -> Result<Stamped, RunnerError> {
        let mut session = Session::open(conn, self.options.lock_wait)?;
        session.prepare()?;
        let mut wait = Wait::new(self.options.lock_wait);
        let tables = ensure(&mut session, &mut wait, &mut self.listeners)?;
        let is_locked = format!("SELECT {}", locked(session.dialect_name()));
        session.begin(Timeouts::default())?;
        while session.value(&is_locked)? != "true" {
            session.abandon("");
            wait.pause(&mut session)?;
            session.begin(Timeouts::default())?;
        }
        let stamped = self.stamp_in_transaction(&mut session, &tables, targets, purge);
        match stamped {
            Ok(stamped) => {
                session.commit("", "")?;
                Ok(stamped)
            }
            Err(error) => {
                session.abandon("");
                Err(error)
            }
        }
    }

    fn stamp_in_transaction(
        &self,
        session: &mut Session<'_>,
        tables: &Tables,
        targets: &[Target],
        purge: Purge,
    ) -> Result<Stamped, RunnerError> {
        let all = tables.read(session.connection())?;
        let (graph, history) = match purge {
            Purge::Keep => squash::fit(&self.graph, all.clone()),
            Purge::All => squash::fit(&self.graph, History::default()),
        };
        let unknown = history.applied.keys().filter(|version| !graph.knows(version));
        let unknown: Vec<_> = unknown.cloned().collect();
        if !unknown.is_empty() {
            return Err(RunnerError::UnknownRevisions { names: unknown });
        }
        let wanted = match targets.is_empty() && purge == Purge::Keep {
            true => return Ok(Stamped::default()),
            false => wanted(&graph, &history, targets)?,
        };
        let mut stamped = Stamped::default();
        let kept = match purge {
            Purge::Keep => history,
            Purge::All => {
                session.execute(&tables.clear())?;
                stamped.removed = all.applied.into_keys().collect();
                History::default()
            }
        };
        for revision in graph.revisions() {
            let version = &revision.version;
            let shall_be = wanted.contains(version.as_str());
            // One that stopped between two of its statements is in the history as well.
            let is_there = kept.has(version) || (!shall_be && kept.partial.contains_key(version));
            match (is_there, shall_be) {
                (true, false) => {
                    session.execute(&tables.forget(revision))?;
                    stamped.removed.push(revision.version.clone());
                }
                (false, true) => {
                    session.execute(&tables.record(
                        revision,
                        Duration::ZERO,
                        &self.options.application,
                    ))?;
                    stamped.added.push(revision.name.clone());
                }
                (true, true) | (false, false) => {}
            }
        }
        Ok(stamped)
    }
}

/// The versions that are applied at these targets.
fn wanted<'g>(
    graph: &'g Graph,
    history: &History,
    targets: &[Target],
) -> Result<BTreeSet<&'g str>, RunnerError> {
    let is_applied = |revision: &&Revision| history.has(&revision.version);
    let applied = || graph.revisions().iter().filter(is_applied);
    let pending = || graph.revisions().iter().filter(|revision| !is_applied(revision));
    let mut at: Vec<&'g Revision> = Vec::new();
    for target in targets {
        match target {
            Target::Base => return Ok(BTreeSet::new()),
            Target::Head => at.push(graph.head()?),
            Target::Heads => at.extend(graph.heads()),
            Target::Revision(text) => match graph.point(text)? {
                Some(revision) => at.push(revision),
                None => return Ok(BTreeSet::new()),
            },
            Target::Relative(count) => {
                let steps = usize::try_from(count.unsigned_abs()).unwrap_or(usize::MAX);
                let (chosen, available): (Vec<_>, usize) = match *count >= 0 {
                    true => (applied().chain(pending().take(steps)).collect(), pending().count()),
                    false => {
                        let left = applied().count().saturating_sub(steps);
                        (applied().take(left).collect(), applied().count())
                    }
                };
                if steps > available {
                    let (target, command) = (target.clone(), "stamp");
                    return Err(RunnerError::TooFar { target, command, available });
                }
                return Ok(chosen.into_iter().map(|revision| revision.version.as_str()).collect());
            }
        }
    }
    let after: BTreeSet<&str> = at
        .iter()
        .flat_map(|revision| graph.descendants(&revision.version))
        .map(|revision| revision.version.as_str())
        .collect();
    let elsewhere = applied().filter(|revision| !after.contains(revision.version.as_str()));
    let below = graph.closure(at.iter().map(|revision| revision.version.as_str()));
    Ok(below.into_iter().chain(elsewhere).map(|revision| revision.version.as_str()).collect())
}

/// A script for `psql` or `sqlite3` that makes the history say that exactly these revisions are applied.
pub fn offline_stamp<'a>(
    name: DialectName,
    revisions: impl IntoIterator<Item = &'a Revision>,
    application: &str,
) -> String {
    let tables = Tables::unqualified(dialect(name));
    let (stop, begin) = super::offline::frame(name);
    let rows: String = revisions
        .into_iter()
        .map(|revision| tables.record(revision, Duration::ZERO, application))
        .collect();
    format!("{stop}\n\n{begin}{}{}{rows}COMMIT;\n", tables.create(), tables.clear())
}
