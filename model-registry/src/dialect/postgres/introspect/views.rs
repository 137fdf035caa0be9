//! Views, plain and materialized, with the comments of their columns.

use std::collections::BTreeMap;

use diesel::deserialize::QueryableByName;

use diesel::sql_types::{Array, Bool, Nullable, Text};

use super::{OF_USERS, load, not_of_extension, object_name, unreadable};
use crate::dialect::BackendError;
use crate::dialect::postgres::backend::Client;
use crate::dialect::postgres::query::query;
use crate::schema::{Materialized, Object, Schema, View};

#[derive(QueryableByName)]
struct ViewRow {
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Bool)]
    is_materialized: bool,
    #[diesel(sql_type = Bool)]
    is_populated: bool,
    #[diesel(sql_type = Text)]
    definition: String,
    #[diesel(sql_type = Array<Text>)]
    option_names: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    option_values: Vec<String>,
    #[diesel(sql_type = Nullable<Text>)]
    tablespace: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    method: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
    #[diesel(sql_type = Array<Text>)]
    commented_columns: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    column_comments: Vec<String>,
}

fn sql() -> String {
    let own = not_of_extension("pg_class", "c.oid");
    format!(
        "SELECT n.nspname::text AS schema, c.relname::text AS name, c.relkind = 'm' AS is_materialized,
            c.relispopulated AS is_populated,
            pg_get_viewdef(c.oid) AS definition,
            ARRAY(SELECT o.option_name FROM pg_options_to_table(c.reloptions) o ORDER BY 1) AS option_names,
            ARRAY(SELECT coalesce(o.option_value, '') FROM pg_options_to_table(c.reloptions) o ORDER BY o.option_name)
                AS option_values,
            s.spcname::text AS tablespace, nullif(m.amname, 'heap')::text AS method,
            obj_description(c.oid, 'pg_class') AS comment,
            ARRAY(SELECT a.attname::text {column_comments}) AS commented_columns,
            ARRAY(SELECT d.description {column_comments}) AS column_comments
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
            LEFT JOIN pg_am m ON m.oid = c.relam
        WHERE c.relkind IN ('v', 'm') AND {OF_USERS} AND {own}",
        column_comments = "FROM pg_description d
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
                WHERE d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid > 0
                ORDER BY d.objsubid"
    )
}

pub(super) fn read(connection: &mut impl Client, schema: &mut Schema) -> Result<(), BackendError> {
    for row in load::<ViewRow>(connection, &sql())? {
        let name = object_name(row.schema, row.name);
        let materialized = row.is_materialized.then_some(Materialized {
            with_data: row.is_populated,
            indexes: BTreeMap::new(),
            tablespace: row.tablespace,
            method: row.method,
        });
        let unreadable = |error: crate::dialect::DialectError| {
            unreadable(Object::View { name: name.clone() }, error.to_string())
        };
        schema.add_view(View {
            query: query(&row.definition).map_err(unreadable)?,
            name: name.clone(),
            columns: Vec::new(),
            options: row.option_names.into_iter().zip(row.option_values).collect(),
            materialized,
            comment: row.comment,
            column_comments: row.commented_columns.into_iter().zip(row.column_comments).collect(),
        });
    }
    Ok(())
}
