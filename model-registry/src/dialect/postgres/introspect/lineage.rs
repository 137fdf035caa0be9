//! Partitioned tables, partitions, inheritance, typed tables.

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Array, Integer, Nullable, Text};

use super::{load, object_name, read_expression, system_or_object_name, tables_cte, unreadable};
use crate::dialect::BackendError;
use crate::dialect::postgres::backend::Client;
use crate::dialect::postgres::bound;
use crate::schema::{
    IndexKey, IndexTarget, Lineage, Object, ObjectName, PartitionStrategy, Partitioning, Schema,
    Table,
};

/// One part of the key of a partitioned table.
#[derive(QueryableByName)]
struct KeyRow {
    #[diesel(sql_type = Text)]
    table_schema: String,
    #[diesel(sql_type = Text)]
    table_name: String,
    /// `l`, `r` or `h`.
    #[diesel(sql_type = Text)]
    strategy: String,
    #[diesel(sql_type = Nullable<Text>)]
    column_name: Option<String>,
    /// The expressions of the key, in a list.
    #[diesel(sql_type = Nullable<Text>)]
    expressions: Option<String>,
    /// Which of them this one is, from 1.
    #[diesel(sql_type = Integer)]
    expression: i32,
    #[diesel(sql_type = Nullable<Text>)]
    opclass: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    collation_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    collation_name: Option<String>,
}

fn keys_sql() -> String {
    let tables = tables_cte();
    format!(
        "{tables}
        SELECT t.schema::text AS table_schema, t.name::text AS table_name,
            p.partstrat::text AS strategy, a.attname::text AS column_name,
            pg_get_expr(p.partexprs, p.partrelid) AS expressions,
            (count(*) FILTER (WHERE a.attnum IS NULL)
                OVER (PARTITION BY t.oid ORDER BY k.number))::integer AS expression,
            CASE WHEN NOT o.opcdefault THEN o.opcname::text END AS opclass,
            ln.nspname::text AS collation_schema, l.collname::text AS collation_name
        FROM tables t
            JOIN pg_partitioned_table p ON p.partrelid = t.oid
            CROSS JOIN LATERAL generate_series(1, p.partnatts) AS k (number)
            LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = p.partattrs[k.number - 1]
                AND a.attnum <> 0
            LEFT JOIN pg_opclass o ON o.oid = p.partclass[k.number - 1]
            LEFT JOIN pg_collation l ON l.oid = p.partcollation[k.number - 1]
                AND (a.attnum IS NOT NULL OR l.collname <> 'default') AND NOT EXISTS (
                    SELECT FROM pg_attribute b WHERE b.attrelid = t.oid
                        AND b.attcollation = l.oid AND b.attnum = coalesce(a.attnum, b.attnum)
                )
            LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
        ORDER BY t.oid, k.number"
    )
}

/// A table that has columns from elsewhere.
#[derive(QueryableByName)]
struct LineageRow {
    #[diesel(sql_type = Text)]
    table_schema: String,
    #[diesel(sql_type = Text)]
    table_name: String,
    /// The bounds, where it is a partition.
    #[diesel(sql_type = Nullable<Text>)]
    bound: Option<String>,
    #[diesel(sql_type = Array<Text>)]
    parent_schemas: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    parent_names: Vec<String>,
    #[diesel(sql_type = Nullable<Text>)]
    type_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    type_name: Option<String>,
}

fn lineages_sql() -> String {
    let tables = tables_cte();
    format!(
        "{tables},
        parents AS (
            SELECT i.inhrelid, array_agg(n.nspname::text ORDER BY i.inhseqno) AS schemas,
                array_agg(c.relname::text ORDER BY i.inhseqno) AS names
            FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhparent
                JOIN pg_namespace n ON n.oid = c.relnamespace
            GROUP BY i.inhrelid
        )
        SELECT t.schema::text AS table_schema, t.name::text AS table_name,
            pg_get_expr(c.relpartbound, c.oid) AS bound,
            coalesce(p.schemas, '{{}}') AS parent_schemas,
            coalesce(p.names, '{{}}') AS parent_names,
            yn.nspname::text AS type_schema, y.typname::text AS type_name
        FROM tables t
            JOIN pg_class c ON c.oid = t.oid
            LEFT JOIN parents p ON p.inhrelid = t.oid
            LEFT JOIN pg_type y ON y.oid = c.reloftype
            LEFT JOIN pg_namespace yn ON yn.oid = y.typnamespace
        WHERE p.inhrelid IS NOT NULL OR y.oid IS NOT NULL"
    )
}

/// Reads what tables are to each other. They are whole before, and hold what is their own alone after it.
pub(super) fn read(connection: &mut impl Client, schema: &mut Schema) -> Result<(), BackendError> {
    for row in load::<KeyRow>(connection, &keys_sql())? {
        let name = object_name(row.table_schema.clone(), row.table_name.clone());
        if let Some(table) = schema.tables.get_mut(&name) {
            add_key(table, row)?;
        }
    }
    for row in load::<LineageRow>(connection, &lineages_sql())? {
        let name = object_name(row.table_schema.clone(), row.table_name.clone());
        let lineage = lineage(&name, row, schema)?;
        if let Some(table) = schema.tables.get_mut(&name) {
            table.lineage = lineage;
        }
    }
    schema.leave_out_inherited();
    Ok(())
}

fn add_key(table: &mut Table, row: KeyRow) -> Result<(), BackendError> {
    let object = || Object::table(&table.name);
    let strategy = match row.strategy.as_str() {
        "l" => PartitionStrategy::List,
        "r" => PartitionStrategy::Range,
        "h" => PartitionStrategy::Hash,
        other => {
            let reason = format!("its way of partitioning `{other}` is not known");
            return Err(unreadable(object(), reason));
        }
    };
    let target = match row.column_name {
        Some(column) => IndexTarget::Column(column),
        None => {
            let list = format!("({})", row.expressions.unwrap_or_default());
            let place = usize::try_from(row.expression).unwrap_or_default().saturating_sub(1);
            let lists = bound::lists(&list);
            let sql = lists.first().and_then(|list| list.get(place));
            let sql = sql.ok_or_else(|| unreadable(object(), "a part of its key is nothing"))?;
            IndexTarget::Expression(read_expression(sql, None, object)?)
        }
    };
    let collation = row
        .collation_schema
        .zip(row.collation_name)
        .map(|(schema, name)| system_or_object_name(schema, name));
    let key = IndexKey { opclass: row.opclass, collation, ..IndexKey::new(target) };
    let empty = || Partitioning { strategy, keys: Vec::new() };
    table.partitioning.get_or_insert_with(empty).keys.push(key);
    Ok(())
}

fn lineage(table: &ObjectName, row: LineageRow, schema: &Schema) -> Result<Lineage, BackendError> {
    let parents = row.parent_schemas.into_iter().zip(row.parent_names);
    let mut parents = parents.map(|(schema, name)| object_name(schema, name));
    match (row.bound, row.type_schema.zip(row.type_name)) {
        (Some(sql), _) => {
            let missing =
                || unreadable(Object::table(table), "the table that it is a partition of is gone");
            let of = parents.next().ok_or_else(missing)?;
            let keys = schema.table(&of).map(bound::key_types).unwrap_or_default();
            let bound = bound::bound(&sql, &keys)
                .map_err(|error| unreadable(Object::table(table), error.to_string()))?;
            Ok(Lineage::Partition { of, bound })
        }
        (None, Some((schema, name))) => Ok(Lineage::Typed(object_name(schema, name))),
        (None, None) => Ok(Lineage::Inherits(parents.collect())),
    }
}
