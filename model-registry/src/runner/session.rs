//! A connection that runs migrations: its transactions, and what it leaves behind of the settings of the application.

use std::mem;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::RunnerError;
use super::lock;
use super::options::Timeouts;
use crate::dialect::postgres::lost_clients::notice_lost_clients;
use crate::dialect::{Backend, BackendError, DialectName};

/// A connection for the time of one run. What it changes of the connection's settings is put back at the end.
///
/// On PostgreSQL nothing outlives a transaction: every setting is local to one, and so is the lock. So each
/// transaction may be on another connection of the server, as behind a pooler that hands them out by transaction.
pub(super) struct Session<'c> {
    conn: &'c mut dyn Backend,
    /// How long to wait for others.
    patience: Duration,
    /// SQL at the start of every transaction.
    local: String,
    /// SQL that puts back what a script may have changed for the statements after it, inside of its transaction.
    restore: String,
    /// The same for what works only outside of one.
    restore_outside: String,
    /// SQL that ends the run.
    close: String,
    /// Whether the database's messages are in English.
    is_english: bool,
    /// Whether a transaction is open.
    is_open: bool,
    /// Whether the end of the one before began it, and nothing was done in it.
    is_ahead: bool,
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
            local: String::new(),
            restore: String::new(),
            restore_outside: String::new(),
            close: String::new(),
            is_english: true,
            is_open: false,
            is_ahead: false,
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

    /// Looks at the connection before the first change is made on it.
    pub(super) fn prepare(&mut self) -> Result<(), BackendError> {
        match self.dialect_name() {
            DialectName::Postgres => {
                let search_path = self.value("SELECT pg_catalog.current_setting('search_path')")?;
                let messages = self.value("SELECT pg_catalog.current_setting('lc_messages')")?;
                let language = messages.split(['_', '.', '@']).next().unwrap_or_default();
                self.is_english = ["", "C", "POSIX", "en", "English"].contains(&language);
                self.restore = format!(
                    "SELECT pg_catalog.set_config('search_path', {}, false);\n",
                    self.conn.dialect().literal(&search_path)
                );
                self.local = notice_lost_clients(self.conn);
                Ok(())
            }
            DialectName::Sqlite => Ok(()),
        }
    }

    /// Opens a transaction, and tries for the lock in it. Whether it was free is told by [`lock::locked`].
    pub(super) fn begin(&mut self, timeouts: Timeouts) -> Result<(), RunnerError> {
        match self.dialect_name() {
            DialectName::Postgres => {
                self.is_open = true;
                Ok(self.execute(&self.begin_and_try(timeouts))?)
            }
            DialectName::Sqlite => self.begin_immediate(timeouts.lock),
        }
    }

    fn begin_and_try(&self, timeouts: Timeouts) -> String {
        format!("{}{}{}", lock::BEGIN_AND_TRY, self.local, timeouts.local())
    }

    /// Ends a transaction with these statements in it, then runs `after`.
    pub(super) fn commit(&mut self, statements: &str, after: &str) -> Result<(), BackendError> {
        let Self { restore, restore_outside, .. } = self;
        let sql = format!("{statements}{restore}COMMIT;\n{after}{restore_outside}");
        self.execute(&sql)?;
        self.is_open = false;
        Ok(())
    }

    /// Ends a transaction with these statements in it and, where the server is worth one answer less, begins the next
    /// one ahead: with the lock, and as the [`lock::guard`] wants it, or not at all.
    pub(super) fn commit_and_begin(
        &mut self,
        statements: &str,
        timeouts: Timeouts,
        guard: &str,
    ) -> Result<(), BackendError> {
        match self.dialect_name() {
            DialectName::Postgres => {}
            DialectName::Sqlite => return self.commit(statements, ""),
        }
        let (restore, begin) = (&self.restore, self.begin_and_try(timeouts));
        match self.execute(&format!("{statements}{restore}COMMIT;\n{begin}{guard}")) {
            Ok(()) => self.is_ahead = true,
            Err(error) if error.message().contains(lock::CHANGED) => self.abandon(""),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Whether a transaction was begun ahead. Whoever asks goes on in it.
    pub(super) fn goes_on(&mut self) -> bool {
        mem::take(&mut self.is_ahead)
    }

    /// Ends the transaction of a part of a revision. What its statements set stays for those after it.
    pub(super) fn commit_part(&mut self, statements: &str) -> Result<(), BackendError> {
        self.execute(&format!("{statements}COMMIT;\n"))?;
        self.is_open = false;
        Ok(())
    }

    /// Ends a transaction, if there is one, with nothing of it, then runs `after`.
    pub(super) fn abandon(&mut self, after: &str) {
        self.is_open = false;
        self.is_ahead = false;
        for sql in ["ROLLBACK", after, &self.restore_outside.clone()] {
            if sql.is_empty() {
                continue;
            }
            // There is an error to tell already, and each of these may fail because of it.
            if let Err(error) = self.execute(sql) {
                tracing::debug!(%error, sql, "after a migration that was not applied");
            }
        }
    }

    /// Puts back what statements outside of a transaction may have changed for the next revision.
    pub(super) fn put_back(&mut self) -> Result<(), BackendError> {
        let sql = format!("{}{}", self.restore, self.restore_outside);
        self.execute(&sql)
    }

    /// Every statement of SQLite waits for other writers from here on, as long as for a lock.
    fn wait_for_writers(&mut self) -> Result<(), BackendError> {
        let before = self.value("PRAGMA busy_timeout")?;
        let foreign_keys = self.value("PRAGMA foreign_keys")?;
        self.execute(&busy_timeout(self.patience))?;
        self.restore_outside = format!("PRAGMA foreign_keys = {foreign_keys};\n");
        self.close = format!("PRAGMA busy_timeout = {before};\n");
        Ok(())
    }

    /// Waits for other writers for as long as for a lock, and in the transaction, where only those are in its way who
    /// read the file, as long as a statement may wait: whoever comes to read then waits too.
    fn begin_immediate(&mut self, timeout: Option<Duration>) -> Result<(), RunnerError> {
        let inside = match timeout {
            Some(Duration::ZERO) => Duration::MAX,
            Some(timeout) => timeout,
            None => self.patience,
        };
        let begin =
            format!("{}BEGIN IMMEDIATE;\n{}", busy_timeout(self.patience), busy_timeout(inside));
        let start = Instant::now();
        loop {
            let Err(error) = self.execute(&begin) else {
                self.is_open = true;
                return Ok(());
            };
            let waited = start.elapsed();
            let message = error.message();
            if !self.is_lock_timeout(&message, waited, None) {
                return Err(error.into());
            }
            if waited >= self.patience {
                return Err(RunnerError::LockTimeout { waited, message });
            }
            // SQLite does not wait by itself while another process puts a journal in order that a crash left.
            sleep(Duration::from_millis(5));
        }
    }

    /// Whether a statement was refused because it waited too long for a lock. Diesel does not hand on the SQLSTATE, so
    /// where messages are not in English, the time tells.
    pub(super) fn is_lock_timeout(
        &self,
        message: &str,
        elapsed: Duration,
        timeout: Option<Duration>,
    ) -> bool {
        match self.dialect_name() {
            DialectName::Postgres if self.is_english => {
                message.starts_with("canceling statement due to lock timeout")
            }
            DialectName::Postgres => {
                timeout.is_some_and(|timeout| !timeout.is_zero() && elapsed >= timeout)
            }
            DialectName::Sqlite => message.starts_with("database is locked"),
        }
    }

    /// The one value of a query.
    pub(super) fn value(&mut self, sql: &str) -> Result<String, BackendError> {
        let rows = self.conn.query(sql)?;
        Ok(rows.into_iter().flatten().flatten().next().unwrap_or_default())
    }
}

/// How long SQLite waits for others, in milliseconds that an `int` holds: <https://sqlite.org/c3ref/busy_timeout.html>.
fn busy_timeout(wait: Duration) -> String {
    let milliseconds = i32::try_from(wait.as_millis()).unwrap_or(i32::MAX);
    format!("PRAGMA busy_timeout = {milliseconds};\n")
}

/// Also where a callback of the application panics, perhaps in the middle of a transaction.
impl Drop for Session<'_> {
    fn drop(&mut self) {
        if self.is_open {
            self.abandon("");
        }
        if self.close.is_empty() {
            return;
        }
        let close = format!("{}{}", self.restore_outside, self.close);
        if let Err(error) = self.conn.execute(&close) {
            tracing::warn!(%error, "the settings of the connection are not put back");
        }
    }
}
