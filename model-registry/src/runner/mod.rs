//! Running revisions, at boot and from the command line: once, however many processes start at the same time.
//!
//! The history is read without a lock first. Where there is something to do, each revision runs in a transaction of
//! its own together with its rows of the history: the transaction takes the lock, looks whether the history is still
//! as it was read, and leaves the rest to whoever changed it if not. So whatever happens to the process, the database
//! is at a whole number of revisions, and the next start goes on from there. What no transaction takes is recorded
//! statement by statement.

mod check;
mod choice;
mod claim;
mod error;
mod history;
mod idle;
mod listener;
mod lock;
mod offline;
mod options;
mod perform;
mod policy;
mod report;
mod rows;
mod run;
mod rust;
mod script;
mod session;
mod squash;
mod stamp;
mod statement;
mod status;
mod tables;
mod views;

use std::borrow::Cow;
use std::error::Error;
use std::time::Duration;

pub use error::{At, RunnerError};
pub use history::{Applied, Partial, Record};
pub use offline::offline;
pub use options::Retries;
pub use policy::{Mismatch, Policy, UnknownMismatch};
pub use report::{Direction, Progress, Ran, Report};
pub use rust::{RustFunction, RustMigration};
#[doc(hidden)]
pub use rust::{accepts as rust_accepts, call as rust_call};
pub use stamp::{Purge, Stamped, offline_stamp};
pub use status::{RevisionStatus, State, Status};
pub use views::{Refill, RefillTime};

use self::listener::Listeners;
use self::options::{Mode, Options};
use self::tables::Tables;
use self::views::Wanted;
use crate::dialect::{Backend, BackendError};
use crate::refresh::Sources;
use crate::revision::{EmbeddedRevisions, Graph, Revision, Target};

/// Brings the database to the head of the embedded revisions: what an application calls when it starts.
///
/// Where there is nothing to do, that costs one query, takes no lock and writes nothing. [`Runner::embedded`] is the
/// same with options.
///
/// # Errors
///
/// Where the database does not fit the revisions, or one of them fails. What was applied before stays.
pub fn boot(conn: &mut dyn Backend, revisions: &EmbeddedRevisions) -> Result<Report, RunnerError> {
    match !conn.is_in_transaction() && idle::is_idle(conn, revisions.revisions) {
        true => Ok(Report::new(Direction::Up, revisions.revisions.len(), Vec::new())),
        false => Runner::embedded(revisions)?.upgrade(conn, &Target::Head),
    }
}

/// What compares a database with what the program expects, and returns the differences, a line each.
type DriftCheck<'a> = Box<dyn FnMut(&mut dyn Backend) -> Result<Vec<String>, BackendError> + 'a>;

/// Runs revisions on a connection that is in no transaction.
///
/// ```no_run
/// use std::time::Duration;
///
/// use diesel::{Connection, PgConnection};
/// use model_registry::revision::{EmbeddedRevisions, Target};
/// use model_registry::runner::{Mismatch, Policy};
/// use model_registry::{Metadata, Runner, drift};
///
/// # const MIGRATIONS: EmbeddedRevisions = EmbeddedRevisions { application: "", revisions: &[] };
/// # #[cfg(feature = "postgres")]
/// fn start(url: &str) -> Result<(), Box<dyn std::error::Error>> {
///     let report = Runner::embedded(&MIGRATIONS)?
///         .lock_timeout(Duration::from_secs(2))
///         .policy(Mismatch::OutOfOrder, Policy::Warn)
///         .drift_check(Policy::Warn, drift::against(Metadata::global()))
///         .upgrade(&mut PgConnection::establish(url)?, &Target::Head)?;
///     println!("{report}");
///     Ok(())
/// }
/// ```
pub struct Runner<'a> {
    graph: Cow<'a, Graph>,
    options: Options,
    listeners: Listeners<'a>,
    drift: Option<(Policy, DriftCheck<'a>)>,
    views: Option<Wanted>,
}

