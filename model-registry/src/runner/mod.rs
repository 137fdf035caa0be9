//! Running revisions, at boot and from the command line: once, however many processes start at the same time.
//!
//! The history is read without a lock first. Where there is something to do, the lock is taken, the history is read
//! again, and each revision runs in a transaction of its own together with its rows of the history. So whatever
//! happens to the process, the database is at a whole number of revisions, and the next start goes on from there.

mod choice;
mod error;
mod history;
mod offline;
mod report;
mod run;
mod script;
mod session;
mod status;

use std::time::Duration;

use diesel::connection::TransactionManager;
use diesel::migration::MigrationConnection;

pub use error::{At, RunnerError};
pub use history::{Applied, Record};
pub use offline::offline;
pub use report::{Direction, Progress, Ran, Report};
pub use status::{RevisionStatus, State, Status};

use self::history::Tables;
use self::report::milliseconds;
use self::run::Run;
use self::script::Script;
use self::session::Session;
use crate::dialect::Backend;
use crate::revision::{EmbeddedRevisions, Graph, Revision, Target};

/// How long to wait for the lock, if nothing else is said.
const LOCK_WAIT: Duration = Duration::from_secs(60);

/// Brings the database to the head of the embedded revisions: what an application calls when it starts.
///
/// Where there is nothing to do, that costs one query, takes no lock and writes nothing.
///
/// # Errors
///
/// Where the database does not fit the revisions, or one of them fails. What was applied before stays.
pub fn boot<C>(conn: &mut C, revisions: &EmbeddedRevisions) -> Result<Report, RunnerError>
where
    C: Backend + MigrationConnection,
{
    let status = C::TransactionManager::transaction_manager_status_mut(conn);
    if !matches!(status.transaction_depth(), Ok(None)) {
        return Err(RunnerError::InTransaction);
    }
    let graph = revisions.graph()?;
    Runner::new(&graph).application(revisions.application).upgrade(conn, &Target::Head)
}

/// Runs revisions on a connection that is in no transaction.
pub struct Runner<'a> {
    graph: &'a Graph,
    application: String,
    lock_wait: Duration,
    progress: Box<dyn FnMut(Progress<'_>) + 'a>,
}

impl<'a> Runner<'a> {
    /// Runs revisions of this graph.
    pub fn new(graph: &'a Graph) -> Self {
        Self {
            graph,
            application: concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")).to_owned(),
            lock_wait: LOCK_WAIT,
            progress: Box::new(|_| {}),
        }
    }

    /// What the history shall say of who applied a revision. Unless said, it is this library.
    #[must_use]
    pub fn application(mut self, name_and_version: impl Into<String>) -> Self {
        self.application = name_and_version.into();
        self
    }

    /// How long to wait for another process that is running revisions. Unless said, 60 seconds.
    #[must_use]
    pub fn lock_wait(mut self, wait: Duration) -> Self {
        self.lock_wait = wait;
        self
    }

    /// Whom to tell what is being done. It is never called inside of a transaction.
    #[must_use]
    pub fn on_progress(mut self, progress: impl FnMut(Progress<'_>) + 'a) -> Self {
        self.progress = Box::new(progress);
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
        self.run(conn, Direction::Up, target)
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
        self.run(conn, Direction::Down, target)
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
    ) -> Result<Vec<&'a Revision>, RunnerError> {
        let history = Tables::unqualified(conn.dialect()).read(conn)?;
        choice::choose(self.graph, &history, direction, target)
    }

    /// Where the database is. Nothing is written.
    ///
    /// # Errors
    ///
    /// Where the history cannot be read.
    pub fn status(&self, conn: &mut dyn Backend) -> Result<Status, RunnerError> {
        let history = Tables::unqualified(conn.dialect()).read(conn)?;
        Ok(Status::new(self.graph, history))
    }

    fn run(
        &mut self,
        conn: &mut dyn Backend,
        direction: Direction,
        target: &Target,
    ) -> Result<Report, RunnerError> {
        let dialect = conn.dialect();
        let mut session = Session::open(conn, self.lock_wait)?;
        let history = Tables::unqualified(dialect).read(session.connection())?;
        let chosen = choice::choose(self.graph, &history, direction, target)?;
        let mut report =
            Report { direction, revisions: Vec::new(), applied: history.len(), waited_ms: 0 };
        if chosen.is_empty() {
            return Ok(report);
        }
        let mut scripts = self.scripts(&session, direction, &chosen)?;
        session.lock(|| {
            tracing::info!("another process runs migrations: waiting for its lock");
            (self.progress)(Progress::Waiting);
        })?;
        let tables = Tables::ensure(session.connection())?;
        let history = tables.read(session.connection())?;
        choice::check(self.graph, &history, direction)?;
        // What others did meanwhile is not done twice.
        scripts.retain(|script| {
            history.contains_key(&script.revision.version) == (direction == Direction::Down)
        });
        let newest = history.into_keys().next_back();
        report.revisions = self.perform(&mut session, &tables, &scripts, newest)?;
        report.applied = tables.read(session.connection())?.len();
        report.waited_ms = milliseconds(session.waited);
        Ok(report)
    }

    /// Runs the scripts and tells how that goes. `newest` is the newest version that is applied before.
    fn perform(
        &mut self,
        session: &mut Session<'_>,
        tables: &Tables,
        scripts: &[Script<'_>],
        newest: Option<String>,
    ) -> Result<Vec<Ran>, RunnerError> {
        let total = scripts.len();
        let mut done = Vec::new();
        let mut run = Run { session, tables, application: &self.application };
        for (number, script) in (1..).zip(scripts) {
            let (revision, direction) = (script.revision, script.direction);
            (self.progress)(Progress::Started { revision, direction, number, total });
            let Some(duration) = run.script(script)? else { continue };
            tracing::info!(%revision, ?direction, ?duration, "ran a migration");
            (self.progress)(Progress::Finished { revision, duration });
            done.push(Ran {
                version: revision.version.clone(),
                name: revision.name.clone(),
                duration_ms: milliseconds(duration),
                out_of_order: match direction {
                    Direction::Up => newest.as_ref() > Some(&revision.version),
                    Direction::Down => false,
                },
            });
        }
        Ok(done)
    }

    /// All scripts are cut before the first is run, so that what is wrong with one is told before.
    fn scripts(
        &self,
        session: &Session<'_>,
        direction: Direction,
        chosen: &[&'a Revision],
    ) -> Result<Vec<Script<'a>>, RunnerError> {
        let mut scripts = Vec::new();
        let mut without = Vec::new();
        for revision in chosen {
            match Script::of(session.dialect_name(), revision, direction)? {
                Some(script) => scripts.push(script),
                None => without.push(revision.name.clone()),
            }
        }
        match without.is_empty() {
            true => Ok(scripts),
            false => Err(RunnerError::NoDown { names: without }),
        }
    }
}
