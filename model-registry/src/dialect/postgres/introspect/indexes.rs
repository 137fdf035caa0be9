//! Indexes that are not behind a constraint.

use crate::dialect::postgres::backend::Client;
use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Bool, Nullable, Text};

use super::{
    Server, indexed_cte, load, object_name, read_expression, system_or_object_name, unreadable,
};
use crate::dialect::BackendError;
use crate::dialect::postgres::canonical::DEFAULT_METHOD;
use crate::schema::{Index, IndexKey, IndexTarget, NullsOrder, Object, ObjectName, Schema};

/// One column of an index, with what is said of the whole.
#[derive(QueryableByName)]
struct IndexRow {
    #[diesel(sql_type = Text)]
    table_schema: String,
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Bool)]
    is_unique: bool,
    #[diesel(sql_type = Text)]
    method: String,
    #[diesel(sql_type = Bool)]
    nulls_not_distinct: bool,
    #[diesel(sql_type = Nullable<Text>)]
    predicate: Option<String>,
    #[diesel(sql_type = Bool)]
    is_included: bool,
    #[diesel(embed)]
    key: KeyRow,
}

#[derive(QueryableByName)]
struct KeyRow {
    #[diesel(sql_type = Nullable<Text>)]
    column_name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    expression: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    opclass: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    collation_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    collation_name: Option<String>,
    #[diesel(sql_type = Bool)]
    descending: bool,
    #[diesel(sql_type = Bool)]
    nulls_first: bool,
}

/// The query: one row for each column of each index. An index that a failed CREATE INDEX CONCURRENTLY left behind
/// serves no query, and is none.
///
/// What is the default is not told by the catalog, but follows from it:
/// - An operator class is the default one where it is marked so, and the type has no other one of its own (`citext`
///   can be indexed as text). The type of an expression is not stored where the index stores another one; then the
///   mark alone counts.
/// - A column's collation is its own. An expression inherits that of its columns, so one that a column of the table
///   has counts as inherited.
fn sql(server: &Server) -> String {
    let indexed = indexed_cte();
    let nulls_not_distinct = server.nulls_not_distinct();
    format!(
        "{indexed}
        SELECT t.schema::text AS table_schema, t.name::text AS table_name, x.relname::text AS name,
            i.indisunique AS is_unique, m.amname::text AS method,
            {nulls_not_distinct} AS nulls_not_distinct,
            pg_get_expr(i.indpred, i.indrelid) AS predicate,
            k.number > i.indnkeyatts AS is_included, a.attname::text AS column_name,
            CASE WHEN a.attnum IS NULL THEN
                pg_get_indexdef(i.indexrelid, k.number, false)
            END AS expression,
            CASE WHEN NOT o.opcdefault OR EXISTS (
                SELECT FROM pg_opclass p
                WHERE p.opcmethod = o.opcmethod AND p.opcdefault AND p.oid <> o.oid
                    AND p.opcintype = CASE
                        WHEN a.attnum IS NOT NULL THEN a.atttypid
                        WHEN o.opckeytype = 0 THEN h.atttypid
                    END
            ) THEN o.opcname::text END AS opclass,
            ln.nspname::text AS collation_schema, l.collname::text AS collation_name,
            coalesce(i.indoption[k.number - 1] & 1 = 1, false) AS descending,
            coalesce(i.indoption[k.number - 1] & 2 = 2, false) AS nulls_first
        FROM indexed t
            JOIN pg_index i ON i.indrelid = t.oid AND i.indisvalid
            JOIN pg_class x ON x.oid = i.indexrelid AND NOT x.relispartition
            JOIN pg_am m ON m.oid = x.relam
            CROSS JOIN LATERAL generate_series(1, i.indnatts) AS k (number)
            JOIN pg_attribute h ON h.attrelid = i.indexrelid AND h.attnum = k.number
            LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[k.number - 1]
                AND a.attnum <> 0
            LEFT JOIN pg_opclass o ON o.oid = i.indclass[k.number - 1]
            LEFT JOIN pg_collation l ON l.oid = i.indcollation[k.number - 1]
                AND (a.attnum IS NOT NULL OR l.collname <> 'default') AND NOT EXISTS (
                    SELECT FROM pg_attribute b WHERE b.attrelid = t.oid
                        AND b.attcollation = l.oid AND b.attnum = coalesce(a.attnum, b.attnum)
                )
            LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
        WHERE NOT EXISTS (
            SELECT FROM pg_constraint c
            WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x')
        )
        ORDER BY i.indexrelid, k.number"
    )
}

pub(super) fn read(
    connection: &mut impl Client,
    server: &Server,
    schema: &mut Schema,
) -> Result<(), BackendError> {
    for row in load::<IndexRow>(connection, &sql(server))? {
        let name = object_name(row.table_schema.clone(), row.table_name.clone());
        let Some(indexes) = schema.indexes_mut(&name) else { continue };
        if !indexes.contains_key(&row.name) {
            indexes.insert(row.name.clone(), index(&name, &row)?);
        }
        if let Some(index) = indexes.get_mut(&row.name) {
            add_column(&name, index, row)?;
        }
    }
    Ok(())
}

/// The index without its columns.
fn index(table: &ObjectName, row: &IndexRow) -> Result<Index, BackendError> {
    let object = || Object::index(table, &row.name);
    let predicate =
        row.predicate.as_deref().map(|sql| read_expression(sql, None, object)).transpose()?;
    Ok(Index {
        name: row.name.clone(),
        unique: row.is_unique,
        method: (row.method != DEFAULT_METHOD).then(|| row.method.clone()),
        keys: Vec::new(),
        include: Vec::new(),
        predicate,
        nulls_not_distinct: row.nulls_not_distinct,
    })
}

fn add_column(table: &ObjectName, index: &mut Index, row: IndexRow) -> Result<(), BackendError> {
    if row.is_included {
        index.include.extend(row.key.column_name);
        return Ok(());
    }
    let KeyRow { column_name, expression, opclass, descending, nulls_first, .. } = row.key;
    let object = || Object::index(table, &row.name);
    let target = match (column_name, expression) {
        (Some(column), _) => IndexTarget::Column(column),
        (None, Some(sql)) => IndexTarget::Expression(read_expression(&sql, None, object)?),
        (None, None) => return Err(unreadable(object(), "one of its keys is nothing")),
    };
    let collation = row
        .key
        .collation_schema
        .zip(row.key.collation_name)
        .map(|(schema, name)| system_or_object_name(schema, name));
    let nulls = match (descending, nulls_first) {
        (false, true) => Some(NullsOrder::First),
        (true, false) => Some(NullsOrder::Last),
        (false, false) | (true, true) => None,
    };
    index.keys.push(IndexKey { target, opclass, collation, descending, nulls });
    Ok(())
}
