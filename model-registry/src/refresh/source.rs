//! What the rows of views are made of: as long as it is the same, nothing is to be refreshed.

use std::collections::{BTreeMap, BTreeSet};

use super::catalog::Catalog;
use super::{Sources, digest, record};
use crate::dialect::{Backend, BackendError, DialectName};
use crate::schema::ObjectName;

/// What the rows of a view are made of now.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// A text that is another one where something was changed, or why there is none.
    pub(super) fingerprint: Result<String, String>,
    /// How often the tables were changed.
    pub(super) changes: Option<i64>,
}

/// What was read of the database about the views that were asked for.
pub(super) struct Readings {
    counters: Result<BTreeMap<ObjectName, Counter>, String>,
    /// The numbers of the last refreshes.
    numbers: BTreeMap<ObjectName, u64>,
    /// What the declared queries yield, or why they do not.
    declared: BTreeMap<ObjectName, Result<Option<String>, String>>,
}

/// What was counted of a table and its partitions.
struct Counter {
    /// Each with its file, since TRUNCATE counts as no change, but changes that.
    text: String,
    /// None for a table whose changes nobody counts.
    changes: Option<i64>,
}

impl Readings {
    /// Reads them. What a transaction does that is not seen now is counted later: whoever reads the tables after this
    /// sees all that was counted, or more.
    pub(super) fn read<'v>(
        conn: &mut dyn Backend,
        catalog: &Catalog,
        sources: &Sources,
        views: impl IntoIterator<Item = &'v ObjectName>,
    ) -> Result<Self, BackendError> {
        let mut tables = BTreeSet::new();
        let mut declared = BTreeMap::new();
        for view in views {
            match sources.get(view) {
                Some(sql) => _ = declared.insert(view.clone(), value(conn, sql)),
                None => tables.extend(catalog.origins(view).1),
            }
        }
        let counters = match conn.dialect().name() {
            DialectName::Postgres => count(conn, catalog, &tables)?,
            DialectName::Sqlite => Err("SQLite does not count changes of tables".to_owned()),
        };
        Ok(Self { counters, numbers: record::numbers(conn)?, declared })
    }

    /// Why the declared query of the view yields nothing, where it should.
    pub(super) fn broken(&self, view: &ObjectName) -> Option<String> {
        let message = self.declared.get(view)?.as_ref().err()?;
        Some(format!("its source cannot be read: {message}"))
    }

    /// What the rows of the view are made of.
    pub(super) fn source(&self, catalog: &Catalog, view: &ObjectName) -> Source {
        let (views, tables) = catalog.origins(view);
        let (own, changes) = match (self.broken(view), self.declared.get(view)) {
            (Some(reason), _) => (Err(reason), None),
            (None, Some(value)) => (Ok(format!("declared {value:?}")), None),
            (None, None) => self.counted(&tables),
        };
        let refreshed = views.iter().map(|view| {
            let identity = &catalog.views[view].identity;
            format!("{view} {identity} {}", self.numbers.get(view).copied().unwrap_or_default())
        });
        let parts = own.map(|own| std::iter::once(own).chain(refreshed).collect::<Vec<_>>());
        let fingerprint = parts.map(|parts| digest(&parts.join("\n")));
        Source { fingerprint, changes }
    }

    fn counted(&self, tables: &[ObjectName]) -> (Result<String, String>, Option<i64>) {
        let counters = match &self.counters {
            Ok(counters) => counters,
            Err(reason) => return (Err(reason.clone()), None),
        };
        let (mut texts, mut total) = (Vec::new(), 0);
        for table in tables {
            match counters.get(table).map(|counter| (counter, counter.changes)) {
                Some((counter, Some(changes))) => {
                    texts.push(counter.text.as_str());
                    total += changes;
                }
                Some((_, None)) | None => {
                    return (Err(format!("nobody counts the changes of {table}")), None);
                }
            }
        }
        (Ok(texts.join("\n")), Some(total))
    }
}

fn value(conn: &mut dyn Backend, sql: &str) -> Result<Option<String>, String> {
    let sql = sql.trim().trim_end_matches(';');
    let rows = conn.query(&format!("SELECT CAST((\n{sql}\n) AS TEXT)"));
    let rows = rows.map_err(|error| error.to_string())?;
    Ok(rows.into_iter().flatten().next().flatten())
}

/// The counters of PostgreSQL's cumulative statistics. Rows of a partitioned table are in its partitions.
fn count(
    conn: &mut dyn Backend,
    catalog: &Catalog,
    tables: &BTreeSet<ObjectName>,
) -> Result<Result<BTreeMap<ObjectName, Counter>, String>, BackendError> {
    let named: BTreeMap<_, _> = tables
        .iter()
        .filter_map(|table| Some((catalog.tables.get(table)?.as_str(), table)))
        .collect();
    if named.is_empty() {
        return Ok(Ok(BTreeMap::new()));
    }
    let sql = format!(
        "WITH RECURSIVE parts (root, oid) AS (
            SELECT c.oid, c.oid FROM pg_catalog.pg_class c WHERE c.oid IN ({oids})
            UNION SELECT p.root, i.inhrelid FROM parts p JOIN pg_catalog.pg_inherits i ON i.inhparent = p.oid
        ), counted AS (
            SELECT p.root, p.oid, c.relkind, pg_catalog.pg_relation_filenode(p.oid) AS file,
                pg_catalog.pg_stat_get_tuples_inserted(p.oid) AS inserted,
                pg_catalog.pg_stat_get_tuples_updated(p.oid) AS updated,
                pg_catalog.pg_stat_get_tuples_deleted(p.oid) AS deleted
            FROM parts p JOIN pg_catalog.pg_class c ON c.oid = p.oid
        )
        SELECT root::text,
            string_agg(concat_ws(' ', oid, file, inserted, updated, deleted), ',' ORDER BY oid),
            CASE WHEN bool_or(relkind = 'f') THEN NULL ELSE sum(inserted + updated + deleted)::bigint::text END,
            pg_catalog.current_setting('track_counts')
        FROM counted GROUP BY root",
        oids = named.keys().copied().collect::<Vec<_>>().join(", ")
    );
    let mut counters = BTreeMap::new();
    for row in conn.query(&sql)? {
        let [Some(oid), Some(text), changes, Some(tracked)] = row.as_slice() else { continue };
        if tracked != "on" {
            return Ok(Err("the server does not count changes (track_counts is off)".to_owned()));
        }
        if let Some(table) = named.get(oid.as_str()) {
            let changes = changes.as_ref().and_then(|changes| changes.parse().ok());
            counters.insert((*table).clone(), Counter { text: text.clone(), changes });
        }
    }
    Ok(Ok(counters))
}
