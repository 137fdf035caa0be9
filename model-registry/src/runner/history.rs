//! What is recorded of revisions: Diesel's own table says which are applied, ours beside it how that went.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Serialize;

use crate::dialect::{Backend, BackendError, Dialect, DialectName, HISTORY_TABLES};
use crate::revision::Revision;

/// One applied revision, as the history tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Applied {
    /// Its version.
    pub version: String,
    /// When, in UTC: `2026-11-22 13:15:00`.
    pub applied_at: String,
    /// What the runner recorded; none where Diesel itself applied it.
    pub record: Option<Record>,
}

/// What the runner records of a revision beside Diesel's row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    /// The directory's name.
    pub name: String,
    /// [`Revision::checksum`] of what was applied.
    pub checksum: String,
    /// How long it took, in milliseconds.
    pub duration_ms: u64,
    /// Which program, and its version.
    pub application: String,
}

/// All applied revisions, by version.
pub(super) type History = BTreeMap<String, Applied>;

/// The history's tables, as SQL names them.
#[derive(Debug)]
pub(super) struct Tables {
    dialect: &'static dyn Dialect,
    diesel: String,
    ours: String,
}

impl Tables {
    /// Wherever the connection finds them.
    pub(super) fn unqualified(dialect: &'static dyn Dialect) -> Self {
        let [diesel, ours] = HISTORY_TABLES.map(|name| dialect.quote(name));
        Self { dialect, diesel, ours }
    }

    /// In a namespace, so that a script that sets the search path cannot hide them.
    fn within(dialect: &'static dyn Dialect, namespace: &str) -> Self {
        let [diesel, ours] = HISTORY_TABLES
            .map(|name| format!("{}.{}", dialect.quote(namespace), dialect.quote(name)));
        Self { dialect, diesel, ours }
    }

    /// The tables of a database, made where they are missing: Diesel's as Diesel does, ours beside it.
    pub(super) fn ensure(conn: &mut dyn Backend) -> Result<Self, BackendError> {
        let dialect = conn.dialect();
        let mut found = Found::in_database(conn)?;
        if found.namespace.is_none() {
            conn.execute(&Self::unqualified(dialect).create_diesel())?;
            found = Found::in_database(conn)?;
        }
        let tables = match &found.namespace {
            Some(namespace) => Self::within(dialect, namespace),
            None => Self::unqualified(dialect),
        };
        if !found.ours {
            conn.execute(&tables.create_ours())?;
        }
        Ok(tables)
    }

    /// What is applied. A database without the tables has no history; reading never makes them.
    ///
    /// Both tables are read in one query, which fails where one is missing: only then it is asked which.
    pub(super) fn read(&self, conn: &mut dyn Backend) -> Result<History, BackendError> {
        let rows = match conn.query(&self.select(&self.ours)) {
            Ok(rows) => rows,
            Err(_) => match Found::in_database(conn)? {
                Found { namespace: None, .. } => Vec::new(),
                Found { ours: false, .. } => conn.query(&self.select(NO_RECORDS))?,
                // Another process has made it since, or the same error comes again.
                Found { ours: true, .. } => conn.query(&self.select(&self.ours))?,
            },
        };
        rows.into_iter().map(|row| applied(row).map(|row| (row.version.clone(), row))).collect()
    }

    /// Whether one revision is applied.
    pub(super) fn holds(
        &self,
        conn: &mut dyn Backend,
        version: &str,
    ) -> Result<bool, BackendError> {
        let version = self.dialect.literal(version);
        let rows = conn.query(&format!(
            "SELECT CAST(version AS TEXT) FROM {} WHERE version = {version}",
            self.diesel
        ))?;
        Ok(!rows.is_empty())
    }

    /// The statements that make both tables.
    pub(super) fn create(&self) -> String {
        format!("{}\n{}\n", self.create_diesel(), self.create_ours())
    }

    /// Diesel's own statement, `diesel::migration::CREATE_MIGRATIONS_TABLE`.
    fn create_diesel(&self) -> String {
        format!(
            "CREATE TABLE IF NOT EXISTS {} (\n    \
             version VARCHAR(50) PRIMARY KEY NOT NULL,\n    \
             run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP\n);",
            self.diesel
        )
    }

    fn create_ours(&self) -> String {
        format!(
            "CREATE TABLE IF NOT EXISTS {} (\n    \
             version VARCHAR(50) PRIMARY KEY NOT NULL,\n    \
             name TEXT NOT NULL,\n    \
             checksum TEXT NOT NULL,\n    \
             applied_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,\n    \
             duration_ms BIGINT NOT NULL,\n    \
             application TEXT NOT NULL\n);",
            self.ours
        )
    }

