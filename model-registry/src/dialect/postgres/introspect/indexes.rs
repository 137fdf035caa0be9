//! Indexes that are not behind a constraint, and those of exclusion constraints.

use std::collections::HashMap;

use crate::dialect::postgres::backend::Client;
use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Array, Bool, Integer, Nullable, Oid, SmallInt, Text};

use super::relations::{Relation, Relations};
use super::{
    Server, collations, load_of, options, read_expression, system_or_object_name, unreadable,
};
use crate::dialect::BackendError;
use crate::dialect::postgres::canonical::DEFAULT_METHOD;
use crate::schema::{
    ConstraintKind, ExclusionElement, Expr, Index, IndexKey, IndexStorage, IndexTarget, NullsOrder,
    Object, ObjectName, Schema, Table,
};

/// One column of an index, with what is said of the whole.
#[derive(QueryableByName)]
struct IndexRow {
    #[diesel(sql_type = Oid)]
    relation: u32,
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
    #[diesel(sql_type = Nullable<Array<Text>>)]
    parameters: Option<Vec<String>>,
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
    /// Zero for an expression.
    #[diesel(sql_type = SmallInt)]
    column: i16,
    #[diesel(sql_type = Nullable<Text>)]
    expression: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    opclass: Option<String>,
    #[diesel(sql_type = Oid)]
    collation: u32,
    #[diesel(sql_type = Bool)]
    descending: bool,
    #[diesel(sql_type = Bool)]
    nulls_first: bool,
    #[diesel(sql_type = Nullable<Integer>)]
    statistics: Option<i32>,
    #[diesel(sql_type = Nullable<Array<Text>>)]
    options: Option<Vec<String>>,
    /// With what an exclusion constraint compares it.
    #[diesel(sql_type = Nullable<Text>)]
    operator_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    operator_name: Option<String>,
}

/// The query: one row for each column of each index. The catalog calls an index of a partitioned table invalid as
/// long as a partition has none.
///
/// What is the default operator class is not told by the catalog, but follows from it: it is marked so, and the type has
/// no other one of its own (`citext` can be indexed as text). The type of an expression is not stored where the index
/// stores another one, as those of the method `hash` do; then the mark alone counts.
fn sql(server: &Server) -> String {
    let nulls_not_distinct = server.nulls_not_distinct();
    let indexed_type = "CASE WHEN i.indkey[h.attnum - 1] <> 0 THEN (
                    SELECT a.atttypid FROM pg_attribute a
                    WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[h.attnum - 1]
                ) WHEN o.opckeytype = 0 AND m.amname <> 'hash' THEN h.atttypid END";
    format!(
        "SELECT i.indrelid AS relation, x.relname::text AS name, i.indisunique AS is_unique,
            m.amname::text AS method, {nulls_not_distinct} AS nulls_not_distinct,
            pg_get_expr(i.indpred, i.indrelid) AS predicate, NOT i.indisvalid AS is_invalid,
            c.oid IS NOT NULL AS is_exclusion, x.reloptions AS parameters,
            s.spcname::text AS tablespace, d.description AS comment,
            h.attnum > i.indnkeyatts AS is_included, i.indkey[h.attnum - 1] AS column,
            CASE i.indkey[h.attnum - 1] WHEN 0 THEN
                pg_get_indexdef(i.indexrelid, h.attnum, false)
            END AS expression,
            CASE WHEN NOT o.opcdefault OR h.attoptions IS NOT NULL
                OR h.atttypid <> o.opcintype AND o.opcintype <> {indexed_type}
                AND (o.opcmethod, {indexed_type}) IN (
                    SELECT p.opcmethod, p.opcintype FROM pg_opclass p WHERE p.opcdefault
                ) THEN o.opcname::text END AS opclass,
            coalesce(i.indcollation[h.attnum - 1], 0) AS collation,
            coalesce(i.indoption[h.attnum - 1] & 1 = 1, false) AS descending,
            coalesce(i.indoption[h.attnum - 1] & 2 = 2, false) AS nulls_first,
            nullif(h.attstattarget, -1)::integer AS statistics, h.attoptions AS options,
            rn.nspname::text AS operator_schema, r.oprname::text AS operator_name
        FROM pg_index i
            JOIN pg_class x ON x.oid = i.indexrelid AND NOT x.relispartition
            JOIN pg_am m ON m.oid = x.relam
            LEFT JOIN pg_tablespace s ON s.oid = x.reltablespace
            LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x')
            LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass
                AND d.objoid = x.oid AND d.objsubid = 0
            JOIN pg_attribute h ON h.attrelid = i.indexrelid AND h.attnum > 0
            LEFT JOIN pg_opclass o ON o.oid = i.indclass[h.attnum - 1]
            LEFT JOIN pg_operator r ON r.oid = c.conexclop[h.attnum]
            LEFT JOIN pg_namespace rn ON rn.oid = r.oprnamespace
        WHERE i.indrelid = ANY ($1) AND (c.contype IS NULL OR c.contype = 'x')
        ORDER BY i.indexrelid, h.attnum"
    )
}

