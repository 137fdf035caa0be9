//! The table of refreshes: `__model_registry_refreshes`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::catalog::Catalog;
use super::default_namespace;
use crate::dialect::{Backend, BackendError, Dialect, DialectName, REFRESHES_TABLE};
use crate::schema::ObjectName;

/// So many refreshes of a view are kept.
const KEPT: u32 = 100;

/// A refresh, as it is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refreshed {
    /// When it ended, in UTC: `2026-03-01 09:00:00`.
    pub at: String,
    /// How long it took, in milliseconds.
    pub duration_ms: u64,
    /// How many rows the view had then.
    pub rows: u64,
    /// Whether it could be read meanwhile.
    pub concurrently: bool,
    /// Which of the view's refreshes it was.
    #[serde(skip)]
    pub(super) number: u64,
    /// Which of the views that had its name it was.
    #[serde(skip)]
    pub(super) identity: String,
    /// What its rows were made of, as far as that can be told.
    #[serde(skip)]
    pub(super) source: Option<String>,
    /// How often its tables had been changed.
    #[serde(skip)]
    pub(super) changes: Option<i64>,
}

/// What is recorded at the end of a refresh.
pub(super) struct Entry<'a> {
    pub(super) view: &'a ObjectName,
    pub(super) identity: &'a str,
    pub(super) duration_ms: u64,
    pub(super) rows: u64,
    pub(super) concurrently: bool,
    pub(super) source: Option<&'a str>,
    pub(super) changes: Option<i64>,
}

/// The last refresh of each view.
pub(super) type Records = BTreeMap<ObjectName, Refreshed>;

/// Reads the last refresh of each view that is still there: not of one that was dropped and made again. A database
/// without the table has none; reading never makes it.
pub(super) fn read(conn: &mut dyn Backend, catalog: &Catalog) -> Result<Records, BackendError> {
    if !exists(conn)? {
        return Ok(Records::new());
    }
    let mut records = Records::new();
    for row in conn.query(&select(conn.dialect().name()))? {
        let (view, refreshed) = refreshed(conn.dialect().name(), row).ok_or_else(unreadable)?;
        let is_there = |found: &&super::catalog::Found| found.identity == refreshed.identity;
        if catalog.views.get(&view).filter(is_there).is_some() {
            records.insert(view, refreshed);
        }
    }
    Ok(records)
}

/// The number of the last refresh of each name.
pub(super) fn numbers(conn: &mut dyn Backend) -> Result<BTreeMap<ObjectName, u64>, BackendError> {
    if !exists(conn)? {
        return Ok(BTreeMap::new());
    }
    let sql = format!(
        "SELECT view_schema, view_name, CAST(max(number) AS TEXT) FROM {REFRESHES_TABLE} \
         GROUP BY view_schema, view_name"
    );
    let dialect = conn.dialect().name();
    let number = |row: Vec<Option<String>>| {
        let [schema, name, number] = <[_; 3]>::try_from(row).ok()?;
        Some((object_name(dialect, schema, name?), number?.parse().ok()?))
    };
    conn.query(&sql)?.into_iter().map(|row| number(row).ok_or_else(unreadable)).collect()
}

/// Makes the table where it is missing.
pub(super) fn ensure(conn: &mut dyn Backend) -> Result<(), BackendError> {
    if exists(conn)? {
        return Ok(());
    }
    match conn.execute(&create(conn.dialect().name())) {
        // Of two that make it at the same time, PostgreSQL refuses one, in spite of IF NOT EXISTS.
        Err(error) => match exists(conn)? {
            true => Ok(()),
            false => Err(error),
        },
        Ok(()) => Ok(()),
    }
}

fn exists(conn: &mut dyn Backend) -> Result<bool, BackendError> {
    let name = conn.dialect().literal(REFRESHES_TABLE);
    let sql = match conn.dialect().name() {
        DialectName::Postgres => {
            format!("SELECT '' WHERE pg_catalog.to_regclass({name}) IS NOT NULL")
        }
        DialectName::Sqlite => {
            format!("SELECT '' FROM main.sqlite_master WHERE type = 'table' AND name = {name}")
        }
    };
    Ok(!conn.query(&sql)?.is_empty())
}

