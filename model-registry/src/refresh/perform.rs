//! Refreshing one view.

use std::time::Instant;

use super::Sources;
use super::catalog::{Catalog, Found, qualified};
use super::record::{self, Entry};
use super::report::Outcome;
use super::run::Concurrently;
use super::source::Readings;
use crate::dialect::postgres::lost_clients::notice_lost_clients;
use crate::dialect::sqlite::QUERY_SUFFIX;
use crate::dialect::{Backend, BackendError, DialectName};
use crate::schema::ObjectName;

/// How long a statement of SQLite waits for other writers, in milliseconds.
const BUSY_TIMEOUT: u32 = 60_000;

/// What is refreshed, and how.
pub(super) struct Task<'t> {
    pub(super) catalog: &'t Catalog,
    pub(super) sources: &'t Sources,
    pub(super) concurrently: Concurrently,
}

/// A connection for the time of a refresh. What it changes of the connection's settings is put back at the end.
pub(super) struct Client<'c> {
    conn: &'c mut dyn Backend,
    /// SQL at the start of every transaction.
    begin: String,
    /// SQL at the end.
    close: String,
}

impl<'c> Client<'c> {
    pub(super) fn new(conn: &'c mut dyn Backend) -> Result<Self, BackendError> {
        let (begin, close) = match conn.dialect().name() {
            DialectName::Postgres => {
                // In READ COMMITTED the rows are read after all that is asked before.
                let begin = "BEGIN ISOLATION LEVEL READ COMMITTED;\n".to_owned();
                (begin + &notice_lost_clients(conn), String::new())
            }
            DialectName::Sqlite => {
                let before = value(conn, "PRAGMA busy_timeout")?;
                conn.execute(&format!("PRAGMA busy_timeout = {BUSY_TIMEOUT}"))?;
                ("BEGIN IMMEDIATE".to_owned(), format!("PRAGMA busy_timeout = {before}"))
            }
        };
        Ok(Self { conn, begin, close })
    }

    pub(super) fn connection(&mut self) -> &mut dyn Backend {
        self.conn
    }

    /// Refreshes a view and records that, or leaves it as it is.
    pub(super) fn refresh(&mut self, task: &Task<'_>, view: &ObjectName) -> Outcome {
        match self.try_refresh(task, view) {
            Ok(outcome) => outcome,
            Err(error) => {
                // There is an error to tell already, and this one may fail because of it.
                if let Err(error) = self.conn.execute("ROLLBACK") {
                    tracing::debug!(%error, %view, "after a view that was not refreshed");
                }
                Outcome::Failed { message: error.to_string() }
            }
        }
    }

    fn try_refresh(&mut self, task: &Task<'_>, view: &ObjectName) -> Result<Outcome, BackendError> {
        let found = &task.catalog.views[view];
        let concurrently = is_concurrent(found, task.concurrently)?;
        let start = Instant::now();
        self.conn.execute(&self.begin)?;
        let readings = Readings::read(self.conn, task.catalog, task.sources, [view])?;
        if let Some(message) = readings.broken(view) {
            return Err(BackendError::Database { message });
        }
        let source = readings.source(task.catalog, view);
        let rows = match self.conn.dialect().name() {
            DialectName::Postgres => self.fill_postgres(view, found, concurrently)?,
            DialectName::Sqlite => self.fill_sqlite(view, found)?,
        };
        let duration_ms = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
        let entry = Entry {
            view,
            identity: &found.identity,
            duration_ms,
            rows,
            concurrently,
            source: source.fingerprint.as_deref().ok(),
            changes: source.changes,
        };
        let end = record::insert(self.conn.dialect(), &entry) + "COMMIT;";
        self.conn.execute(&end)?;
        Ok(Outcome::Refreshed { duration_ms, rows, concurrently })
    }

    /// The server counts the rows that it writes, but not those of a view that it compares. To count them takes a while,
    /// in which nobody could read a view that is filled anew.
    fn fill_postgres(
        &mut self,
        view: &ObjectName,
        found: &Found,
        concurrently: bool,
    ) -> Result<u64, BackendError> {
        let name = qualified(self.conn.dialect(), view);
        let how = if concurrently { " CONCURRENTLY" } else { "" };
        let refresh = format!("REFRESH MATERIALIZED VIEW{how} {name}");
        let count = format!("(SELECT count(*)::text FROM {name})");
        let written = format!(
            "SELECT CASE WHEN pg_catalog.current_setting('track_counts')::boolean \
             THEN pg_catalog.pg_stat_get_xact_tuples_inserted({})::text ELSE ",
            &found.identity[1..]
        );
        let number = |text: String| text.parse::<u64>().unwrap_or_default();
        if concurrently {
            self.conn.execute(&refresh)?;
            return Ok(number(value(self.conn, &format!("SELECT {count}"))?));
        }
        // What this connection wrote before may not be handed over to the server's counters yet.
        let before = number(value(self.conn, &format!("{written} '0' END"))?);
        self.conn.execute(&refresh)?;
        let after = number(value(self.conn, &format!("{written} {count} END"))?);
        Ok(after.saturating_sub(before))
    }

    fn fill_sqlite(&mut self, view: &ObjectName, found: &Found) -> Result<u64, BackendError> {
        let dialect = self.conn.dialect();
        let table = qualified(dialect, view);
        let query = qualified(dialect, &view.sibling(format!("{}{QUERY_SUFFIX}", view.name)));
        let columns: Vec<_> = found.columns.iter().map(|name| dialect.quote(name)).collect();
        let columns = columns.join(", ");
        self.conn.execute(&format!(
            "DELETE FROM {table};\nINSERT INTO {table} ({columns}) SELECT {columns} FROM {query};"
        ))?;
        Ok(value(self.conn, "SELECT CAST(changes() AS TEXT)")?.parse().unwrap_or_default())
    }
}

impl Drop for Client<'_> {
    fn drop(&mut self) {
        if !self.close.is_empty()
            && let Err(error) = self.conn.execute(&self.close)
        {
            tracing::warn!(%error, "the settings of the connection are not put back");
        }
    }
}

/// Nobody can read a view that was never filled, so that such a one holds up nobody.
fn is_concurrent(found: &Found, wanted: Concurrently) -> Result<bool, BackendError> {
    match wanted {
        Concurrently::Never => Ok(false),
        _ if found.is_populated == Some(false) => Ok(false),
        Concurrently::Auto => Ok(found.allows_concurrently),
        Concurrently::Always if found.allows_concurrently => Ok(true),
        Concurrently::Always => Err(BackendError::Database { message: NO_KEY.to_owned() }),
    }
}

const NO_KEY: &str = "it cannot be refreshed while it is read, since it has no unique index of columns alone and without \
     a condition: give it one, or refresh with `--concurrently auto`";

/// The one value of a query.
fn value(conn: &mut dyn Backend, sql: &str) -> Result<String, BackendError> {
    Ok(conn.query(sql)?.into_iter().flatten().flatten().next().unwrap_or_default())
}