/// The columns of the indexes of a schema's relations, as the catalog has them.
pub(super) struct Indexes {
    rows: Vec<IndexRow>,
    /// Those that their keys say.
    collations: HashMap<u32, ObjectName>,
}

impl Indexes {
    pub(super) fn load(
        connection: &mut impl Client,
        server: &Server,
        relations: &Relations,
    ) -> Result<Self, BackendError> {
        let rows: Vec<IndexRow> = load_of(connection, &sql(server), relations.own())?;
        let said = rows.iter().filter_map(|row| row.key.collation(relations.get(row.relation)?));
        Ok(Self { collations: collations::read(connection, said)?, rows })
    }

    /// Adds them to the schema, which has their relations, and the constraints that they stand behind.
    pub(super) fn add_to(
        self,
        schema: &mut Schema,
        relations: &Relations,
    ) -> Result<(), BackendError> {
        for row in self.rows {
            let Some(relation) = relations.get(row.relation) else { continue };
            let column = relation.column(row.key.column).map(|column| column.name.clone());
            let collation = row.key.collation(relation);
            let collation = collation.and_then(|number| self.collations.get(&number).cloned());
            add(schema, &relation.name, row, KeyNames { column, collation })?;
        }
        Ok(())
    }
}

impl KeyRow {
    /// The number of the collation that the key says.
    fn collation(&self, relation: &Relation) -> Option<u32> {
        collations::said(relation, self.column, self.collation)
    }
}

/// What stands behind the numbers of a key.
struct KeyNames {
    /// None for an expression.
    column: Option<String>,
    collation: Option<ObjectName>,
}

fn add(
    schema: &mut Schema,
    relation: &ObjectName,
    row: IndexRow,
    names: KeyNames,
) -> Result<(), BackendError> {
    let object = Object::index(relation, &row.name);
    if row.is_exclusion {
        let table = schema.tables.get_mut(relation);
        return table.map_or(Ok(()), |table| add_element(table, &object, row, names));
    }
    let Some(indexes) = schema.indexes_mut(relation) else { return Ok(()) };
    if !indexes.contains_key(&row.name) {
        indexes.insert(row.name.clone(), index(&object, &row)?);
    }
    if let Some(index) = indexes.get_mut(&row.name) {
        match row.is_included {
            true => index.include.extend(names.column),
            false => index.keys.push(key(&object, row.key, names)?),
        }
    }
    Ok(())
}

/// What an exclusion constraint says more with each column of its index. The columns that it carries along are known.
fn add_element(
    table: &mut Table,
    object: &Object,
    row: IndexRow,
    names: KeyNames,
) -> Result<(), BackendError> {
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
        exclusion.elements.push(ExclusionElement { key: key(object, row.key, names)?, operator });
    }
    Ok(())
}

/// The index without its columns.
fn index(object: &Object, row: &IndexRow) -> Result<Index, BackendError> {
    Ok(Index {
        unique: row.is_unique,
        method: (row.method != DEFAULT_METHOD).then(|| row.method.clone()),
        predicate: predicate(object, row)?,
        nulls_not_distinct: row.nulls_not_distinct,
        storage: IndexStorage {
            parameters: options(row.parameters.clone()),
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

fn key(object: &Object, row: KeyRow, names: KeyNames) -> Result<IndexKey, BackendError> {
    let target = match (names.column, row.expression) {
        (Some(column), _) => IndexTarget::Column(column),
        (None, Some(sql)) => {
            IndexTarget::Expression(read_expression(&sql, None, || object.clone())?)
        }
        (None, None) => return Err(unreadable(object.clone(), "one of its keys is nothing")),
    };
    let nulls = match (row.descending, row.nulls_first) {
        (false, true) => Some(NullsOrder::First),
        (true, false) => Some(NullsOrder::Last),
        (false, false) | (true, true) => None,
    };
    Ok(IndexKey {
        opclass: row.opclass,
        opclass_options: options(row.options),
        collation: names.collation,
        descending: row.descending,
        nulls,
        statistics: row.statistics,
        ..IndexKey::new(target)
    })
}
