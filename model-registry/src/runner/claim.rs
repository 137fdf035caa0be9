//! Statements that no transaction takes, so that no lock of a transaction can guard them.
//!
//! On PostgreSQL, who runs one claims it in our table first, and says the claim at the head of the statement, where
//! `pg_stat_activity` shows it for as long as the statement runs: behind a pooler too, and however the process that
//! sent it ended. A claim whose statement is not seen to run for [`GRACE`] is that of a process that is gone. In
//! SQLite such statements lock the file by themselves.

use std::time::{Duration, Instant};

use super::error::RunnerError;
use super::options::Timeouts;
use super::report::Progress;
use super::run::{Run, Stop};
use super::script::Script;
use super::session::Session;
use super::statement::Statement;
use super::tables::Tables;
use crate::dialect::postgres::concurrent_index::{ConcurrentIndex, concurrent_index};
use crate::dialect::{BackendError, DialectName, dialect};

/// How long a claim may stand without a statement that runs: far longer than it takes to send one after the other, also
/// where the machine has much else to do.
const GRACE: Duration = Duration::from_secs(5);

/// The claim of a process that is gone: its statement was begun.
const ABANDONED: &str = "";

impl Run<'_, '_, '_> {
    /// Whether the first statement that is not recorded as done was begun by a process that is gone.
    pub(super) fn was_begun(&self, script: &Script<'_>) -> bool {
        self.history
            .partial(script.revision, script.direction)
            .is_some_and(|partial| partial.claim.as_deref() == Some(ABANDONED))
    }

    /// Runs a statement outside of any transaction, and returns the invalid index that was dropped before.
    pub(super) fn alone(
        &mut self,
        script: &Script<'_>,
        statement: &Statement<'_>,
        position: usize,
        begun: bool,
    ) -> Result<Option<String>, Stop> {
        let mut dropped = None;
        match self.session.dialect_name() {
            DialectName::Postgres => {
                let claim = self.claim(script, position)?;
                let index = concurrent_index(statement.sql);
                dropped = match &index {
                    Some(index) => self.drop_invalid(script, index)?,
                    None => None,
                };
                let is_done = match &index {
                    Some(index) if begun => self.is_done(index)?,
                    Some(_) | None => false,
                };
                if !is_done {
                    self.claimed(script, statement, position, &claim)?;
                }
                self.record_claimed(script, position + 1, &claim)?;
            }
            DialectName::Sqlite => {
                self.tell_statement(script, statement, position);
                let start = Instant::now();
                let ran = self.session.execute(statement.sql);
                ran.map_err(|error| {
                    self.failed(script, Some(statement.line), position, error, start.elapsed())
                })?;
                self.begin(script)?;
                self.record_part(script, position + 1)?;
            }
        }
        Ok(dropped)
    }

    /// Records a claimed statement as done. The claim is the right to do so: nothing is waited for meanwhile, since
    /// others take a claim whose statement does not run for an abandoned one.
    fn record_claimed(
        &mut self,
        script: &Script<'_>,
        done: usize,
        claim: &str,
    ) -> Result<(), Stop> {
        let checksum = script.checksum_of(done).unwrap_or_default();
        let version = &script.revision.version;
        let conn = self.session.connection();
        if !self.tables.finish_claimed(conn, version, done, &checksum, claim)? {
            return Err(Stop::Changed);
        }
        self.note(script, done);
        Ok(())
    }

    /// Records that this run is about to run the statement at that position.
    fn claim(&mut self, script: &Script<'_>, position: usize) -> Result<String, Stop> {
        self.begin_patiently(script)?;
        let claim = match &self.claim {
            Some(claim) => claim.clone(),
            None => self.session.value(
                "SELECT CAST(pg_catalog.gen_random_uuid() AS TEXT) || ' ' || CAST(current_user AS TEXT)",
            )?,
        };
        let rows = self.progress(script, position, Some(&claim));
        self.session.commit_part(&rows)?;
        self.note(script, position);
        self.claim = Some(claim.clone());
        Ok(claim)
    }

    fn claimed(
        &mut self,
        script: &Script<'_>,
        statement: &Statement<'_>,
        position: usize,
        claim: &str,
    ) -> Result<(), Stop> {
        self.tell_statement(script, statement, position);
        // Only what the revision itself asks for: such statements hold no lock for long, and wait for every transaction.
        let settings = Timeouts::default().of(&script.revision.settings).session();
        let start = Instant::now();
        if let Some([set, _]) = &settings {
            self.session.execute(set)?;
        }
        let ran = self.session.execute(&format!("{}{}", mark(claim), statement.sql));
        if let Some([_, reset]) = &settings {
            self.session.execute(reset)?;
        }
        ran.map_err(|error| {
            // It is not begun any more, and nobody has to wait for it.
            self.give_back(None);
            self.failed(script, Some(statement.line), position, error, start.elapsed())
        })
    }

    /// Gives back the claim of a statement that is begun and not recorded.
    pub(super) fn abandon_claim(&mut self) {
        self.give_back(Some(ABANDONED));
    }

    fn give_back(&mut self, now: Option<&str>) {
        if let Some(claim) = self.claim.take()
            && let Err(error) = self.tables.replace_claim(self.session.connection(), &claim, now)
        {
            tracing::debug!(%error, "a claim is left to be found abandoned");
        }
    }

    /// Drops what a `CREATE INDEX CONCURRENTLY` that failed left behind, and returns its name.
    fn drop_invalid(
        &mut self,
        script: &Script<'_>,
        index: &ConcurrentIndex,
    ) -> Result<Option<String>, Stop> {
        let ConcurrentIndex::Create { table, name } = index else { return Ok(None) };
        let Some((index, false)) = find_index(self.session, table, name)? else { return Ok(None) };
        let revision = script.revision;
        tracing::warn!(%revision, %index, "drops the invalid index that an earlier try left");
        self.session.execute(&format!("DROP INDEX CONCURRENTLY {index}"))?;
        self.listeners.tell(Progress::DroppedIndex { revision, index: &index });
        Ok(Some(index))
    }

    /// Whether a statement that was begun, and perhaps not recorded, did its work.
    fn is_done(&mut self, index: &ConcurrentIndex) -> Result<bool, BackendError> {
        Ok(match index {
            ConcurrentIndex::Create { table, name } => {
                matches!(find_index(self.session, table, name)?, Some((_, true)))
            }
            ConcurrentIndex::Drop { name } => {
                let name = dialect(DialectName::Postgres).literal(name);
                let found = self.session.value(&format!(
                    "SELECT COALESCE(CAST(pg_catalog.to_regclass({name}) AS TEXT), '')"
                ))?;
                found.is_empty()
            }
        })
    }
}

