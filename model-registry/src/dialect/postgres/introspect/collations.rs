//! The names of collations.

use std::collections::{BTreeSet, HashMap};

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Oid, Text};

use super::relations::Relation;
use super::{Client, load_of, system_or_object_name};
use crate::dialect::BackendError;
use crate::schema::ObjectName;

/// The database's own collation (`DEFAULT_COLLATION_OID` in PostgreSQL's `pg_collation.dat`).
const DEFAULT: u32 = 100;

/// The collation that a key of a relation says, which is none where it follows: a column's is its own, and an
/// expression inherits that of its columns, so that one which any column has counts as inherited.
pub(super) fn said(relation: &Relation, column: i16, collation: u32) -> Option<u32> {
    let follows = match relation.column(column) {
        Some(column) => column.collation == collation,
        None => collation == DEFAULT || relation.collates(collation),
    };
    (collation != 0 && !follows).then_some(collation)
}

#[derive(QueryableByName)]
struct CollationRow {
    #[diesel(sql_type = Oid)]
    number: u32,
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
}

/// The names of the collations that have these numbers. Where there are none, as nearly everywhere, the server is not
/// asked.
pub(super) fn read(
    connection: &mut impl Client,
    numbers: impl IntoIterator<Item = u32>,
) -> Result<HashMap<u32, ObjectName>, BackendError> {
    let numbers: BTreeSet<u32> = numbers.into_iter().collect();
    if numbers.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = "SELECT c.oid AS number, n.nspname::text AS schema, c.collname::text AS name
        FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
        WHERE c.oid = ANY ($1)";
    let rows: Vec<CollationRow> = load_of(connection, sql, numbers.into_iter().collect())?;
    let named = |row: CollationRow| (row.number, system_or_object_name(row.schema, row.name));
    Ok(rows.into_iter().map(named).collect())
}
