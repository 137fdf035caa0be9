//! How tables are stored and read, where it is not the default.

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Array, Bool, Nullable, Oid, Text};

use super::relations::Relations;
use super::{load_of, options, unreadable};
use crate::dialect::BackendError;
use crate::dialect::postgres::backend::Client;
use crate::schema::{Object, ObjectName, ReplicaIdentity, Schema, TableOptions};

#[derive(QueryableByName)]
struct OptionsRow {
    #[diesel(sql_type = Oid)]
    relation: u32,
    #[diesel(sql_type = Bool)]
    unlogged: bool,
    #[diesel(sql_type = Nullable<Array<Text>>)]
    own: Option<Vec<String>>,
    #[diesel(sql_type = Nullable<Array<Text>>)]
    toast: Option<Vec<String>>,
    #[diesel(sql_type = Nullable<Text>)]
    tablespace: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    method: Option<String>,
    #[diesel(sql_type = Bool)]
    row_security: bool,
    #[diesel(sql_type = Bool)]
    force_row_security: bool,
    /// Of `d`, `f`, `n`, `i`.
    #[diesel(sql_type = Text)]
    replica_identity: String,
    #[diesel(sql_type = Nullable<Text>)]
    identity_index: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    clustered_on: Option<String>,
}

const SQL: &str = "
    WITH marked AS (
        SELECT i.indrelid, i.indisreplident, i.indisclustered, x.relname::text AS name
        FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
        WHERE i.indisreplident OR i.indisclustered
    )
    SELECT c.oid AS relation, c.relpersistence = 'u' AS unlogged, c.reloptions AS own,
        o.reloptions AS toast, s.spcname::text AS tablespace,
        nullif(m.amname, 'heap')::text AS method, c.relrowsecurity AS row_security,
        c.relforcerowsecurity AS force_row_security, c.relreplident::text AS replica_identity,
        identity.name AS identity_index, clustered.name AS clustered_on
    FROM pg_class c
        LEFT JOIN pg_class o ON o.oid = c.reltoastrelid
        LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
        LEFT JOIN pg_am m ON m.oid = c.relam
        LEFT JOIN marked identity ON identity.indrelid = c.oid AND identity.indisreplident
        LEFT JOIN marked clustered ON clustered.indrelid = c.oid AND clustered.indisclustered
    WHERE c.oid = ANY ($1)";

pub(super) fn read(
    connection: &mut impl Client,
    relations: &Relations,
    schema: &mut Schema,
) -> Result<(), BackendError> {
    for row in load_of::<OptionsRow>(connection, SQL, relations.own())? {
        let Some(name) = relations.own_name(row.relation) else { continue };
        if let Some(table) = schema.tables.get_mut(name) {
            table.options = table_options(name, row)?;
        }
    }
    Ok(())
}

fn table_options(table: &ObjectName, row: OptionsRow) -> Result<TableOptions, BackendError> {
    let replica_identity = match (row.replica_identity.as_str(), row.identity_index) {
        ("d", _) => ReplicaIdentity::Default,
        ("f", _) => ReplicaIdentity::Full,
        // An index that is gone identifies no row.
        ("n", _) | ("i", None) => ReplicaIdentity::Nothing,
        ("i", Some(index)) => ReplicaIdentity::Index(index),
        (letter, _) => {
            let reason = format!("its replica identity `{letter}` is not known");
            return Err(unreadable(Object::table(table), reason));
        }
    };
    let toast =
        options(row.toast).into_iter().map(|(name, value)| (format!("toast.{name}"), value));
    Ok(TableOptions {
        unlogged: row.unlogged,
        parameters: options(row.own).into_iter().chain(toast).collect(),
        tablespace: row.tablespace,
        method: row.method,
        row_security: row.row_security,
        force_row_security: row.force_row_security,
        replica_identity,
        clustered_on: row.clustered_on,
        ..TableOptions::default()
    })
}
