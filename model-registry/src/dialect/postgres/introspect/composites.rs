//! Composite types.

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Nullable, Text};

use super::data_type::{self, TypeRow};
use super::{Client, OF_USERS, load, not_of_extension, object_name, system_or_object_name};
use crate::dialect::BackendError;
use crate::schema::{Attribute, CompositeType, DataType, Schema};

#[derive(QueryableByName)]
struct CompositeRow {
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
}

#[derive(QueryableByName)]
struct AttributeRow {
    #[diesel(sql_type = Text)]
    composite_schema: String,
    #[diesel(sql_type = Text)]
    composite_name: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(embed)]
    data_type: TypeRow,
    #[diesel(sql_type = Nullable<Text>)]
    collation_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    collation_name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
}

pub(super) fn read(connection: &mut impl Client, schema: &mut Schema) -> Result<(), BackendError> {
    let own = not_of_extension("pg_type", "t.oid");
    let sql = format!(
        "SELECT n.nspname::text AS schema, t.typname::text AS name,
            obj_description(t.oid, 'pg_type') AS comment
        FROM pg_type t
            JOIN pg_namespace n ON n.oid = t.typnamespace
            JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
        WHERE {OF_USERS} AND {own}"
    );
    for CompositeRow { schema: namespace, name, comment } in load(connection, &sql)? {
        let name = object_name(namespace, name);
        let composite = CompositeType { name: name.clone(), attributes: Vec::new(), comment };
        schema.composites.insert(name, composite);
    }
    for row in load::<AttributeRow>(connection, &attributes_sql())? {
        let name = object_name(row.composite_schema, row.composite_name);
        let Some(composite) = schema.composites.get_mut(&name) else { continue };
        let collation = row
            .collation_schema
            .zip(row.collation_name)
            .map(|(schema, name)| system_or_object_name(schema, name));
        composite.attributes.push(Attribute {
            name: row.name,
            data_type: DataType::from(row.data_type),
            collation,
            comment: row.comment,
        });
    }
    Ok(())
}

fn attributes_sql() -> String {
    let (columns, joins) = (data_type::columns("a.atttypmod"), data_type::joins("a.atttypid"));
    format!(
        "SELECT n.nspname::text AS composite_schema, c.relname::text AS composite_name,
            a.attname::text AS name, {columns},
            ln.nspname::text AS collation_schema, l.collname::text AS collation_name,
            col_description(c.oid, a.attnum) AS comment
        FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            {joins}
            LEFT JOIN pg_collation l ON l.oid = a.attcollation
                AND a.attcollation <> w.typcollation
            LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
        WHERE c.relkind = 'c' AND {OF_USERS}
        ORDER BY c.oid, a.attnum"
    )
}
