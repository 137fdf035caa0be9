//! Range types.

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Nullable, Text};

use super::data_type::{self, TypeRow};
use super::{Client, OF_USERS, Server, load, not_of_extension, object_name, system_or_object_name};
use crate::dialect::BackendError;
use crate::schema::{DataType, ObjectName, RangeType, Schema};

#[derive(QueryableByName)]
struct RangeRow {
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(embed)]
    subtype: TypeRow,
    #[diesel(embed)]
    parts: PartsRow,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
}

/// What a range type names beside its subtype.
#[derive(QueryableByName)]
struct PartsRow {
    #[diesel(sql_type = Nullable<Text>)]
    opclass_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    opclass_name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    collation_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    collation_name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    canonical_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    canonical_name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    difference_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    difference_name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    multirange_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    multirange_name: Option<String>,
}

pub(super) fn read(
    connection: &mut impl Client,
    server: &Server,
    schema: &mut Schema,
) -> Result<(), BackendError> {
    for RangeRow { schema: namespace, name, subtype, parts, comment } in
        load(connection, &sql(server))?
    {
        let named = |schema: Option<String>, name: Option<String>| -> Option<ObjectName> {
            schema.zip(name).map(|(schema, name)| system_or_object_name(schema, name))
        };
        let mut range = RangeType {
            name: object_name(namespace, name),
            subtype: DataType::from(subtype),
            opclass: named(parts.opclass_schema, parts.opclass_name),
            collation: named(parts.collation_schema, parts.collation_name),
            canonical: named(parts.canonical_schema, parts.canonical_name),
            difference: named(parts.difference_schema, parts.difference_name),
            multirange: None,
            comment,
        };
        if let Some(name) = named(parts.multirange_schema, parts.multirange_name) {
            range.set_multirange(name);
        }
        schema.ranges.insert(range.name.clone(), range);
    }
    Ok(())
}

fn sql(server: &Server) -> String {
    let own = not_of_extension("pg_type", "t.oid");
    let (columns, joins) = (data_type::columns("(-1)"), data_type::joins("r.rngsubtype"));
    let multirange = server.multirange();
    format!(
        "SELECT n.nspname::text AS schema, t.typname::text AS name, {columns},
            pn.nspname::text AS opclass_schema, p.opcname::text AS opclass_name,
            ln.nspname::text AS collation_schema, l.collname::text AS collation_name,
            cn.nspname::text AS canonical_schema, c.proname::text AS canonical_name,
            dn.nspname::text AS difference_schema, d.proname::text AS difference_name,
            mn.nspname::text AS multirange_schema, m.typname::text AS multirange_name,
            obj_description(t.oid, 'pg_type') AS comment
        FROM pg_range r
            JOIN pg_type t ON t.oid = r.rngtypid
            JOIN pg_namespace n ON n.oid = t.typnamespace
            {joins}
            LEFT JOIN pg_opclass p ON p.oid = r.rngsubopc AND NOT p.opcdefault
            LEFT JOIN pg_namespace pn ON pn.oid = p.opcnamespace
            LEFT JOIN pg_collation l ON l.oid = r.rngcollation
                AND r.rngcollation <> w.typcollation
            LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
            LEFT JOIN pg_proc c ON c.oid = r.rngcanonical
            LEFT JOIN pg_namespace cn ON cn.oid = c.pronamespace
            LEFT JOIN pg_proc d ON d.oid = r.rngsubdiff
            LEFT JOIN pg_namespace dn ON dn.oid = d.pronamespace
            LEFT JOIN pg_type m ON m.oid = {multirange}
            LEFT JOIN pg_namespace mn ON mn.oid = m.typnamespace
        WHERE {OF_USERS} AND {own}"
    )
}
