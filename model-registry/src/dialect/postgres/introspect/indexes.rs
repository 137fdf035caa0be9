//! Indexes that are not behind a constraint, and those of exclusion constraints.

use crate::dialect::postgres::backend::Client;
use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Array, Bool, Integer, Nullable, Text};

use super::{
    Server, indexed_cte, load, object_name, options, read_expression, system_or_object_name,
    unreadable,
};
use crate::dialect::BackendError;
use crate::dialect::postgres::canonical::DEFAULT_METHOD;
use crate::schema::{
    ConstraintKind, ExclusionElement, Expr, Index, IndexKey, IndexStorage, IndexTarget, NullsOrder,
    Object, Schema, Table,
};

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
    is_invalid: bool,
    /// Whether an exclusion constraint of the same name needs it.
    #[diesel(sql_type = Bool)]
    is_exclusion: bool,
    #[diesel(sql_type = Array<Text>)]
    parameter_names: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    parameter_values: Vec<String>,
    #[diesel(sql_type = Nullable<Text>)]
    tablespace: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
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
    #[diesel(sql_type = Nullable<Integer>)]
    statistics: Option<i32>,
    #[diesel(sql_type = Array<Text>)]
    option_names: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    option_values: Vec<String>,
    /// With what an exclusion constraint compares it.
    #[diesel(sql_type = Nullable<Text>)]
    operator_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    operator_name: Option<String>,
}

/// The query: one row for each column of each index. The catalog calls an index of a partitioned table invalid as
/// long as a partition has none.
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
    let parameters = options("x.reloptions", "parameter");
    let key_options = options("h.attoptions", "option");
    let indexed_type = "CASE WHEN a.attnum IS NOT NULL THEN a.atttypid \
        WHEN o.opckeytype = 0 THEN h.atttypid END";
    format!(
        "{indexed}
        SELECT t.schema::text AS table_schema, t.name::text AS table_name, x.relname::text AS name,
            i.indisunique AS is_unique, m.amname::text AS method,
            {nulls_not_distinct} AS nulls_not_distinct,
            pg_get_expr(i.indpred, i.indrelid) AS predicate,
            NOT i.indisvalid AS is_invalid, c.oid IS NOT NULL AS is_exclusion, {parameters},
            s.spcname::text AS tablespace, obj_description(x.oid, 'pg_class') AS comment,
            h.attnum > i.indnkeyatts AS is_included, a.attname::text AS column_name,
            CASE WHEN a.attnum IS NULL THEN
                pg_get_indexdef(i.indexrelid, h.attnum, false)
            END AS expression,
            CASE WHEN NOT o.opcdefault OR h.attoptions IS NOT NULL OR {indexed_type} <> o.opcintype AND
                (o.opcmethod, {indexed_type}) IN (
                    SELECT p.opcmethod, p.opcintype FROM pg_opclass p WHERE p.opcdefault
                ) THEN o.opcname::text END AS opclass,
            ln.nspname::text AS collation_schema, l.collname::text AS collation_name,
            coalesce(i.indoption[h.attnum - 1] & 1 = 1, false) AS descending,
            coalesce(i.indoption[h.attnum - 1] & 2 = 2, false) AS nulls_first,
            nullif(h.attstattarget, -1)::integer AS statistics, {key_options},
            rn.nspname::text AS operator_schema, r.oprname::text AS operator_name
        FROM indexed t
            JOIN pg_index i ON i.indrelid = t.oid
            JOIN pg_class x ON x.oid = i.indexrelid AND NOT x.relispartition
            JOIN pg_am m ON m.oid = x.relam
            LEFT JOIN pg_tablespace s ON s.oid = x.reltablespace
            LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype = 'x'
            JOIN pg_attribute h ON h.attrelid = i.indexrelid AND h.attnum > 0
            LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[h.attnum - 1]
                AND a.attnum <> 0
            LEFT JOIN pg_opclass o ON o.oid = i.indclass[h.attnum - 1]
            LEFT JOIN pg_collation l ON l.oid = i.indcollation[h.attnum - 1]
                AND (a.attnum IS NOT NULL OR l.collname <> 'default') AND NOT EXISTS (
                    SELECT FROM pg_attribute b WHERE b.attrelid = t.oid
                        AND b.attcollation = l.oid AND b.attnum = coalesce(a.attnum, b.attnum)
                )
            LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
            LEFT JOIN pg_operator r ON r.oid = c.conexclop[h.attnum]
            LEFT JOIN pg_namespace rn ON rn.oid = r.oprnamespace
        WHERE i.indexrelid NOT IN (
            SELECT q.conindid FROM pg_constraint q WHERE q.contype IN ('p', 'u')
        )
        ORDER BY i.indexrelid, h.attnum"
    )
}

