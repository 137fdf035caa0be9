//! How tables are stored and read, where it is not the default.

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Array, Bool, Nullable, Text};

use super::{load, object_name, options, tables_cte, unreadable};
use crate::dialect::BackendError;
use crate::dialect::postgres::backend::Client;
use crate::schema::{Object, ObjectName, ReplicaIdentity, Schema, TableOptions};

#[derive(QueryableByName)]
struct OptionsRow {
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Bool)]
    unlogged: bool,
    #[diesel(sql_type = Array<Text>)]
    own_names: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    own_values: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    toast_names: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    toast_values: Vec<String>,
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

fn sql() -> String {
    let tables = tables_cte();
    let (own, toast) = (options("c.reloptions", "own"), options("o.reloptions", "toast"));
    let marked = |mark: &str| {
        format!(
            "(SELECT x.relname::text FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
                WHERE i.indrelid = c.oid AND i.{mark})"
        )
    };
    let (identity_index, clustered_on) = (marked("indisreplident"), marked("indisclustered"));
    format!(
        "{tables}
        SELECT t.schema::text, t.name::text, c.relpersistence = 'u' AS unlogged, {own}, {toast},
            s.spcname::text AS tablespace, nullif(m.amname, 'heap')::text AS method,
            c.relrowsecurity AS row_security, c.relforcerowsecurity AS force_row_security,
            c.relreplident::text AS replica_identity, {identity_index} AS identity_index,
            {clustered_on} AS clustered_on
        FROM tables t
            JOIN pg_class c ON c.oid = t.oid
            LEFT JOIN pg_class o ON o.oid = c.reltoastrelid
            LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
            LEFT JOIN pg_am m ON m.oid = c.relam"
    )
}

pub(super) fn read(connection: &mut impl Client, schema: &mut Schema) -> Result<(), BackendError> {
    for row in load::<OptionsRow>(connection, &sql())? {
        let name = object_name(row.schema.clone(), row.name.clone());
        let options = table_options(&name, row)?;
        if let Some(table) = schema.tables.get_mut(&name) {
            table.options = options;
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
    let toast = row.toast_names.into_iter().map(|name| format!("toast.{name}"));
    let own = row.own_names.into_iter().zip(row.own_values);
    Ok(TableOptions {
        unlogged: row.unlogged,
        parameters: own.chain(toast.zip(row.toast_values)).collect(),
        tablespace: row.tablespace,
        method: row.method,
        row_security: row.row_security,
        force_row_security: row.force_row_security,
        replica_identity,
        clustered_on: row.clustered_on,
        ..TableOptions::default()
    })
}
