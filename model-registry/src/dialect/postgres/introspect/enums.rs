//! Enum types.

use crate::dialect::postgres::backend::Client;
use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Array, Nullable, Text};

use super::{OF_USERS, load, not_of_extension, object_name};
use crate::dialect::BackendError;
use crate::schema::{EnumType, Schema};

#[derive(QueryableByName)]
struct EnumRow {
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Array<Text>)]
    labels: Vec<String>,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
}

pub(super) fn read(connection: &mut impl Client, schema: &mut Schema) -> Result<(), BackendError> {
    let own = not_of_extension("pg_type", "t.oid");
    let sql = format!(
        "SELECT n.nspname::text AS schema, t.typname::text AS name,
            ARRAY(
                SELECT e.enumlabel::text FROM pg_enum e
                WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder
            ) AS labels,
            obj_description(t.oid, 'pg_type') AS comment
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE t.typtype = 'e' AND {OF_USERS} AND {own}"
    );
    for row in load::<EnumRow>(connection, &sql)? {
        let EnumRow { schema: namespace, name, labels, comment } = row;
        schema.add_enum(EnumType { name: object_name(namespace, name), values: labels, comment });
    }
    Ok(())
}
