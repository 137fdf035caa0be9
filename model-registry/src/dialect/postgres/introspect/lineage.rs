//! Partitioned tables, partitions, inheritance, typed tables.

use std::collections::HashMap;

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Array, Integer, Nullable, Oid, SmallInt, Text};

use super::relations::{Relation, Relations};
use super::{collations, load_of, object_name, read_expression, unreadable};
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
    #[diesel(sql_type = Oid)]
    relation: u32,
    /// `l`, `r` or `h`.
    #[diesel(sql_type = Text)]
    strategy: String,
    /// Zero for an expression.
    #[diesel(sql_type = SmallInt)]
    column: i16,
    /// The expressions of the key, in a list.
    #[diesel(sql_type = Nullable<Text>)]
    expressions: Option<String>,
    /// Which of them this one is, from 1.
    #[diesel(sql_type = Integer)]
    expression: i32,
    #[diesel(sql_type = Nullable<Text>)]
    opclass: Option<String>,
    #[diesel(sql_type = Oid)]
    collation: u32,
}

const KEYS: &str = "
    SELECT p.partrelid AS relation, p.partstrat::text AS strategy, p.partattrs[k.number - 1] AS column,
        pg_get_expr(p.partexprs, p.partrelid) AS expressions,
        (count(*) FILTER (WHERE p.partattrs[k.number - 1] = 0)
            OVER (PARTITION BY p.partrelid ORDER BY k.number))::integer AS expression,
        CASE WHEN NOT o.opcdefault THEN o.opcname::text END AS opclass,
        p.partcollation[k.number - 1] AS collation
    FROM pg_partitioned_table p
        CROSS JOIN LATERAL generate_series(1, p.partnatts) AS k (number)
        LEFT JOIN pg_opclass o ON o.oid = p.partclass[k.number - 1]
    WHERE p.partrelid = ANY ($1)
    ORDER BY p.partrelid, k.number";

/// A table that has columns from elsewhere.
#[derive(QueryableByName)]
struct LineageRow {
    #[diesel(sql_type = Oid)]
    relation: u32,
    /// The bounds, where it is a partition.
    #[diesel(sql_type = Nullable<Text>)]
    bound: Option<String>,
    #[diesel(sql_type = Array<Oid>)]
    parents: Vec<u32>,
    #[diesel(sql_type = Nullable<Text>)]
    type_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    type_name: Option<String>,
}

const LINEAGES: &str = "
    WITH parents AS (
        SELECT i.inhrelid, array_agg(i.inhparent ORDER BY i.inhseqno) AS numbers
        FROM pg_inherits i GROUP BY i.inhrelid
    )
    SELECT c.oid AS relation, pg_get_expr(c.relpartbound, c.oid) AS bound,
        coalesce(p.numbers, '{}') AS parents,
        n.nspname::text AS type_schema, y.typname::text AS type_name
    FROM pg_class c
        LEFT JOIN parents p ON p.inhrelid = c.oid
        LEFT JOIN pg_type y ON y.oid = c.reloftype
        LEFT JOIN pg_namespace n ON n.oid = y.typnamespace
    WHERE c.oid = ANY ($1) AND (p.inhrelid IS NOT NULL OR y.oid IS NOT NULL)";

/// Reads what tables are to each other. They are whole before, and hold what is their own alone after it.
pub(super) fn read(
    connection: &mut impl Client,
    relations: &Relations,
    schema: &mut Schema,
) -> Result<(), BackendError> {
    let keys: Vec<KeyRow> = load_of(connection, KEYS, relations.own())?;
    let collations = keys.iter().filter_map(|row| row.collation(relations.get(row.relation)?));
    let collations = collations::read(connection, collations)?;
    for row in keys {
        let Some(relation) = relations.get(row.relation) else { continue };
        if let Some(table) = schema.tables.get_mut(&relation.name) {
            add_key(table, relation, &collations, row)?;
        }
    }
    for row in load_of::<LineageRow>(connection, LINEAGES, relations.own())? {
        let Some(name) = relations.own_name(row.relation) else { continue };
        let lineage = lineage(name, row, relations, schema)?;
        if let Some(table) = schema.tables.get_mut(name) {
            table.lineage = lineage;
        }
    }
    schema.leave_out_inherited();
    Ok(())
}

impl KeyRow {
    /// The number of the collation that the key says.
    fn collation(&self, relation: &Relation) -> Option<u32> {
        collations::said(relation, self.column, self.collation)
    }
}

fn add_key(
    table: &mut Table,
    relation: &Relation,
    collations: &HashMap<u32, ObjectName>,
    row: KeyRow,
) -> Result<(), BackendError> {
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
    let collation = row.collation(relation).and_then(|number| collations.get(&number).cloned());
    let target = match relation.column(row.column) {
        Some(column) => IndexTarget::Column(column.name.clone()),
        None => {
            let list = format!("({})", row.expressions.unwrap_or_default());
            let place = usize::try_from(row.expression).unwrap_or_default().saturating_sub(1);
            let lists = bound::lists(&list);
            let sql = lists.first().and_then(|list| list.get(place));
            let sql = sql.ok_or_else(|| unreadable(object(), "a part of its key is nothing"))?;
            IndexTarget::Expression(read_expression(sql, None, object)?)
        }
    };
    let key = IndexKey { opclass: row.opclass, collation, ..IndexKey::new(target) };
    let empty = || Partitioning { strategy, keys: Vec::new() };
    table.partitioning.get_or_insert_with(empty).keys.push(key);
    Ok(())
}

fn lineage(
    table: &ObjectName,
    row: LineageRow,
    relations: &Relations,
    schema: &Schema,
) -> Result<Lineage, BackendError> {
    let parents = row.parents.into_iter().filter_map(|parent| relations.get(parent));
    let mut parents = parents.map(|parent| parent.name.clone());
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
