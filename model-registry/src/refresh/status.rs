//! Where the views of a database are.

use std::collections::BTreeMap;

use serde::Serialize;

use super::catalog::{Catalog, Found};
use super::graph::order;
use super::record::{self, Records, Refreshed};
use super::source::{Readings, Source};
use super::{Sources, default_namespace};
use crate::dialect::{Backend, BackendError};
use crate::schema::ObjectName;

/// A view of a live database, plain or materialized.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ViewStatus {
    /// Its name with its namespace, where that is not the default one.
    pub view: ObjectName,
    /// The namespace that it is in, as the dialect calls it.
    pub schema: String,
    /// Its name in there.
    pub name: String,
    /// What only a materialized view has.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub materialized: Option<MaterializedStatus>,
    /// The views that read it, directly.
    pub dependents: Vec<ObjectName>,
}

/// Where a materialized view is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MaterializedStatus {
    /// Whether it was ever filled. PostgreSQL refuses to read one that was not.
    pub populated: bool,
    /// How many rows it had when it was refreshed; otherwise what the database guesses.
    pub rows: Option<u64>,
    /// The space that it takes with its indexes, where the database tells.
    pub bytes: Option<u64>,
    /// The names of its indexes.
    pub indexes: Vec<String>,
    /// Its last refresh, where that was by this library.
    pub last_refresh: Option<Refreshed>,
    /// Whether its rows are those that its query would yield now.
    pub staleness: Staleness,
}

/// Whether the rows of a materialized view are those that its query would yield now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "state")]
pub enum Staleness {
    /// Nothing that it is made of was changed since it was refreshed.
    Fresh,
    /// Something was.
    Stale {
        /// What.
        reason: String,
    },
    /// It cannot be told. Whoever wants no stale rows refreshes it.
    Unknown {
        /// Why.
        reason: String,
    },
}

/// Where all views of a database are, by name. Nothing is written.
///
/// # Errors
///
/// Where the catalog or the record of refreshes cannot be read.
pub fn status(conn: &mut dyn Backend, sources: &Sources) -> Result<Vec<ViewStatus>, BackendError> {
    let catalog = Catalog::read(conn)?;
    let mut materialized = materialized(conn, &catalog, sources)?;
    let default = default_namespace(conn.dialect().name());
    Ok(catalog
        .views
        .keys()
        .map(|view| ViewStatus {
            schema: view.schema.clone().unwrap_or_else(|| default.to_owned()),
            name: view.name.clone(),
            materialized: materialized.remove(view),
            dependents: catalog.dependents(view),
            view: view.clone(),
        })
        .collect())
}

/// Where the materialized views are.
pub(super) fn materialized(
    conn: &mut dyn Backend,
    catalog: &Catalog,
    sources: &Sources,
) -> Result<BTreeMap<ObjectName, MaterializedStatus>, BackendError> {
    let mut records = record::read(conn, catalog)?;
    let names = catalog.materialized().map(|(name, _)| name);
    let readings = Readings::read(conn, catalog, sources, names)?;
    let staleness = staleness(catalog, &records, &readings);
    Ok(staleness
        .into_iter()
        .map(|(name, staleness)| {
            let found = &catalog.views[&name];
            let last_refresh = records.remove(&name);
            let status = MaterializedStatus {
                populated: is_populated(found, last_refresh.as_ref()),
                rows: last_refresh.as_ref().map(|record| record.rows).or(found.rows),
                bytes: found.bytes,
                indexes: found.indexes.clone(),
                last_refresh,
                staleness,
            };
            (name, status)
        })
        .collect())
}

fn is_populated(found: &Found, record: Option<&Refreshed>) -> bool {
    found.is_populated.unwrap_or_else(|| record.is_some_and(|record| record.rows == 0))
}

/// A view is judged after those that it reads, since it is stale where one of them is.
fn staleness(
    catalog: &Catalog,
    records: &Records,
    readings: &Readings,
) -> BTreeMap<ObjectName, Staleness> {
    let all = catalog.materialized().map(|(name, _)| name.clone()).collect();
    let mut judged = BTreeMap::new();
    for view in order(&catalog.needs(&all)) {
        let (found, record) = (&catalog.views[&view], records.get(&view));
        let origins = catalog.origins(&view).0;
        let own = match is_populated(found, record) {
            true => judge(record, &readings.source(catalog, &view)),
            false => stale("it was never filled"),
        };
        let staleness = by_origins(own, &origins, &judged);
        judged.insert(view, staleness);
    }
    judged
}

/// What its own record says.
fn judge(record: Option<&Refreshed>, source: &Source) -> Staleness {
    let Some(record) = record else { return unknown("no refresh of it is recorded") };
    match (&record.source, &source.fingerprint) {
        (_, Err(reason)) => unknown(reason),
        (None, Ok(_)) => unknown("what it was made of could not be told when it was refreshed"),
        (Some(before), Ok(now)) if before == now => Staleness::Fresh,
        (Some(_), Ok(_)) => match record.changes.zip(source.changes) {
            Some((before, now)) if now == before + 1 => stale("1 change since"),
            Some((before, now)) if now > before => {
                stale(&format!("{} changes since", now - before))
            }
            Some(_) | None => stale("what it is made of is another one since"),
        },
    }
}

/// What follows from the views that it reads.
fn by_origins(
    own: Staleness,
    origins: &[ObjectName],
    judged: &BTreeMap<ObjectName, Staleness>,
) -> Staleness {
    let first = |wanted: fn(&Staleness) -> bool| {
        origins.iter().find(|view| judged.get(*view).is_some_and(wanted))
    };
    match own {
        Staleness::Stale { .. } => own,
        Staleness::Fresh | Staleness::Unknown { .. } => {
            let is_stale = |own: &Staleness| matches!(own, Staleness::Stale { .. });
            let is_unknown = |own: &Staleness| matches!(own, Staleness::Unknown { .. });
            match (first(is_stale), first(is_unknown), &own) {
                (Some(view), _, _) => stale(&format!("{view} is stale")),
                (None, Some(view), Staleness::Fresh) => unknown(&format!("{view} may be stale")),
                (None, _, _) => own,
            }
        }
    }
}

fn stale(reason: &str) -> Staleness {
    Staleness::Stale { reason: reason.to_owned() }
}

fn unknown(reason: &str) -> Staleness {
    Staleness::Unknown { reason: reason.to_owned() }
}
