//! Columns.

use crate::dialect::postgres::backend::Client;
use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Bool, Nullable, Text};

use super::{load, object_name, read_expression, system_or_object_name, tables_cte, unreadable};
use crate::dialect::BackendError;
use crate::schema::{Column, ColumnDefault, DataType, Object, ObjectName, Schema, TypeName};

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
    #[diesel(embed)]
    default: DefaultRow,
    #[diesel(sql_type = Nullable<Text>)]
    collation_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    collation_name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
}

/// A type, or the type of an array's elements.
#[derive(QueryableByName)]
struct TypeRow {
    #[diesel(sql_type = Text)]
    type_schema: String,
    #[diesel(sql_type = Text)]
    type_name: String,
    /// The type as the server prints it, with its modifiers.
    #[diesel(sql_type = Text)]
    type_text: String,
    #[diesel(sql_type = Bool)]
    has_modifiers: bool,
    #[diesel(sql_type = Bool)]
    is_array: bool,
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

/// The query. An array type is one that its element type names as such; other types with elements are no arrays.
fn sql() -> String {
    let tables = tables_cte();
    format!(
        "{tables},
        defaults AS (
            SELECT d.adrelid, d.adnum, pg_get_expr(d.adbin, d.adrelid) AS expression
            FROM tables t JOIN pg_attrdef d ON d.adrelid = t.oid
        ),
        owned AS (
            SELECT d.refobjid, d.refobjsubid, n.nspname AS schema, s.relname AS name,
                'nextval(''' || replace(s.oid::regclass::text, '''', '''''') || '''::regclass)'
                    AS next_value
            FROM pg_depend d
                JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
                JOIN pg_namespace n ON n.oid = s.relnamespace
            WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
                AND d.deptype = 'a'
        )
        SELECT t.schema::text AS table_schema, t.name::text AS table_name, a.attname::text AS name,
            yn.nspname::text AS type_schema, y.typname::text AS type_name,
            format_type(y.oid, a.atttypmod) AS type_text,
            a.atttypmod <> -1 AS has_modifiers, e.oid IS NOT NULL AS is_array,
            a.attnotnull AS not_null,
            f.expression, a.attidentity::text AS identity, a.attgenerated::text AS generated,
            o.schema::text AS sequence_schema, o.name::text AS sequence_name,
            ln.nspname::text AS collation_schema, l.collname::text AS collation_name,
            c.description AS comment
        FROM tables t
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_type w ON w.oid = a.atttypid
            LEFT JOIN pg_type e ON e.oid = w.typelem AND e.typarray = w.oid
            JOIN pg_type y ON y.oid = coalesce(e.oid, w.oid)
            JOIN pg_namespace yn ON yn.oid = y.typnamespace
            LEFT JOIN defaults f ON f.adrelid = t.oid AND f.adnum = a.attnum
            LEFT JOIN owned o ON o.refobjid = t.oid AND o.refobjsubid = a.attnum
                AND o.next_value = f.expression
            LEFT JOIN pg_collation l ON l.oid = a.attcollation
                AND a.attcollation <> w.typcollation
            LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
            LEFT JOIN pg_description c ON c.classoid = 'pg_class'::regclass
                AND c.objoid = t.oid AND c.objsubid = a.attnum
        ORDER BY t.oid, a.attnum"
    )
}

pub(super) fn read(connection: &mut impl Client, schema: &mut Schema) -> Result<(), BackendError> {
    for row in load::<ColumnRow>(connection, &sql())? {
        let table = object_name(row.table_schema.clone(), row.table_name.clone());
        let column = column(&table, row)?;
        if let Some(table) = schema.tables.get_mut(&table) {
            table.columns.push(column);
        }
    }
    Ok(())
}

fn column(table: &ObjectName, row: ColumnRow) -> Result<Column, BackendError> {
    let data_type = data_type(row.data_type);
    let default = default(table, &row.name, &data_type, row.default)?;
    let collation = row
        .collation_schema
        .zip(row.collation_name)
        .map(|(schema, name)| system_or_object_name(schema, name));
    Ok(Column {
        name: row.name,
        data_type,
        nullable: !row.not_null,
        default,
        collation,
        comment: row.comment,
    })
}

fn data_type(row: TypeRow) -> DataType {
    let (text, modifiers) = match row.has_modifiers {
        true => split_modifiers(&row.type_text),
        false => (row.type_text, Vec::new()),
    };
    let name = match row.type_schema.as_str() {
        "pg_catalog" => TypeName::Builtin(text),
        _ => TypeName::Named(object_name(row.type_schema, row.type_name)),
    };
    DataType { name, modifiers, array: row.is_array }
}

/// `timestamp(3) with time zone` is `timestamp with time zone` and `3`. The brackets come last in a type's text,
/// but for a zone.
fn split_modifiers(text: &str) -> (String, Vec<String>) {
    let brackets = text.rfind('(').zip(text.rfind(')')).filter(|(open, close)| open < close);
    let Some((open, close)) = brackets else { return (text.to_owned(), Vec::new()) };
    let modifiers = text[open + 1..close].split(',').map(|modifier| modifier.trim().to_owned());
    (format!("{}{}", &text[..open], &text[close + 1..]), modifiers.collect())
}

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
            Ok(Some(ColumnDefault::Serial { sequence: object_name(schema, name) }))
        }
        ("", "", expression, None) => Ok(expression.map(ColumnDefault::Expression)),
        ("a", "", ..) => Ok(Some(ColumnDefault::Identity { always: true })),
        ("d", "", ..) => Ok(Some(ColumnDefault::Identity { always: false })),
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
