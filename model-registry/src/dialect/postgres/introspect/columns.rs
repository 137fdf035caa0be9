//! Columns.

use std::collections::{BTreeMap, HashMap};

use crate::dialect::postgres::backend::Client;
use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Array, Bool, CChar, Integer, Nullable, Oid, SmallInt, Text};

use super::data_type::{self, NumberedType, TypeNumber};
use super::relations::{RelationColumn, Relations};
use super::sequences::{Numbering, Sequences};
use super::tuning::{self, tuning};
use super::{Server, collations, load_of, read_expression, unreadable};
use crate::dialect::BackendError;
use crate::dialect::postgres::counting;
use crate::schema::{Column, ColumnDefault, DataType, Object, ObjectName, Schema, SequenceOptions};

#[derive(QueryableByName)]
struct ColumnRow {
    #[diesel(sql_type = Oid)]
    relation: u32,
    #[diesel(sql_type = SmallInt)]
    number: i16,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Oid)]
    type_number: u32,
    #[diesel(sql_type = Integer)]
    modifiers: i32,
    #[diesel(sql_type = Oid)]
    collation: u32,
    #[diesel(sql_type = Bool)]
    not_null: bool,
    /// What of its NOT NULL a column does not hold.
    #[diesel(sql_type = Nullable<Text>)]
    odd_not_null: Option<String>,
    #[diesel(embed)]
    default: DefaultRow,
    #[diesel(sql_type = Nullable<Array<Text>>)]
    tuning: Option<Vec<String>>,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
}

#[derive(QueryableByName)]
struct DefaultRow {
    #[diesel(sql_type = Nullable<Text>)]
    expression: Option<String>,
    /// `a` for ALWAYS, `d` for BY DEFAULT, or zero.
    #[diesel(sql_type = CChar)]
    identity: u8,
    /// `s` for STORED, `v` for VIRTUAL, or zero.
    #[diesel(sql_type = CChar)]
    generated: u8,
}

impl ColumnRow {
    fn data_type(&self) -> TypeNumber {
        (self.type_number, self.modifiers)
    }
}

/// The query. A default names no columns, so that the server need not open the table to print it.
fn sql(server: &Server) -> String {
    let (odd_not_null, odd_not_nulls) = server.odd_not_null();
    let tuning = tuning::sql(server);
    format!(
        "SELECT a.attrelid AS relation, a.attnum AS number, a.attname::text AS name,
            a.atttypid AS type_number, a.atttypmod AS modifiers, a.attcollation AS collation,
            a.attnotnull AS not_null, {odd_not_null} AS odd_not_null,
            pg_get_expr(f.adbin, CASE a.attgenerated WHEN '' THEN 0 ELSE a.attrelid END) AS expression,
            a.attidentity AS identity, a.attgenerated AS generated, {tuning} AS tuning,
            c.description AS comment
        FROM pg_attribute a
            JOIN pg_type y ON y.oid = a.atttypid
            LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
            {odd_not_nulls}
            LEFT JOIN pg_description c ON c.classoid = 'pg_class'::regclass
                AND c.objoid = a.attrelid AND c.objsubid = a.attnum
        WHERE a.attrelid = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attrelid, a.attnum"
    )
}

/// The columns of all relations, as the catalog has them.
pub(super) struct Columns {
    rows: Vec<(ColumnRow, Option<Numbering>)>,
    names: Names,
}

impl Columns {
    /// Loads them, so that the relations know theirs.
    pub(super) fn load(
        connection: &mut impl Client,
        server: &Server,
        relations: &mut Relations,
        sequences: &mut Sequences,
    ) -> Result<Self, BackendError> {
        let rows: Vec<ColumnRow> = load_of(connection, &sql(server), relations.numbers())?;
        let names = Names::read(connection, &rows)?;
        let numbered = rows.into_iter().map(|row| {
            let ColumnRow { relation, number, collation, .. } = row;
            let numbering = sequences.take(relation, number, row.default.expression.as_deref());
            let known = RelationColumn { number, name: row.name.clone(), collation };
            relations.add_column(relation, known);
            (row, numbering)
        });
        Ok(Self { rows: numbered.collect(), names })
    }

