//! SQLite's views: plain ones, and pairs of a table and the plain view with its query.

use std::collections::BTreeSet;

use super::{Catalog, Found, qualified};
use crate::dialect::sqlite::QUERY_SUFFIX;
use crate::dialect::{Backend, BackendError};
use crate::refresh::digest;
use crate::schema::{Expr, ObjectName, Schema, Table};

pub(super) fn read(conn: &mut dyn Backend) -> Result<Catalog, BackendError> {
    let schema = conn.introspect()?;
    let mut catalog = Catalog::default();
    for (name, view) in &schema.views {
        let table = name.name.strip_suffix(QUERY_SUFFIX).map(ObjectName::unqualified);
        let found = Found {
            identity: String::new(),
            is_materialized: false,
            is_populated: Some(true),
            rows: None,
            bytes: None,
            indexes: Vec::new(),
            allows_concurrently: false,
            reads: reads(&schema, &view.query),
            columns: Vec::new(),
        };
        match table.and_then(|name| schema.tables.get(&name)) {
            None => _ = catalog.views.insert(name.clone(), found),
            Some(table) => {
                let found = materialized(conn, table, &view.query, found)?;
                catalog.views.insert(table.name.clone(), found);
            }
        }
    }
    let tables = schema.tables.keys().filter(|name| !catalog.views.contains_key(*name));
    catalog.tables = tables.map(|name| (name.clone(), name.name.clone())).collect();
    Ok(catalog)
}

fn reads(schema: &Schema, query: &Expr) -> BTreeSet<ObjectName> {
    let relations = schema.tables.keys().chain(schema.views.keys());
    relations.filter(|name| query.reads(name)).cloned().collect()
}

/// A table that nobody filled has no rows; one that was filled with none is known by its record.
fn materialized(
    conn: &mut dyn Backend,
    table: &Table,
    query: &Expr,
    found: Found,
) -> Result<Found, BackendError> {
    let rows = count(conn, &table.name)?;
    let columns = table.columns.iter().filter(|column| !column.is_generated());
    Ok(Found {
        identity: digest(query.normal()),
        is_materialized: true,
        is_populated: (rows > Some(0)).then_some(true),
        rows,
        bytes: bytes(conn, table),
        indexes: table.indexes.keys().cloned().collect(),
        columns: columns.map(|column| column.name.clone()).collect(),
        ..found
    })
}

fn count(conn: &mut dyn Backend, table: &ObjectName) -> Result<Option<u64>, BackendError> {
    let sql = format!("SELECT CAST(count(*) AS TEXT) FROM {}", qualified(conn.dialect(), table));
    Ok(number(conn.query(&sql)?))
}

/// What the pages of the table and its indexes take, where SQLite was built with the table that tells.
fn bytes(conn: &mut dyn Backend, table: &Table) -> Option<u64> {
    let names = table.indexes.keys().chain([&table.name.name]);
    let names: Vec<_> = names.map(|name| conn.dialect().literal(name)).collect();
    let sql = format!(
        "SELECT CAST(sum(pgsize) AS TEXT) FROM dbstat WHERE aggregate AND name IN ({})",
        names.join(", ")
    );
    number(conn.query(&sql).ok()?)
}

fn number(rows: Vec<Vec<Option<String>>>) -> Option<u64> {
    rows.into_iter().flatten().flatten().next()?.parse().ok()
}
