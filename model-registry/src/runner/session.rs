//! A connection that runs migrations: its lock, and what it leaves behind of the settings of the application.

use std::thread::sleep;
use std::time::{Duration, Instant};

use super::RunnerError;
use crate::dialect::{Backend, BackendError, DialectName};

/// The key of PostgreSQL's advisory lock. Such locks belong to one database, so every application has the same.
/// <https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS>
const LOCK_KEY: i64 = i64::from_be_bytes(*b"modelreg");

/// The pauses between two tries for the lock grow from the first to the longest.
const FIRST_PAUSE: Duration = Duration::from_millis(5);
const LONGEST_PAUSE: Duration = Duration::from_millis(200);

/// How often the server looks whether the client is still there, while a statement runs.
const LOST_CLIENT_CHECK: &str = "1s";

/// A connection for the time of one run. What it changes of the connection's settings is put back at the end.
pub(super) struct Session<'c> {
    conn: &'c mut dyn Backend,
    /// How long to wait for the lock.
    patience: Duration,
    /// How long it was waited for so far.
    pub(super) waited: Duration,
    /// SQL that puts back what a script may have changed for the statements after it.
    restore: String,
    /// SQL that ends the run.
    close: String,
}

impl<'c> Session<'c> {
    /// Begins a run, without a lock.
    pub(super) fn open(
        conn: &'c mut dyn Backend,
        patience: Duration,
    ) -> Result<Self, BackendError> {
        let mut session = Self {
            conn,
            patience,
            waited: Duration::ZERO,
            restore: String::new(),
            close: String::new(),
        };
        match session.dialect_name() {
            DialectName::Postgres => {}
            DialectName::Sqlite => session.wait_for_writers()?,
        }
        Ok(session)
    }

    pub(super) fn dialect_name(&self) -> DialectName {
        self.conn.dialect().name()
    }

    pub(super) fn connection(&mut self) -> &mut dyn Backend {
        self.conn
    }

    pub(super) fn execute(&mut self, sql: &str) -> Result<(), BackendError> {
        self.conn.execute(sql)
    }

    /// Takes the lock, if the dialect has one for a whole run. `waiting` is called when someone else holds it.
    pub(super) fn lock(&mut self, waiting: impl FnOnce()) -> Result<(), RunnerError> {
        match self.dialect_name() {
            DialectName::Postgres => self.lock_database(waiting),
            // The transaction of each revision is a lock by itself.
            DialectName::Sqlite => Ok(()),
        }
    }

    /// Opens the transaction of a revision.
    pub(super) fn begin(&mut self) -> Result<(), RunnerError> {
        match self.dialect_name() {
            DialectName::Postgres => Ok(self.execute("BEGIN")?),
            DialectName::Sqlite => self.begin_immediate(),
        }
    }

    /// Whether another process may have run the next revision since the history was read.
    pub(super) fn is_shared(&self) -> bool {
        match self.dialect_name() {
            DialectName::Postgres => false,
            DialectName::Sqlite => true,
        }
    }

    /// Ends the transaction of a revision with these statements in it, then runs `after`.
    pub(super) fn commit(&mut self, statements: &str, after: &str) -> Result<(), BackendError> {
        let sql = format!("{statements}COMMIT;\n{after}{}", self.restore);
        self.execute(&sql)
    }

    /// Ends a transaction, if there is one, with nothing of it, then runs `after`.
    pub(super) fn abandon(&mut self, after: &str) {
        for sql in ["ROLLBACK", after, &self.restore.clone()] {
            // There is an error to tell already, and each of these may fail because of it.
            if let Err(error) = self.execute(sql) {
                tracing::debug!(%error, sql, "after a migration that was not applied");
            }
        }
    }

    /// Every statement of SQLite waits for other writers from here on, as long as for a lock.
    fn wait_for_writers(&mut self) -> Result<(), BackendError> {
        let before = self.value("PRAGMA busy_timeout")?;
        let foreign_keys = self.value("PRAGMA foreign_keys")?;
        // A count of milliseconds in an `int`: https://sqlite.org/c3ref/busy_timeout.html
        let milliseconds = i32::try_from(self.patience.as_millis()).unwrap_or(i32::MAX);
        self.execute(&format!("PRAGMA busy_timeout = {milliseconds}"))?;
        self.restore = format!("PRAGMA foreign_keys = {foreign_keys};\n");
        self.close = format!("PRAGMA busy_timeout = {before};\n");
        Ok(())
    }

