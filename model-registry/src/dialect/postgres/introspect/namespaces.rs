//! Namespaces and extensions.

use crate::dialect::postgres::backend::Client;
use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Nullable, Text};

use super::{DEFAULT_NAMESPACE, OF_USERS, load, not_of_extension};
use crate::dialect::BackendError;
use crate::schema::{Extension, Namespace, Schema};

#[derive(QueryableByName)]
struct NamespaceRow {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
}

#[derive(QueryableByName)]
struct ExtensionRow {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
}

pub(super) fn read(connection: &mut impl Client, schema: &mut Schema) -> Result<(), BackendError> {
    let own = not_of_extension("pg_namespace", "n.oid");
    let sql = format!(
        "SELECT n.nspname::text AS name, obj_description(n.oid, 'pg_namespace') AS comment
        FROM pg_namespace n
        WHERE {OF_USERS} AND n.nspname <> '{DEFAULT_NAMESPACE}' AND {own}"
    );
    for NamespaceRow { name, comment } in load(connection, &sql)? {
        schema.namespaces.insert(name.clone(), Namespace { name, comment });
    }
    // An extension brings its own comment along.
    let sql = "SELECT e.extname::text AS name, n.nspname::text AS schema,
            nullif(obj_description(e.oid, 'pg_extension'), a.comment) AS comment
        FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
            LEFT JOIN pg_available_extensions a ON a.name = e.extname
        WHERE e.extname <> 'plpgsql'";
    for ExtensionRow { name, schema: namespace, comment } in load(connection, sql)? {
        let namespace = (namespace != DEFAULT_NAMESPACE).then_some(namespace);
        let extension = Extension { name: name.clone(), schema: namespace, comment };
        schema.extensions.insert(name, extension);
    }
    Ok(())
}
