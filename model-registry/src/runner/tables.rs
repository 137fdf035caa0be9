//! The tables of the history: Diesel's own says which revisions are applied, ours beside it how that went, and how
//! far a revision came that stopped between two statements.
//!
//! What the rows of both say together, by the column `state` of ours:
//!
//! | Diesel's row | ours | the revision is |
//! |---|---|---|
//! | there | `done`, or none | applied |
//! | there | `applying` | applied: Diesel's harness finished it |
//! | there | `taking back` | partly taken back |
//! | none | `applying` | partly applied |
//! | none | `done`, `taking back`, or none | not applied: Diesel's harness took it back |

use std::collections::BTreeSet;
use std::iter;
use std::time::Duration;

use super::history::History;
use super::lock;
use super::report::Direction;
use super::rows::{COLUMNS, DONE, Look, Row, stopped, unreadable};
use crate::dialect::{Backend, BackendError, Dialect, DialectName, HISTORY_TABLES};
use crate::revision::Revision;

/// How far a revision came whose statements are run one by one.
pub(super) struct Progressed<'a> {
    pub(super) direction: Direction,
    pub(super) statements_done: usize,
    /// SHA-256 of these statements.
    pub(super) checksum: String,
    /// Who is about to run the next one outside of any transaction.
    pub(super) claim: Option<&'a str>,
}

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

    /// The tables of a database that has both.
    pub(super) fn find(conn: &mut dyn Backend) -> Result<Option<Self>, BackendError> {
        let dialect = conn.dialect();
        Ok(match Found::in_database(conn)? {
            Found { namespace: Some(namespace), ours: true } => {
                Some(Self::within(dialect, &namespace))
            }
            Found { .. } => None,
        })
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

    /// All that is recorded. A database without the tables has no history; reading never makes them.
    ///
    /// Both tables are read in one query, which fails where one is missing: only then it is asked which.
    pub(super) fn read(&self, conn: &mut dyn Backend) -> Result<History, BackendError> {
        let rows = match conn.query(&self.select()) {
            Ok(rows) => rows,
            Err(_) => match Found::in_database(conn)? {
                Found { namespace: None, .. } => Vec::new(),
                Found { ours: false, .. } => conn.query(&self.select_diesel())?,
                // Another process has made it since, or the same error comes again.
                Found { ours: true, .. } => conn.query(&self.select())?,
            },
        };
        let mut history = History::default();
        for row in rows {
            Row::new(row)?.add_to(&mut history)?;
        }
        Ok(history)
    }

    /// What a transaction that was just begun sees, where these versions shall be applied.
    pub(super) fn look(
        &self,
        conn: &mut dyn Backend,
        versions: &BTreeSet<&str>,
        revision: &Revision,
    ) -> Result<Look, BackendError> {
        let rows = conn.query(&format!(
            "SELECT {locked}, CASE WHEN {sees} THEN 'true' END FROM {diesel}",
            locked = lock::locked(self.dialect.name()),
            sees = self.sees(versions, revision),
            diesel = self.diesel,
        ))?;
        let row = rows.into_iter().next().unwrap_or_default();
        Look::new(&row).ok_or_else(|| unreadable("it does not answer"))
    }

    /// A query that is refused where [`Self::look`] would see something else.
    pub(super) fn guard(&self, versions: &BTreeSet<&str>, revision: &Revision) -> String {
        lock::guard(&self.sees(versions, revision), &self.diesel)
    }

    /// The condition, on all rows of Diesel's table, that so many versions are applied, the revision and what it needs
    /// as they are among these, and that none stopped between two of its statements.
    fn sees(&self, versions: &BTreeSet<&str>, revision: &Revision) -> String {
        // Each once: the database counts rows, and a file may name a version twice.
        let around: BTreeSet<_> =
            iter::once(&revision.version).chain(revision.settings.needs()).collect();
        let literals: Vec<_> = around.iter().map(|version| self.dialect.literal(version)).collect();
        format!(
            "count(*) = {} AND count(*) FILTER (WHERE version IN ({})) = {} \
             AND NOT EXISTS (SELECT 1 FROM {} WHERE state <> '{DONE}')",
            versions.len(),
            literals.join(", "),
            around.iter().filter(|version| versions.contains(version.as_str())).count(),
            self.ours,
        )
    }

    /// Puts another claim in place of one.
    pub(super) fn replace_claim(
        &self,
        conn: &mut dyn Backend,
        claim: &str,
        other: Option<&str>,
    ) -> Result<(), BackendError> {
        let literal = |text: &str| self.dialect.literal(text);
        conn.execute(&format!(
            "UPDATE {} SET claimed_by = {} WHERE claimed_by = {}",
            self.ours,
            other.map_or_else(|| "NULL".to_owned(), literal),
            literal(claim)
        ))
    }

    /// Records that the claimed statement is done. False where the claim is not there any more.
    pub(super) fn finish_claimed(
        &self,
        conn: &mut dyn Backend,
        version: &str,
        done: usize,
        checksum: &str,
        claim: &str,
    ) -> Result<bool, BackendError> {
        let literal = |text: &str| self.dialect.literal(text);
        let rows = conn.query(&format!(
            "UPDATE {} SET statements_done = {done}, statements_checksum = {}, claimed_by = NULL \
             WHERE version = {} AND claimed_by = {} RETURNING CAST(version AS TEXT)",
            self.ours,
            literal(checksum),
            literal(version),
            literal(claim)
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
             application TEXT NOT NULL,\n    \
             state TEXT NOT NULL DEFAULT '{DONE}',\n    \
             statements_done BIGINT,\n    \
             statements_checksum TEXT,\n    \
             claimed_by TEXT\n);",
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

    /// The statements that record how far a revision came. Diesel's row is left as it is, so that its harness does
    /// not take a part for the whole.
    pub(super) fn progress(
        &self,
        revision: &Revision,
        progressed: &Progressed<'_>,
        application: &str,
    ) -> String {
        let literal = |text: &str| self.dialect.literal(text);
        format!(
            "DELETE FROM {ours} WHERE version = {version};\n\
             INSERT INTO {ours} (version, name, checksum, duration_ms, application, state, statements_done, \
             statements_checksum, claimed_by)\n    \
             VALUES ({version}, {name}, {checksum}, 0, {application}, '{state}', {done}, {done_checksum}, {claim});\n",
            ours = self.ours,
            version = literal(&revision.version),
            name = literal(&revision.name),
            checksum = literal(&revision.checksum()),
            application = literal(application),
            state = stopped(progressed.direction),
            done = progressed.statements_done,
            done_checksum = literal(&progressed.checksum),
            claim = progressed.claim.map_or_else(|| "NULL".to_owned(), literal),
        )
    }

    /// The statements that take a revision out of the history; for a squash also those that it stands for.
    pub(super) fn forget(&self, revision: &Revision) -> String {
        let versions: Vec<_> =
            revision.versions().map(|version| self.dialect.literal(version)).collect();
        let which = match versions.as_slice() {
            [version] => format!("= {version}"),
            versions => format!("IN ({})", versions.join(", ")),
        };
        let delete = |table| format!("DELETE FROM {table} WHERE version {which};\n");
        [&self.diesel, &self.ours].map(delete).concat()
    }

    /// The statements that empty the history.
    pub(super) fn clear(&self) -> String {
        [&self.diesel, &self.ours].map(|table| format!("DELETE FROM {table};\n")).concat()
    }

    fn select(&self) -> String {
        format!(
            "SELECT CAST(d.version AS TEXT), {applied_at}, {COLUMNS} \
             FROM {diesel} AS d LEFT JOIN {ours} AS r ON r.version = d.version \
             UNION ALL SELECT CAST(r.version AS TEXT), NULL, {COLUMNS} FROM {ours} AS r \
             WHERE r.state = '{applying}' AND NOT EXISTS (SELECT 1 FROM {diesel} AS d WHERE d.version = r.version)",
            applied_at = self.utc("COALESCE(r.applied_at, {run_on})"),
            applying = stopped(Direction::Up),
            diesel = self.diesel,
            ours = self.ours,
        )
    }

    /// [`Self::select`] where our table is missing.
    fn select_diesel(&self) -> String {
        let applied_at = self.utc("{run_on}");
        let nothing = ["NULL"; 8].join(", ");
        format!("SELECT CAST(d.version AS TEXT), {applied_at}, {nothing} FROM {} AS d", self.diesel)
    }

    /// A time as text. Diesel's column has no time zone and holds the session's; on SQLite all are UTC.
    fn utc(&self, time: &str) -> String {
        match self.dialect.name() {
            DialectName::Postgres => {
                let time = time.replace("{run_on}", "CAST(d.run_on AS TIMESTAMP WITH TIME ZONE)");
                format!("to_char({time} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')")
            }
            DialectName::Sqlite => {
                format!("strftime('%Y-%m-%d %H:%M:%S', {})", time.replace("{run_on}", "d.run_on"))
            }
        }
    }
}

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
