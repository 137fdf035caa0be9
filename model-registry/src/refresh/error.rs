//! Why nothing is refreshed.

use thiserror::Error;

use crate::dialect::BackendError;
use crate::schema::ObjectName;

/// Why nothing is refreshed at all. What goes wrong with one view is in the report.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum RefreshError {
    /// The database does not answer, or refuses the catalog or the record.
    #[error("the views cannot be read, or their refreshes not recorded: {0}")]
    Database(#[from] BackendError),
    /// A transaction is open, and each view needs its own.
    #[error(
        "the connection is in a transaction, and each view is refreshed in one of its own: end it, or use another \
         connection"
    )]
    InTransaction,
    /// No view has that name.
    #[error("there is no view {name} in the database: `views list` lists them")]
    NoView {
        /// The name.
        name: ObjectName,
    },
    /// The view holds no rows.
    #[error(
        "{name} is a plain view, which holds no rows: nothing is to be refreshed, and it can be left out"
    )]
    Plain {
        /// Its name.
        name: ObjectName,
    },
}
