//! What the queries must know of the server: how it prints, and what the catalog of its version has.

use diesel::deserialize::QueryableByName;
use diesel::sql_types::Integer;
use diesel::{RunQueryDsl, sql_query};

use crate::dialect::BackendError;
use crate::dialect::backend::database_error;
use crate::dialect::postgres::backend::Client;
use crate::dialect::postgres::names::literal;

/// What the queries must know of the server.
#[derive(QueryableByName)]
pub(in crate::dialect::postgres) struct Server {
    /// `150004` for 15.4.
    #[diesel(sql_type = Integer)]
    version: i32,
}

/// The settings of the session that change how the server prints names and values, and how a schema wants them.
///
/// `public` is the only schema of the search path: what is in it is printed without a qualifier, all else with one.
/// `pg_temp` comes last by being named; unnamed, it would come first.
const SETTINGS: [(&str, &str); 12] = [
    ("search_path", "public, pg_temp"),
    ("standard_conforming_strings", "on"),
    ("quote_all_identifiers", "off"),
    ("datestyle", "ISO"),
    ("intervalstyle", "postgres"),
    ("timezone", "UTC"),
    ("bytea_output", "hex"),
    ("extra_float_digits", "1"),
    // None changes what is read, but how long that takes. The queries say in which order to join.
    ("jit", "off"),
    ("work_mem", "64MB"),
    ("join_collapse_limit", "1"),
    ("from_collapse_limit", "1"),
];

impl Server {
    /// Settles how the server prints, until the transaction ends.
    pub(in crate::dialect::postgres) fn prepare(
        connection: &mut impl Client,
    ) -> Result<Self, BackendError> {
        let settings = SETTINGS
            .map(|(name, value)| format!("set_config({}, {}, true)", literal(name), literal(value)))
            .join(", ");
        let sql = format!(
            "SELECT current_setting('server_version_num')::integer AS version, \
             ARRAY[{settings}] AS settings"
        );
        sql_query(sql).get_result(connection).map_err(database_error)
    }

    /// The column that says how large values of a column are compressed, which PostgreSQL 14 brought.
    pub(super) fn compression(&self) -> &'static str {
        match self.version {
            140_000.. => "a.attcompression",
            _ => "''::\"char\"",
        }
    }

    /// The columns that a foreign key sets to null or to their default, which PostgreSQL 15 brought.
    pub(super) fn set_on_delete(&self) -> &'static str {
        match self.version {
            150_000.. => "c.confdelsetcols",
            _ => "NULL::smallint[]",
        }
    }

    /// The column that says whether the nulls of an index are equal, which PostgreSQL 15 brought.
    pub(super) fn nulls_not_distinct(&self) -> &'static str {
        match self.version {
            150_000.. => "i.indnullsnotdistinct",
            _ => "false",
        }
    }

    /// The multirange type of a range type, which PostgreSQL 14 brought.
    pub(super) fn multirange(&self) -> &'static str {
        match self.version {
            140_000.. => "r.rngmultitypid",
            _ => "NULL::oid",
        }
    }

    /// What everybody may do in the namespace `public` from the start, where `%1$s` owns it. Up to version 14 that was
    /// to create there, too.
    pub(super) fn granted_in_public(&self) -> &'static str {
        match self.creates_in_public() {
            false => "{=U/%1$s}",
            true => "{=UC/%1$s}",
        }
    }

    /// Whether everybody may create in the namespace `public` from the start.
    pub(super) fn creates_in_public(&self) -> bool {
        self.version < 150_000
    }

    /// Whether a constraint is enforced, which goes without saying up to PostgreSQL 17.
    pub(super) fn enforced(&self) -> &'static str {
        match self.version {
            180_000.. => "c.conenforced",
            _ => "true",
        }
    }

    /// Whether a key has no overlaps, or a foreign key a period, which PostgreSQL 18 brought.
    pub(super) fn period(&self) -> &'static str {
        match self.version {
            180_000.. => "c.conperiod",
            _ => "false",
        }
    }

    /// What of its NOT NULL a column `a` has that no schema holds: a word, and the join that it is found in. PostgreSQL
    /// 18 made constraints of them, whose names are no part of a schema.
    pub(super) fn odd_not_null(&self) -> (&'static str, &'static str) {
        match self.version {
            180_000.. => (
                "odd.word",
                "LEFT JOIN (
                    SELECT k.conrelid, k.conkey[1] AS number,
                        CASE WHEN NOT k.convalidated THEN 'NOT VALID' WHEN k.connoinherit THEN 'NO INHERIT'
                            ELSE 'a comment' END AS word
                    FROM pg_constraint k LEFT JOIN pg_description m
                        ON m.classoid = 'pg_constraint'::regclass AND m.objoid = k.oid
                    WHERE k.contype = 'n' AND k.conrelid <> 0
                        AND (NOT k.convalidated OR k.connoinherit OR m.description IS NOT NULL)
                ) odd ON odd.conrelid = a.attrelid AND odd.number = a.attnum",
            ),
            _ => ("NULL::text", ""),
        }
    }

    /// What a publication says more of its tables and of itself, version by version.
    pub(super) fn publication(&self) -> PublicationColumns {
        let generated = match self.version {
            180_000.. => {
                "CASE p.pubgencols WHEN 's' THEN ', publish_generated_columns = stored' END"
            }
            _ => "NULL",
        };
        let (columns, condition, schemas) = match self.version {
            150_000.. => (
                "CASE WHEN r.prattrs IS NOT NULL THEN ' (' || (
                    SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                    FROM pg_attribute a
                    WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)
                ) || ')' END",
                "' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')'",
                "UNION ALL
                SELECT format('TABLES IN SCHEMA %I', m.nspname) FROM pg_publication_namespace s
                    JOIN pg_namespace m ON m.oid = s.pnnspid WHERE s.pnpubid = p.oid",
            ),
            _ => ("NULL", "NULL", ""),
        };
        PublicationColumns { columns, condition, schemas, generated }
    }
}

/// Parts of the query of publications.
pub(super) struct PublicationColumns {
    /// The columns of a table, in brackets (PostgreSQL 15).
    pub(super) columns: &'static str,
    /// Which rows of a table (PostgreSQL 15).
    pub(super) condition: &'static str,
    /// Further rows for whole namespaces (PostgreSQL 15).
    pub(super) schemas: &'static str,
    /// Whether generated columns are published, as a further option (PostgreSQL 18).
    pub(super) generated: &'static str,
}
