//! A refresh: from the choice of views to the report.

use std::collections::BTreeSet;
use std::str::FromStr;
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Instant;

use super::Sources;
use super::catalog::Catalog;
use super::error::RefreshError;
use super::perform::{Client, Task};
use super::queue::Queue;
use super::record;
use super::report::{Progress, Report};
use super::status::{self, Staleness};
use super::work::{Listener, Work};
use crate::dialect::{Backend, BackendError, DialectName};
use crate::schema::ObjectName;

/// Which materialized views are refreshed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// All of them.
    #[default]
    All,
    /// Those that are stale, or of which that cannot be told.
    Stale,
    /// These, and no others.
    Named(Vec<ObjectName>),
}

/// Whether a view is refreshed so that it can be read meanwhile, which takes longer. SQLite's readers see the rows from
/// before until the end in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Concurrently {
    /// Where a unique index allows it.
    #[default]
    Auto,
    /// Where nobody can read it yet not, and else always: what no unique index allows is not refreshed.
    Always,
    /// Never.
    Never,
}

impl FromStr for Concurrently {
    type Err = UnknownConcurrently;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "auto" => Ok(Self::Auto),
            "always" => Ok(Self::Always),
            "never" => Ok(Self::Never),
            _ => Err(UnknownConcurrently(text.to_owned())),
        }
    }
}

/// A text that says not when to refresh concurrently.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is none of `auto`, `always`, `never`")]
pub struct UnknownConcurrently(String);

/// Refreshes materialized views.
///
/// ```no_run
/// use diesel::{Connection, PgConnection};
/// use model_registry::refresh::{Choice, Refresh};
///
/// # #[cfg(feature = "postgres")]
/// fn nightly(url: &str) -> Result<(), Box<dyn std::error::Error>> {
///     let report = Refresh::new(Choice::Stale).run(&mut PgConnection::establish(url)?)?;
///     println!("{report}");
///     Ok(())
/// }
/// ```
#[must_use = "nothing is refreshed until `run` is called"]
pub struct Refresh<'a> {
    choice: Choice,
    concurrently: Concurrently,
    sources: Sources,
    listener: Listener<'a>,
}

/// What is to be refreshed of a database.
struct Planned {
    catalog: Catalog,
    queue: Queue,
    dialect: DialectName,
}

impl<'a> Refresh<'a> {
    /// Refreshes these.
    pub fn new(choice: Choice) -> Self {
        let (concurrently, sources) = (Concurrently::default(), Sources::default());
        Self { choice, concurrently, sources, listener: Box::new(|_| {}) }
    }

    /// Whether they can be read meanwhile.
    pub fn concurrently(mut self, concurrently: Concurrently) -> Self {
        self.concurrently = concurrently;
        self
    }

    /// What says whether they are stale, where that is not their tables' change counters.
    pub fn sources(mut self, sources: Sources) -> Self {
        self.sources = sources;
        self
    }

    /// Whom to tell what is being done.
    pub fn on_progress(mut self, listener: impl FnMut(Progress<'_>) + Send + 'a) -> Self {
        self.listener = Box::new(listener);
        self
    }

    /// Refreshes one view after the other.
    ///
    /// # Errors
    ///
    /// Where the views cannot be read, or a name is that of none. What goes wrong with one view is in the report.
    pub fn run(self, conn: &mut dyn Backend) -> Result<Report, RefreshError> {
        let start = Instant::now();
        let mut client = self.client(conn)?;
        let planned = self.plan(client.connection())?;
        Ok(self.work(planned, start, |work| work.on(&mut client)))
    }

    /// Refreshes up to so many views at the same time, each on a connection of its own. SQLite has one writer at a time.
    ///
    /// # Errors
    ///
    /// As [`Refresh::run`], and where there is no first connection. Where there are no others, the report says so.
    pub fn run_jobs<E: std::fmt::Display>(
        self,
        jobs: usize,
        connect: impl Fn() -> Result<Box<dyn Backend>, E> + Sync,
    ) -> Result<Report, RefreshError> {
        let start = Instant::now();
        let refused = |error: E| BackendError::Database { message: error.to_string() };
        let mut first = connect().map_err(refused)?;
        let mut first = self.client(first.as_mut())?;
        let planned = self.plan(first.connection())?;
        let jobs = match planned.dialect {
            DialectName::Postgres => jobs.min(planned.queue.counts().0),
            DialectName::Sqlite => 1,
        };
        let warnings = Mutex::new(Vec::new());
        let mut report = self.work(planned, start, |work| {
            thread::scope(|scope| {
                for _ in 1..jobs {
                    scope.spawn(|| {
                        let worked = connect().map_err(refused).and_then(|mut conn| {
                            work.on(&mut Client::new(conn.as_mut())?);
                            Ok(())
                        });
                        if let Err(error) = worked {
                            let warning = format!("one connection less than asked for: {error}");
                            warnings.lock().unwrap_or_else(PoisonError::into_inner).push(warning);
                        }
                    });
                }
                work.on(&mut first);
            });
        });
        report.warnings = warnings.into_inner().unwrap_or_else(PoisonError::into_inner);
        Ok(report)
    }

    fn work(self, planned: Planned, start: Instant, on_all: impl FnOnce(&Work<'_, 'a>)) -> Report {
        let Planned { catalog, queue, .. } = planned;
        let task =
            Task { catalog: &catalog, sources: &self.sources, concurrently: self.concurrently };
        let work = Work {
            task,
            queue: Mutex::new(queue),
            listener: Mutex::new(self.listener),
            changed: Condvar::new(),
        };
        on_all(&work);
        let queue = work.queue.into_inner().unwrap_or_else(PoisonError::into_inner);
        let duration_ms = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
        Report { views: queue.outcomes(), duration_ms, warnings: Vec::new() }
    }

    fn client<'c>(&self, conn: &'c mut dyn Backend) -> Result<Client<'c>, RefreshError> {
        match conn.is_in_transaction() {
            true => Err(RefreshError::InTransaction),
            false => Ok(Client::new(conn)?),
        }
    }

    /// Chooses the views. Where there are any, the table of refreshes is there afterwards.
    fn plan(&self, conn: &mut dyn Backend) -> Result<Planned, RefreshError> {
        let catalog = Catalog::read(conn)?;
        let chosen = match &self.choice {
            Choice::All => catalog.materialized().map(|(name, _)| name.clone()).collect(),
            Choice::Stale => status::materialized(conn, &catalog, &self.sources)?
                .into_iter()
                .filter(|(_, status)| status.staleness != Staleness::Fresh)
                .map(|(name, _)| name)
                .collect(),
            Choice::Named(names) => named(&catalog, names)?,
        };
        if !chosen.is_empty() {
            record::ensure(conn)?;
        }
        let (queue, dialect) = (Queue::new(catalog.needs(&chosen)), conn.dialect().name());
        Ok(Planned { catalog, queue, dialect })
    }
}

fn named(catalog: &Catalog, names: &[ObjectName]) -> Result<BTreeSet<ObjectName>, RefreshError> {
    let mut chosen = BTreeSet::new();
    for name in names {
        match catalog.views.get(name) {
            None => return Err(RefreshError::NoView { name: name.clone() }),
            Some(found) if !found.is_materialized => {
                return Err(RefreshError::Plain { name: name.clone() });
            }
            Some(_) => _ = chosen.insert(name.clone()),
        }
    }
    Ok(chosen)
}