    /// Reads those of the schema's tables, whose types it has.
    pub(super) fn read<'a>(
        self,
        relations: &'a Relations,
        schema: &Schema,
    ) -> Result<BTreeMap<&'a ObjectName, Vec<Column>>, BackendError> {
        let mut columns: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (row, numbering) in self.rows {
            let table = relations.own_name(row.relation);
            if let Some(table) = table.filter(|name| schema.tables.contains_key(name)) {
                let column = column(schema, table, &self.names, row, numbering)?;
                columns.entry(table).or_default().push(column);
            }
        }
        Ok(columns)
    }
}

/// What stands behind the numbers in the rows.
struct Names {
    types: HashMap<TypeNumber, NumberedType>,
    /// Where it is not that of the type.
    collations: HashMap<u32, ObjectName>,
}

impl Names {
    fn read(connection: &mut impl Client, rows: &[ColumnRow]) -> Result<Self, BackendError> {
        let types = data_type::read(connection, rows.iter().map(ColumnRow::data_type))?;
        let own = |row: &&ColumnRow| {
            types.get(&row.data_type()).is_some_and(|known| known.collation != row.collation)
        };
        let collations = rows.iter().filter(own).map(|row| row.collation);
        let collations = collations::read(connection, collations)?;
        Ok(Self { types, collations })
    }
}

fn column(
    schema: &Schema,
    table: &ObjectName,
    names: &Names,
    row: ColumnRow,
    numbering: Option<Numbering>,
) -> Result<Column, BackendError> {
    let object = || Object::column(table, &row.name);
    if let Some(word) = row.odd_not_null {
        let reason = format!(
            "its NOT NULL has {word}, which no schema holds: drop it, and SET NOT NULL without that"
        );
        return Err(unreadable(object(), reason));
    }
    let known = names.types.get(&(row.type_number, row.modifiers));
    let known = known.ok_or_else(|| unreadable(object(), "its type is gone"))?;
    let default = default(
        object,
        &known.data_type,
        schema.base_type(&known.data_type),
        row.default,
        numbering,
    )?;
    let collation =
        (row.collation != known.collation).then(|| names.collations.get(&row.collation));
    Ok(Column {
        nullable: !row.not_null,
        default,
        collation: collation.flatten().cloned(),
        tuning: tuning(object, row.tuning)?,
        comment: row.comment,
        ..Column::new(row.name, known.data_type.clone())
    })
}

/// What fills a column of a type, which is a domain over the base type or that itself.
fn default(
    object: impl Fn() -> Object,
    data_type: &DataType,
    base_type: &DataType,
    row: DefaultRow,
    numbering: Option<Numbering>,
) -> Result<Option<ColumnDefault>, BackendError> {
    let options = |counting: counting::Counting| {
        counting.options(&counting::type_of(&SequenceOptions::default(), data_type))
    };
    let expression = |sql: Option<String>| {
        let expected = (row.generated == 0).then_some(base_type);
        sql.map(|sql| read_expression(&sql, expected, &object)).transpose()
    };
    match (row.identity, row.generated, numbering) {
        (0, 0, Some(Numbering { sequence, counting })) => {
            Ok(Some(ColumnDefault::Serial { sequence, options: options(counting) }))
        }
        (0, 0, None) => Ok(expression(row.expression)?.map(ColumnDefault::Expression)),
        // A partition counts by the sequence of its table (PostgreSQL 17).
        (identity @ (b'a' | b'd'), 0, numbering) => {
            let options = numbering.map(|own| options(own.counting)).unwrap_or_default();
            Ok(Some(ColumnDefault::Identity { always: identity == b'a', options }))
        }
        (0, kind @ (b's' | b'v'), _) => {
            let expression = expression(row.expression)?
                .ok_or_else(|| unreadable(object(), "what it is generated from is gone"))?;
            Ok(Some(ColumnDefault::Generated { expression, stored: kind == b's' }))
        }
        (identity, generated, _) => {
            let [identity, generated] = [identity, generated].map(|letter| letter.escape_ascii());
            let reason = format!(
                "its kind of default is not known (identity `{identity}`, generated `{generated}`)"
            );
            Err(unreadable(object(), reason))
        }
    }
}