    fn begin_immediate(&mut self) -> Result<(), RunnerError> {
        let start = Instant::now();
        let begun = self.execute("BEGIN IMMEDIATE");
        let waited = start.elapsed();
        self.waited += waited;
        match begun {
            Ok(()) => Ok(()),
            Err(error) if waited >= self.patience => {
                Err(RunnerError::LockTimeout { waited, message: error.to_string() })
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Polls for the lock. Waiting inside of the database would hold a snapshot, and `CREATE INDEX CONCURRENTLY` in
    /// the process that has the lock waits for every snapshot.
    fn lock_database(&mut self, waiting: impl FnOnce()) -> Result<(), RunnerError> {
        let try_lock = format!("SELECT CAST(pg_catalog.pg_try_advisory_lock({LOCK_KEY}) AS TEXT)");
        let start = Instant::now();
        let mut waiting = Some(waiting);
        let mut pause = FIRST_PAUSE;
        while self.value(&try_lock)? != "true" {
            let waited = start.elapsed();
            if waited >= self.patience {
                let message = self.lock_holder()?;
                return Err(RunnerError::LockTimeout { waited, message });
            }
            if let Some(waiting) = waiting.take() {
                waiting();
            }
            sleep(pause.min(self.patience - waited));
            pause = (pause * 2).min(LONGEST_PAUSE);
            self.waited = start.elapsed();
        }
        self.close = format!("SELECT pg_catalog.pg_advisory_unlock({LOCK_KEY});\n");
        let search_path = self.value("SELECT pg_catalog.current_setting('search_path')")?;
        self.restore = format!(
            "SELECT pg_catalog.set_config('search_path', {}, false);\n",
            self.conn.dialect().literal(&search_path)
        );
        self.notice_lost_clients();
        Ok(())
    }

    /// Without this setting of PostgreSQL 14, the statement of a process that was killed runs on to its end, with the
    /// lock. An older server has no such setting, and some platforms refuse it: then the next process waits longer.
    fn notice_lost_clients(&mut self) {
        let set = format!(
            "SELECT pg_catalog.set_config(name, '{LOST_CLIENT_CHECK}', false), setting FROM pg_catalog.pg_settings \
             WHERE name = 'client_connection_check_interval'"
        );
        match self.conn.query(&set) {
            Ok(rows) => {
                if let Some([_, Some(before)]) = rows.first().map(Vec::as_slice) {
                    self.close.push_str(&format!(
                        "SELECT pg_catalog.set_config('client_connection_check_interval', '{before}', false);\n"
                    ));
                }
            }
            Err(error) => tracing::debug!(%error, "a lost client is noticed late"),
        }
    }

    /// Who has the lock. A key of 64 bits is in `pg_locks` as two halves.
    fn lock_holder(&mut self) -> Result<String, BackendError> {
        let (high, low) = (LOCK_KEY >> 32, LOCK_KEY & 0xffff_ffff);
        let holder = self.conn.query(&format!(
            "SELECT CAST(l.pid AS TEXT), CAST(a.application_name AS TEXT) FROM pg_catalog.pg_locks AS l \
             JOIN pg_catalog.pg_database AS d ON d.oid = l.database \
             LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid \
             WHERE l.locktype = 'advisory' AND l.classid = {high} AND l.objid = {low} AND l.objsubid = 1 \
             AND l.granted AND d.datname = pg_catalog.current_database()"
        ))?;
        Ok(match holder.into_iter().next().as_deref() {
            Some([Some(pid), Some(name)]) if !name.is_empty() => {
                format!("server process {pid} (`{name}`) holds it")
            }
            Some([Some(pid), _]) => format!("server process {pid} holds it"),
            _ => "the holder is gone by now".to_owned(),
        })
    }

    /// The one value of a query.
    fn value(&mut self, sql: &str) -> Result<String, BackendError> {
        let rows = self.conn.query(sql)?;
        Ok(rows.into_iter().flatten().flatten().next().unwrap_or_default())
    }
}

/// Also where a callback of the application panics.
impl Drop for Session<'_> {
    fn drop(&mut self) {
        if self.close.is_empty() {
            return;
        }
        let close = format!("{}{}", self.restore, self.close);
        if let Err(error) = self.conn.execute(&close) {
            tracing::warn!(%error, "the settings of the connection are not put back");
        }
    }
}