fn create(dialect: DialectName) -> String {
    let (time, flag) = match dialect {
        DialectName::Postgres => ("TIMESTAMP WITH TIME ZONE", "BOOLEAN"),
        DialectName::Sqlite => ("TEXT", "INTEGER"),
    };
    format!(
        "CREATE TABLE IF NOT EXISTS {REFRESHES_TABLE} (\n    \
         view_schema TEXT NOT NULL,\n    \
         view_name TEXT NOT NULL,\n    \
         number BIGINT NOT NULL,\n    \
         view_identity TEXT NOT NULL,\n    \
         refreshed_at {time} NOT NULL,\n    \
         duration_ms BIGINT NOT NULL,\n    \
         row_count BIGINT NOT NULL,\n    \
         while_read {flag} NOT NULL,\n    \
         source TEXT,\n    \
         changes BIGINT,\n    \
         PRIMARY KEY (view_schema, view_name, number)\n);"
    )
}

/// The statements that record a refresh, and forget what came long before it. Of two refreshes of one view, the second
/// waits for the first, so that no number comes twice.
pub(super) fn insert(dialect: &dyn Dialect, entry: &Entry<'_>) -> String {
    let now = match dialect.name() {
        DialectName::Postgres => "pg_catalog.clock_timestamp()",
        DialectName::Sqlite => "strftime('%Y-%m-%d %H:%M:%f', 'now')",
    };
    let [schema, name] = of_view(dialect, entry.view);
    let last = format!(
        "(SELECT COALESCE(max(number), 0) FROM {REFRESHES_TABLE} \
         WHERE view_schema = {schema} AND view_name = {name})"
    );
    let or_null = |text: Option<String>| text.unwrap_or_else(|| "NULL".to_owned());
    format!(
        "INSERT INTO {REFRESHES_TABLE} (view_schema, view_name, number, view_identity, refreshed_at, duration_ms, \
         row_count, while_read, source, changes)\n    \
         VALUES ({schema}, {name}, {last} + 1, {identity}, {now}, {duration}, {rows}, {concurrently}, {source}, {changes});\n\
         DELETE FROM {REFRESHES_TABLE}\n    \
         WHERE view_schema = {schema} AND view_name = {name} AND number <= {last} - {KEPT};\n",
        identity = dialect.literal(entry.identity),
        duration = entry.duration_ms,
        rows = entry.rows,
        concurrently = if entry.concurrently { "TRUE" } else { "FALSE" },
        source = or_null(entry.source.map(|source| dialect.literal(source))),
        changes = or_null(entry.changes.map(|changes| changes.to_string())),
    )
}

/// The namespace and the name of a view, as literals.
fn of_view(dialect: &dyn Dialect, view: &ObjectName) -> [String; 2] {
    let schema = view.schema.as_deref().unwrap_or(default_namespace(dialect.name()));
    [dialect.literal(schema), dialect.literal(&view.name)]
}

/// The last row of each view.
fn select(dialect: DialectName) -> String {
    let at = match dialect {
        DialectName::Postgres => {
            "to_char(refreshed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')"
        }
        DialectName::Sqlite => "substr(refreshed_at, 1, 19)",
    };
    format!(
        "SELECT CAST(number AS TEXT), view_schema, view_name, view_identity, {at}, CAST(duration_ms AS TEXT), CAST(row_count AS TEXT), \
         CASE WHEN while_read THEN 'true' ELSE 'false' END, source, CAST(changes AS TEXT) FROM (\
         SELECT *, row_number() OVER (PARTITION BY view_schema, view_name ORDER BY number DESC) AS place \
         FROM {REFRESHES_TABLE}) AS r WHERE place = 1"
    )
}

fn refreshed(dialect: DialectName, row: Vec<Option<String>>) -> Option<(ObjectName, Refreshed)> {
    let [number, schema, name, identity, at, duration, rows, concurrently, source, changes] =
        <[_; 10]>::try_from(row).ok()?;
    let view = object_name(dialect, schema, name?);
    let refreshed = Refreshed {
        at: at?,
        duration_ms: duration?.parse().ok()?,
        rows: rows?.parse().ok()?,
        concurrently: concurrently? == "true",
        number: number?.parse().ok()?,
        identity: identity?,
        source,
        changes: changes.and_then(|changes| changes.parse().ok()),
    };
    Some((view, refreshed))
}

fn object_name(dialect: DialectName, schema: Option<String>, name: String) -> ObjectName {
    ObjectName { schema: schema.filter(|schema| schema != default_namespace(dialect)), name }
}

fn unreadable() -> BackendError {
    let reason = "it has other columns than this version of the library made".to_owned();
    BackendError::Introspect { what: REFRESHES_TABLE.to_owned(), reason }
}