    /// The statements that record a revision as applied. Diesel's harness takes back only its own row, so ours may be
    /// there from an earlier time.
    pub(super) fn record(
        &self,
        revision: &Revision,
        duration: Duration,
        application: &str,
    ) -> String {
        let literal = |text: &str| self.dialect.literal(text);
        let version = literal(&revision.version);
        format!(
            "INSERT INTO {diesel} (version) VALUES ({version});\n\
             DELETE FROM {ours} WHERE version = {version};\n\
             INSERT INTO {ours} (version, name, checksum, duration_ms, application)\n    \
             VALUES ({version}, {name}, {checksum}, {duration}, {application});\n",
            diesel = self.diesel,
            ours = self.ours,
            name = literal(&revision.name),
            checksum = literal(&revision.checksum()),
            duration = duration.as_millis(),
            application = literal(application),
        )
    }

    /// The statements that take a revision out of the history.
    pub(super) fn forget(&self, revision: &Revision) -> String {
        let version = self.dialect.literal(&revision.version);
        format!(
            "DELETE FROM {} WHERE version = {version};\nDELETE FROM {} WHERE version = {version};\n",
            self.diesel, self.ours
        )
    }

    fn select(&self, records: &str) -> String {
        // Diesel's column has no time zone and holds the session's; on SQLite both hold UTC.
        let applied_at = match self.dialect.name() {
            DialectName::Postgres => {
                "to_char(COALESCE(r.applied_at, CAST(d.run_on AS TIMESTAMP WITH TIME ZONE)) \
                 AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')"
            }
            DialectName::Sqlite => {
                "strftime('%Y-%m-%d %H:%M:%S', COALESCE(r.applied_at, d.run_on))"
            }
        };
        format!(
            "SELECT CAST(d.version AS TEXT), {applied_at}, r.name, r.checksum, \
             CAST(r.duration_ms AS TEXT), r.application \
             FROM {} AS d LEFT JOIN {records} AS r ON r.version = d.version",
            self.diesel
        )
    }
}

/// In place of our table where there is none.
const NO_RECORDS: &str = "(SELECT CAST(NULL AS TEXT) AS version, CAST(NULL AS TEXT) AS name, \
     CAST(NULL AS TEXT) AS checksum, CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS applied_at, \
     CAST(NULL AS BIGINT) AS duration_ms, CAST(NULL AS TEXT) AS application)";

/// What is there of the tables.
struct Found {
    /// The namespace of Diesel's table, where there is one.
    namespace: Option<String>,
    /// Whether ours is in the same namespace.
    ours: bool,
}

impl Found {
    fn in_database(conn: &mut dyn Backend) -> Result<Self, BackendError> {
        let dialect = conn.dialect();
        let [diesel, ours] = HISTORY_TABLES.map(|name| dialect.literal(name));
        let sql = match dialect.name() {
            DialectName::Postgres => format!(
                "SELECT CAST(t.relname AS TEXT), CAST(n.nspname AS TEXT) FROM pg_catalog.pg_class AS d \
                 JOIN pg_catalog.pg_namespace AS n ON n.oid = d.relnamespace \
                 JOIN pg_catalog.pg_class AS t ON t.relnamespace = n.oid \
                 WHERE d.oid = pg_catalog.to_regclass({diesel}) AND t.relname IN ({diesel}, {ours})"
            ),
            DialectName::Sqlite => format!(
                "SELECT name, 'main' FROM main.sqlite_master \
                 WHERE type = 'table' AND name IN ({diesel}, {ours})"
            ),
        };
        let mut found = Self { namespace: None, ours: false };
        for row in conn.query(&sql)? {
            match row.as_slice() {
                [Some(name), namespace] if name == HISTORY_TABLES[0] => {
                    found.namespace.clone_from(namespace);
                }
                _ => found.ours = true,
            }
        }
        Ok(found)
    }
}

fn applied(row: Vec<Option<String>>) -> Result<Applied, BackendError> {
    let Ok([Some(version), applied_at, name, checksum, duration_ms, application]) =
        <[Option<String>; 6]>::try_from(row)
    else {
        let reason = "a row has no version".to_owned();
        return Err(BackendError::Introspect { what: HISTORY_TABLES[0].to_owned(), reason });
    };
    let record = match (name, checksum, application) {
        (Some(name), Some(checksum), Some(application)) => {
            let duration_ms = duration_ms.and_then(|text| text.parse().ok()).unwrap_or_default();
            Some(Record { name, checksum, duration_ms, application })
        }
        _ => None,
    };
    Ok(Applied { version, applied_at: applied_at.unwrap_or_default(), record })
}
