//! Waiting for others that run revisions on the same database.
//!
//! On PostgreSQL the lock is an advisory one that belongs to a transaction, so it goes with the transaction however
//! that ends, and it holds behind a pooler that hands out connections by transaction. It is tried for, never waited
//! for inside of the database: that would hold a snapshot, and `CREATE INDEX CONCURRENTLY` waits for every snapshot.
//! On SQLite `BEGIN IMMEDIATE` is the lock.
//! <https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS>

use std::thread::sleep;
use std::time::{Duration, Instant};

use super::error::RunnerError;
use super::session::Session;
use crate::dialect::{BackendError, DialectName};

/// Opens a transaction and tries for the lock. The key is `modelreg` in ASCII; such locks belong to one database, so
/// every application has the same. Whether it was free is kept in a setting of the transaction, since a script of
/// several statements returns nothing. What is asked after it sees all that the holder before committed, which only
/// READ COMMITTED promises.
pub(super) const BEGIN_AND_TRY: &str = "BEGIN ISOLATION LEVEL READ COMMITTED;\n\
     SELECT pg_catalog.set_config('model_registry.locked', \
     CAST(pg_catalog.pg_try_advisory_xact_lock(x'6d6f64656c726567'::bigint) AS TEXT), true);\n";

/// The expression that tells whether the transaction has the lock, as `true` or `false`.
pub(super) const fn locked(dialect: DialectName) -> &'static str {
    match dialect {
        DialectName::Postgres => "pg_catalog.current_setting('model_registry.locked')",
        DialectName::Sqlite => "'true'",
    }
}

/// What the server says where a transaction was begun ahead, and someone else has the lock or changed the history.
pub(super) const CHANGED: &str = "another process runs migrations of model-registry";

/// A query that is refused with [`CHANGED`] unless the transaction has the lock and sees what it shall. A condition
/// alone would be answered to nobody, since a script of several statements returns nothing.
pub(super) fn guard(sees: &str, table: &str) -> String {
    let locked = locked(DialectName::Postgres);
    format!(
        "SELECT CAST(CASE WHEN {locked} = 'true' AND {sees} THEN '0' ELSE '{CHANGED}' END AS INTEGER) FROM {table};\n"
    )
}

/// The pauses between two tries grow from the first to the longest.
const FIRST_PAUSE: Duration = Duration::from_millis(5);
const LONGEST_PAUSE: Duration = Duration::from_millis(200);

/// How often others may change the history before a turn of this run, while nothing gets done. Whoever applies
/// revisions gets something done.
const MOST_MISSED_TURNS: u32 = 100;

/// The wait of one run for others. Its bound starts again whenever one of them gets on.
pub(super) struct Wait {
    patience: Duration,
    since: Option<Instant>,
    pause: Duration,
    /// How long it was waited for in all.
    pub(super) total: Duration,
}

impl Wait {
    pub(super) fn new(patience: Duration) -> Self {
        Self { patience, since: None, pause: FIRST_PAUSE, total: Duration::ZERO }
    }

    /// Someone got on: the bound starts again.
    pub(super) fn restart(&mut self) {
        self.since = None;
        self.pause = FIRST_PAUSE;
    }

    /// Waits for a moment.
    ///
    /// # Errors
    ///
    /// Where the bound is reached.
    pub(super) fn pause(&mut self, session: &mut Session<'_>) -> Result<(), RunnerError> {
        let start = Instant::now();
        let waited = start.duration_since(*self.since.get_or_insert(start));
        if waited >= self.patience {
            let message = holder(session)?;
            return Err(RunnerError::LockTimeout { waited, message });
        }
        sleep(self.pause.min(self.patience - waited));
        self.pause = (self.pause * 2).min(LONGEST_PAUSE);
        self.total += start.elapsed();
        Ok(())
    }
}

/// How a run gets on that others keep from it.
pub(super) struct Turns {
    /// The fewest revisions that were left to be run.
    left: usize,
    /// How often others changed the history since.
    missed: u32,
}

impl Turns {
    pub(super) const fn new(left: usize) -> Self {
        Self { left, missed: 0 }
    }

    /// Takes note of a turn that others took by changing the history, and left so many revisions.
    pub(super) fn miss(&mut self, left: usize) -> Result<(), RunnerError> {
        match left < self.left {
            true => *self = Self { left, missed: 0 },
            false => self.missed += 1,
        }
        match self.missed < MOST_MISSED_TURNS {
            true => Ok(()),
            false => Err(RunnerError::Unsettled { changes: self.missed, left }),
        }
    }
}

/// Who has the lock. A key of 64 bits is in `pg_locks` as two halves.
fn holder(session: &mut Session<'_>) -> Result<String, BackendError> {
    match session.dialect_name() {
        DialectName::Postgres => {}
        DialectName::Sqlite => return Ok("another connection writes".to_owned()),
    }
    let rows = session.connection().query(
        "SELECT CAST(l.pid AS TEXT), CAST(a.application_name AS TEXT) FROM pg_catalog.pg_locks AS l \
         JOIN pg_catalog.pg_database AS d ON d.oid = l.database \
         LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid \
         WHERE l.locktype = 'advisory' AND l.classid = x'6d6f6465'::int AND l.objid = x'6c726567'::int \
         AND l.objsubid = 1 AND l.granted AND d.datname = pg_catalog.current_database()",
    )?;
    Ok(match rows.into_iter().next().as_deref() {
        Some([Some(pid), Some(name)]) if !name.is_empty() => {
            format!("server process {pid} (`{name}`) holds it")
        }
        Some([Some(pid), _]) => format!("server process {pid} holds it"),
        _ => "nobody holds it now".to_owned(),
    })
}
