//! Materialized views of a live database: what is known of them, whether they are stale, and refreshing them.
//!
//! On PostgreSQL it is the server that has them. On SQLite a materialized view `m` is a table beside the plain view
//! `m__query` ([`QUERY_SUFFIX`](crate::dialect::sqlite::QUERY_SUFFIX)), whose rows it holds since it was refreshed.
//!
//! Each view is refreshed in a transaction of its own together with the record of it, after all that it reads, and
//! independent ones at the same time. So whatever happens to the process, each view is as it was before or as it is
//! after, readers see nothing else, and the record says which.

mod catalog;
mod error;
mod graph;
mod perform;
mod queue;
mod record;
mod report;
mod run;
mod source;
mod status;
mod work;

use std::collections::BTreeMap;

pub use error::RefreshError;
pub use record::Refreshed;
pub use report::{Outcome, Progress, Report, ViewReport};
pub use run::{Choice, Concurrently, Refresh, UnknownConcurrently};
pub use status::{MaterializedStatus, Staleness, ViewStatus, status};

use sha2::{Digest, Sha256};

use catalog::Catalog;

use crate::dialect::{Backend, BackendError, DialectName};
use crate::schema::ObjectName;

/// Queries of one value, by view: as long as it is the same, so are the rows that the view is made of. A view that has
/// none here is judged by the change counters of its tables.
pub type Sources = BTreeMap<ObjectName, String>;

/// The materialized views of a database, each with what no other has that was or will be made under its name.
pub(crate) fn identities(
    conn: &mut dyn Backend,
) -> Result<BTreeMap<ObjectName, String>, BackendError> {
    let catalog = Catalog::read(conn)?;
    let materialized = catalog.materialized();
    Ok(materialized.map(|(name, view)| (name.clone(), view.identity.clone())).collect())
}

/// What the dialect calls the namespace that a name without one is in.
const fn default_namespace(dialect: DialectName) -> &'static str {
    match dialect {
        DialectName::Postgres => "public",
        DialectName::Sqlite => "main",
    }
}

/// A short text that is another one for every other text.
fn digest(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}