impl<'a> Runner<'a> {
    /// Runs revisions of this graph.
    pub fn new(graph: &'a Graph) -> Self {
        Self::of(Cow::Borrowed(graph))
    }

    /// Runs the revisions that a program carries.
    ///
    /// # Errors
    ///
    /// What is wrong with them.
    pub fn embedded(revisions: &EmbeddedRevisions) -> Result<Self, RunnerError> {
        let graph = revisions.graph()?;
        Ok(Self::of(Cow::Owned(graph)).application(revisions.application))
    }

    fn of(graph: Cow<'a, Graph>) -> Self {
        Self {
            graph,
            options: Options::default(),
            listeners: Listeners::default(),
            drift: None,
            views: None,
        }
    }

    /// What the history shall say of who applied a revision. Unless said, it is this library.
    #[must_use]
    pub fn application(mut self, name_and_version: impl Into<String>) -> Self {
        self.options.application = name_and_version.into();
        self
    }

    /// How long to wait for other processes that run revisions, from the last time that one of them got on. Unless
    /// said, 60 seconds.
    #[must_use]
    pub fn lock_wait(mut self, wait: Duration) -> Self {
        self.options.lock_wait = wait;
        self
    }

    /// How long a statement waits for a lock, while whoever comes after it waits too; zero is without end. In SQLite it
    /// is the commit that waits, for those who read the file. Unless said, 5 seconds; `lock_timeout` in a revision's
    /// metadata.toml goes before it. Statements of PostgreSQL outside of a transaction heed only the latter.
    #[must_use]
    pub fn lock_timeout(mut self, timeout: Duration) -> Self {
        self.options.timeouts.lock = Some(timeout);
        self
    }

    /// How long a statement may take in PostgreSQL; zero is without end. Unless said, as the connection has it;
    /// `statement_timeout` in a revision's metadata.toml goes before it. Statements outside of a transaction heed only
    /// the latter.
    #[must_use]
    pub fn statement_timeout(mut self, timeout: Duration) -> Self {
        self.options.timeouts.statement = Some(timeout);
        self
    }

    /// How often to try again what gave up at its lock timeout.
    #[must_use]
    pub fn retries(mut self, retries: Retries) -> Self {
        self.options.retries = retries;
        self
    }

    /// What to do where the history does not fit the revisions in this way. Unless said, nothing is run.
    #[must_use]
    pub fn policy(mut self, mismatch: Mismatch, policy: Policy) -> Self {
        self.options.policies.set(mismatch, policy);
        self
    }

    /// Runs everything in one transaction: all of it is done, or nothing. A revision that no transaction takes is an
    /// error then.
    #[must_use]
    pub fn batch(mut self) -> Self {
        self.options.mode = Mode::Batch;
        self
    }

    /// Only says in the report which revisions would be run.
    #[must_use]
    pub fn dry_run(mut self) -> Self {
        self.options.mode = Mode::Dry;
        self
    }