pub(super) fn read(
    connection: &mut impl Client,
    server: &Server,
    schema: &mut Schema,
) -> Result<(), BackendError> {
    for row in load::<IndexRow>(connection, &sql(server))? {
        let name = object_name(row.table_schema.clone(), row.table_name.clone());
        let object = Object::index(&name, &row.name);
        if row.is_exclusion {
            if let Some(table) = schema.tables.get_mut(&name) {
                add_element(table, &object, row)?;
            }
            continue;
        }
        let Some(indexes) = schema.indexes_mut(&name) else { continue };
        if !indexes.contains_key(&row.name) {
            indexes.insert(row.name.clone(), index(&object, &row)?);
        }
        if let Some(index) = indexes.get_mut(&row.name) {
            match row.is_included {
                true => index.include.extend(row.key.column_name),
                false => index.keys.push(key(&object, row.key)?),
            }
        }
    }
    Ok(())
}

/// What an exclusion constraint says more with each column of its index. The columns that it carries along are known.
fn add_element(table: &mut Table, object: &Object, row: IndexRow) -> Result<(), BackendError> {
    let constraint = table.constraints.get_mut(&row.name);
    let Some(ConstraintKind::Exclusion(exclusion)) = constraint.map(|own| &mut own.kind) else {
        return Ok(());
    };
    if exclusion.elements.is_empty() {
        exclusion.method = (row.method != DEFAULT_METHOD).then(|| row.method.clone());
        exclusion.predicate = predicate(object, &row)?;
    }
    let operator = row.key.operator_schema.clone().zip(row.key.operator_name.clone());
    if let Some((schema, name)) = operator {
        let operator = system_or_object_name(schema, name);
        exclusion.elements.push(ExclusionElement { key: key(object, row.key)?, operator });
    }
    Ok(())
}

/// The index without its columns.
fn index(object: &Object, row: &IndexRow) -> Result<Index, BackendError> {
    let parameters = row.parameter_names.iter().cloned().zip(row.parameter_values.iter().cloned());
    Ok(Index {
        unique: row.is_unique,
        method: (row.method != DEFAULT_METHOD).then(|| row.method.clone()),
        predicate: predicate(object, row)?,
        nulls_not_distinct: row.nulls_not_distinct,
        storage: IndexStorage {
            parameters: parameters.collect(),
            tablespace: row.tablespace.clone(),
        },
        comment: row.comment.clone(),
        invalid: row.is_invalid,
        ..Index::new(&row.name, Vec::new())
    })
}

fn predicate(object: &Object, row: &IndexRow) -> Result<Option<Expr>, BackendError> {
    let sql = row.predicate.as_deref();
    sql.map(|sql| read_expression(sql, None, || object.clone())).transpose()
}

fn key(object: &Object, row: KeyRow) -> Result<IndexKey, BackendError> {
    let target = match (row.column_name, row.expression) {
        (Some(column), _) => IndexTarget::Column(column),
        (None, Some(sql)) => {
            IndexTarget::Expression(read_expression(&sql, None, || object.clone())?)
        }
        (None, None) => return Err(unreadable(object.clone(), "one of its keys is nothing")),
    };
    let collation = row.collation_schema.zip(row.collation_name);
    let nulls = match (row.descending, row.nulls_first) {
        (false, true) => Some(NullsOrder::First),
        (true, false) => Some(NullsOrder::Last),
        (false, false) | (true, true) => None,
    };
    Ok(IndexKey {
        opclass: row.opclass,
        opclass_options: row.option_names.into_iter().zip(row.option_values).collect(),
        collation: collation.map(|(schema, name)| system_or_object_name(schema, name)),
        descending: row.descending,
        nulls,
        statistics: row.statistics,
        ..IndexKey::new(target)
    })
}
