//! Columns.

use crate::dialect::postgres::backend::Client;
use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Bool, Nullable, Text};

use super::data_type::{self, TypeRow};
use super::{
    Server, load, next_value, object_name, read_expression, system_or_object_name, tables_cte,
    unreadable,
};
use crate::dialect::BackendError;
use crate::schema::{Column, ColumnDefault, DataType, Object, ObjectName, Schema, SequenceOptions};

#[derive(QueryableByName)]
struct ColumnRow {
    #[diesel(sql_type = Text)]
    table_schema: String,
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(embed)]
    data_type: TypeRow,
    #[diesel(sql_type = Bool)]
    not_null: bool,
    /// What of its NOT NULL a column does not hold.
    #[diesel(sql_type = Nullable<Text>)]
    odd_not_null: Option<String>,
    #[diesel(embed)]
    default: DefaultRow,
    #[diesel(sql_type = Nullable<Text>)]
    collation_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    collation_name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
}

#[derive(QueryableByName)]
struct DefaultRow {
    #[diesel(sql_type = Nullable<Text>)]
    expression: Option<String>,
    /// `a` for ALWAYS, `d` for BY DEFAULT, or empty.
    #[diesel(sql_type = Text)]
    identity: String,
    /// `s` for STORED, `v` for VIRTUAL, or empty.
    #[diesel(sql_type = Text)]
    generated: String,
    /// The sequence that the column owns, if the default is just its next value.
    #[diesel(sql_type = Nullable<Text>)]
    sequence_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    sequence_name: Option<String>,
}

/// The query. A default names no columns, so that the server need not open the table to print it.
fn sql(server: &Server) -> String {
    let tables = tables_cte();
    let next_value = next_value("s.oid");
    let odd_not_nulls = server.odd_not_nulls();
    let type_columns = data_type::columns("a.atttypmod");
    let type_joins = data_type::joins("a.atttypid");
    format!(
        "{tables},
        defaults AS (
            SELECT d.adrelid, d.adnum,
                pg_get_expr(d.adbin, CASE a.attgenerated WHEN '' THEN 0 ELSE t.oid END) AS expression
            FROM tables t
                JOIN pg_attrdef d ON d.adrelid = t.oid
                JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
        ),
        owned AS (
            SELECT d.refobjid, d.refobjsubid, n.nspname AS schema, s.relname AS name,
                {next_value} AS next_value
            FROM pg_depend d
                JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
                JOIN pg_namespace n ON n.oid = s.relnamespace
            WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
                AND d.deptype = 'a'
        ),
        odd (relation, number, word) AS ({odd_not_nulls})
        SELECT t.schema::text AS table_schema, t.name::text AS table_name, a.attname::text AS name,
            {type_columns},
            a.attnotnull AS not_null, odd.word AS odd_not_null,
            f.expression, a.attidentity::text AS identity, a.attgenerated::text AS generated,
            o.schema::text AS sequence_schema, o.name::text AS sequence_name,
            ln.nspname::text AS collation_schema, l.collname::text AS collation_name,
            c.description AS comment
        FROM tables t
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            {type_joins}
            LEFT JOIN defaults f ON f.adrelid = t.oid AND f.adnum = a.attnum
            LEFT JOIN owned o ON o.refobjid = t.oid AND o.refobjsubid = a.attnum
                AND o.next_value = f.expression
            LEFT JOIN odd ON odd.relation = t.oid AND odd.number = a.attnum
            LEFT JOIN pg_collation l ON l.oid = a.attcollation
                AND a.attcollation <> w.typcollation
            LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
            LEFT JOIN pg_description c ON c.classoid = 'pg_class'::regclass
                AND c.objoid = t.oid AND c.objsubid = a.attnum
        ORDER BY t.oid, a.attnum"
    )
}

pub(super) fn read(
    connection: &mut impl Client,
    server: &Server,
    schema: &mut Schema,
) -> Result<(), BackendError> {
    for row in load::<ColumnRow>(connection, &sql(server))? {
        let table = object_name(row.table_schema.clone(), row.table_name.clone());
        let column = column(schema, &table, row)?;
        if let Some(table) = schema.tables.get_mut(&table) {
            table.columns.push(column);
        }
    }
    Ok(())
}

fn column(schema: &Schema, table: &ObjectName, row: ColumnRow) -> Result<Column, BackendError> {
    if let Some(word) = row.odd_not_null {
        let reason = format!(
            "its NOT NULL has {word}, which no schema holds: drop it, and SET NOT NULL without that"
        );
        return Err(unreadable(Object::column(table, &row.name), reason));
    }
    let data_type = DataType::from(row.data_type);
    let default = default(table, &row.name, schema.base_type(&data_type), row.default)?;
    let collation = row
        .collation_schema
        .zip(row.collation_name)
        .map(|(schema, name)| system_or_object_name(schema, name));
    Ok(Column {
        nullable: !row.not_null,
        default,
        collation,
        comment: row.comment,
        ..Column::new(row.name, data_type)
    })
}

/// What fills the column, without how its sequence counts.
fn default(
    table: &ObjectName,
    column: &str,
    data_type: &DataType,
    row: DefaultRow,
) -> Result<Option<ColumnDefault>, BackendError> {
    let object = || Object::column(table, column);
    let expression = row
        .expression
        .map(|sql| {
            let expected = row.generated.is_empty().then_some(data_type);
            read_expression(&sql, expected, object)
        })
        .transpose()?;
    let sequence = row.sequence_schema.zip(row.sequence_name);
    match (row.identity.as_str(), row.generated.as_str(), expression, sequence) {
        ("", "", _, Some((schema, name))) => {
            let (sequence, options) = (object_name(schema, name), SequenceOptions::default());
            Ok(Some(ColumnDefault::Serial { sequence, options }))
        }
        ("", "", expression, None) => Ok(expression.map(ColumnDefault::Expression)),
        (identity @ ("a" | "d"), "", ..) => {
            let (always, options) = (identity == "a", SequenceOptions::default());
            Ok(Some(ColumnDefault::Identity { always, options }))
        }
        ("", "s", Some(expression), _) => {
            Ok(Some(ColumnDefault::Generated { expression, stored: true }))
        }
        ("", "v", Some(expression), _) => {
            Ok(Some(ColumnDefault::Generated { expression, stored: false }))
        }
        (identity, generated, ..) => Err(unreadable(
            object(),
            format!(
                "its kind of default is not known (identity `{identity}`, generated `{generated}`)"
            ),
        )),
    }
}