/// The index of that name on the table as SQL names it, and whether it is valid. One that is being built just now is
/// somebody else's.
fn find_index(
    session: &mut Session<'_>,
    table: &str,
    name: &str,
) -> Result<Option<(String, bool)>, BackendError> {
    let [table, name] = [table, name].map(|text| dialect(DialectName::Postgres).literal(text));
    let rows = session.connection().query(&format!(
        "SELECT pg_catalog.format('%I.%I', n.nspname, c.relname), CAST(i.indisvalid AS TEXT) \
         FROM pg_catalog.pg_index AS i JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid \
         JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace \
         WHERE i.indrelid = pg_catalog.to_regclass({table}) AND c.relname = {name} AND NOT EXISTS \
         (SELECT 1 FROM pg_catalog.pg_stat_progress_create_index AS p WHERE p.index_relid = i.indexrelid)"
    ))?;
    Ok(match rows.into_iter().next().as_deref() {
        Some([Some(index), Some(valid)]) => Some((index.clone(), valid == "true")),
        _ => None,
    })
}

/// What stands at the head of a statement that runs under a claim.
fn mark(claim: &str) -> String {
    format!("/* model-registry {} */ ", identifier(claim))
}

/// The part of a claim that no other has; the role follows it.
fn identifier(claim: &str) -> &str {
    claim.split_once(' ').map_or(claim, |(identifier, _)| identifier)
}

/// A claim of someone else that may be abandoned.
#[derive(Debug, Default)]
pub(super) struct Suspicion(Option<(String, Instant)>);

impl Suspicion {
    /// Looks whether the statement of that claim runs. One that has not for long enough is taken off.
    pub(super) fn look(
        &mut self,
        claim: Option<&str>,
        session: &mut Session<'_>,
        tables: &Tables,
    ) -> Result<(), RunnerError> {
        let Some(claim) = claim else {
            self.0 = None;
            return Ok(());
        };
        if is_running(session, claim)? {
            self.0 = None;
            return Ok(());
        }
        match &self.0 {
            Some((suspect, since)) if suspect == claim => {
                if since.elapsed() >= GRACE {
                    tracing::warn!(
                        "another process is gone in the middle of a migration: goes on with it"
                    );
                    tables.replace_claim(session.connection(), claim, Some(ABANDONED))?;
                    self.0 = None;
                }
            }
            Some(_) | None => self.0 = Some((claim.to_owned(), Instant::now())),
        }
        Ok(())
    }
}

/// Whether the statement of a claim runs. What the roles of others do is hidden from some: then it may.
fn is_running(session: &mut Session<'_>, claim: &str) -> Result<bool, BackendError> {
    let literal = |text: &str| dialect(DialectName::Postgres).literal(text);
    let (mark, role) = (mark(claim), claim.split_once(' ').map_or("", |(_, role)| role));
    let found = session.value(&format!(
        "SELECT CAST(count(*) AS TEXT) FROM pg_catalog.pg_stat_activity \
         WHERE datname = pg_catalog.current_database() AND (state = 'active' AND \
         pg_catalog.starts_with(query, {mark}) \
         OR state IS NULL AND usename = {role} AND backend_type = 'client backend')",
        mark = literal(&mark),
        role = literal(role),
    ))?;
    Ok(found != "0")
}