    /// Whom to tell what is being done.
    #[must_use]
    pub fn on_progress(mut self, progress: impl FnMut(Progress<'_>) + 'a) -> Self {
        self.listeners.progress = Some(Box::new(progress));
        self
    }

    /// What to do before each revision, in its transaction where it has one. An error is the revision's.
    #[must_use]
    pub fn before_each(
        mut self,
        hook: impl FnMut(
            &mut dyn Backend,
            &Revision,
            Direction,
        ) -> Result<(), Box<dyn Error + Send + Sync>>
        + 'a,
    ) -> Self {
        self.listeners.before = Some(Box::new(hook));
        self
    }

    /// What to do after each revision, in its transaction where it has one. An error is the revision's.
    #[must_use]
    pub fn after_each(
        mut self,
        hook: impl FnMut(
            &mut dyn Backend,
            &Revision,
            Direction,
        ) -> Result<(), Box<dyn Error + Send + Sync>>
        + 'a,
    ) -> Self {
        self.listeners.after = Some(Box::new(hook));
        self
    }

    /// What compares the database with what the program expects, after an upgrade and where there was nothing to do,
    /// and what becomes of a difference. `drift::against` compares it with models.
    #[must_use]
    pub fn drift_check(
        mut self,
        policy: Policy,
        check: impl FnMut(&mut dyn Backend) -> Result<Vec<String>, BackendError> + 'a,
    ) -> Self {
        self.drift = Some((policy, Box::new(check)));
        self
    }

    /// Which materialized views to fill after an upgrade, and when. Unless said, none. The queries of `sources` say when
    /// a view is stale, where that is not told by its tables' change counters: they are recorded with the refresh. Where
    /// there is nothing to do, that costs a few queries of the catalog.
    #[must_use]
    pub fn refill(mut self, which: Refill, time: RefillTime, sources: Sources) -> Self {
        self.views = Some(Wanted { which, time, sources });
        self
    }

    /// Applies what is missing up to the target.
    ///
    /// # Errors
    ///
    /// Where the database does not fit the revisions, or one of them fails. What was applied before stays.
    pub fn upgrade(
        &mut self,
        conn: &mut dyn Backend,
        target: &Target,
    ) -> Result<Report, RunnerError> {
        let views = self.views(conn)?;
        let mut report = self.perform(conn, Direction::Up, target)?;
        self.refill_views(conn, views, &mut report)?;
        self.check_drift(conn, &mut report)?;
        Ok(report)
    }

    /// Takes back every revision that the target does not build on, the newest first.
    ///
    /// # Errors
    ///
    /// Where the database does not fit the revisions, one of them has no way down, or one fails.
    pub fn downgrade(
        &mut self,
        conn: &mut dyn Backend,
        target: &Target,
    ) -> Result<Report, RunnerError> {
        self.perform(conn, Direction::Down, target)
    }

    /// The revisions that [`upgrade`](Self::upgrade) or [`downgrade`](Self::downgrade) would run, in that order.
    ///
    /// # Errors
    ///
    /// Where the database does not fit the revisions, or the target none of them.
    pub fn choose(
        &self,
        conn: &mut dyn Backend,
        direction: Direction,
        target: &Target,
    ) -> Result<Vec<Revision>, RunnerError> {
        let history = Tables::unqualified(conn.dialect()).read(conn)?;
        let (graph, history) = squash::fit(&self.graph, history);
        check::check(&graph, &history, direction, &self.options.policies)?;
        let chosen = choice::choose(&graph, &history, direction, target)?;
        Ok(chosen.into_iter().cloned().collect())
    }

    /// Where the database is. Nothing is written.
    ///
    /// # Errors
    ///
    /// Where the history cannot be read.
    pub fn status(&self, conn: &mut dyn Backend) -> Result<Status, RunnerError> {
        let history = Tables::unqualified(conn.dialect()).read(conn)?;
        let (graph, history) = squash::fit(&self.graph, history);
        Ok(Status::new(&graph, history))
    }

    fn check_drift(
        &mut self,
        conn: &mut dyn Backend,
        report: &mut Report,
    ) -> Result<(), RunnerError> {
        let Some((policy, check)) = &mut self.drift else { return Ok(()) };
        let differences = match (*policy, self.options.mode) {
            (Policy::Allow, _) | (_, Mode::Dry) => return Ok(()),
            (Policy::Warn | Policy::Refuse, Mode::Each | Mode::Batch) => check(conn)?,
        };
        match policy {
            Policy::Refuse if !differences.is_empty() => Err(RunnerError::Drift { differences }),
            Policy::Refuse | Policy::Warn | Policy::Allow => {
                for difference in &differences {
                    tracing::warn!(
                        "the database differs from what the program expects: {difference}"
                    );
                }
                report.drift = differences;
                Ok(())
            }
        }
    }
}
