//! What a live database says of its views.

mod postgres;
mod sqlite;

use std::collections::{BTreeMap, BTreeSet};

use super::default_namespace;
use crate::dialect::{Backend, BackendError, Dialect, DialectName};
use crate::schema::ObjectName;

/// The views of a database, and what they read.
#[derive(Debug, Default)]
pub(super) struct Catalog {
    pub(super) views: BTreeMap<ObjectName, Found>,
    /// How the database itself calls the tables that are read, by name.
    pub(super) tables: BTreeMap<ObjectName, String>,
}

/// A view, plain or materialized.
#[derive(Debug)]
pub(super) struct Found {
    /// What another view has that is made under its name later.
    pub(super) identity: String,
    pub(super) is_materialized: bool,
    /// None where only the record of its last refresh can tell.
    pub(super) is_populated: Option<bool>,
    /// About so many rows.
    pub(super) rows: Option<u64>,
    pub(super) bytes: Option<u64>,
    /// The names of its indexes.
    pub(super) indexes: Vec<String>,
    /// Whether it can be refreshed while it is read.
    pub(super) allows_concurrently: bool,
    /// The tables and views that it reads itself, also through functions.
    pub(super) reads: BTreeSet<ObjectName>,
    /// The columns that are filled, where the statement must name them.
    pub(super) columns: Vec<String>,
}

impl Catalog {
    pub(super) fn read(conn: &mut dyn Backend) -> Result<Self, BackendError> {
        match conn.dialect().name() {
            DialectName::Postgres => postgres::read(conn),
            DialectName::Sqlite => sqlite::read(conn),
        }
    }

    pub(super) fn materialized(&self) -> impl Iterator<Item = (&ObjectName, &Found)> {
        self.views.iter().filter(|(_, view)| view.is_materialized)
    }
}

/// A relation as SQL names it wherever the session would look for it.
pub(super) fn qualified(dialect: &dyn Dialect, name: &ObjectName) -> String {
    let namespace = name.schema.as_deref().unwrap_or(default_namespace(dialect.name()));
    format!("{}.{}", dialect.quote(namespace), dialect.quote(&name.name))
}

/// A row of so many values, none of them null.
fn row<const N: usize>(row: Vec<Option<String>>) -> Result<[String; N], BackendError> {
    let values: Option<Vec<_>> = row.into_iter().collect();
    values.and_then(|values| values.try_into().ok()).ok_or_else(|| BackendError::Introspect {
        what: "the views".to_owned(),
        reason: "the catalog answers something else than it was asked".to_owned(),
    })
}
