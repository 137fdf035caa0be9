//! Types as the catalog has them.

use std::collections::{BTreeSet, HashMap};

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Array, Bool, Integer, Oid, Text};
use diesel::{RunQueryDsl, sql_query};

use super::{Client, object_name};
use crate::dialect::BackendError;
use crate::dialect::backend::database_error;
use crate::schema::{DataType, TypeName};

/// A type, or the type of an array's elements: the columns of [`columns`].
#[derive(QueryableByName)]
pub(super) struct TypeRow {
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

/// What a query selects of a type with these modifiers, after [`joins`].
pub(super) fn columns(modifiers: &str) -> String {
    format!(
        "yn.nspname::text AS type_schema, y.typname::text AS type_name,
            format_type(y.oid, {modifiers}) AS type_text,
            {modifiers} <> -1 AS has_modifiers, e.oid IS NOT NULL AS is_array"
    )
}

/// The joins that find the type of that identifier, which is `w`. An array type is one that its element type names as
/// such; other types with elements are no arrays.
pub(super) fn joins(oid: &str) -> String {
    format!(
        "JOIN pg_type w ON w.oid = {oid}
            LEFT JOIN pg_type e ON e.oid = w.typelem AND e.typarray = w.oid
            JOIN pg_type y ON y.oid = coalesce(e.oid, w.oid)
            JOIN pg_namespace yn ON yn.oid = y.typnamespace"
    )
}

impl From<TypeRow> for DataType {
    fn from(row: TypeRow) -> Self {
        let (text, modifiers) = match row.has_modifiers {
            true => split_modifiers(&row.type_text),
            false => (row.type_text, Vec::new()),
        };
        let name = match row.type_schema.as_str() {
            "pg_catalog" => TypeName::Builtin(text),
            _ => TypeName::Named(object_name(row.type_schema, row.type_name)),
        };
        Self { name, modifiers, array: row.is_array }
    }
}

/// A type by its number and its modifiers.
pub(super) type TypeNumber = (u32, i32);

pub(super) struct NumberedType {
    pub(super) data_type: DataType,
    /// The collation of what is of that type and says none. Zero where it has none.
    pub(super) collation: u32,
}

#[derive(QueryableByName)]
struct NumberedRow {
    #[diesel(sql_type = Oid)]
    number: u32,
    #[diesel(sql_type = Integer)]
    modifiers: i32,
    #[diesel(sql_type = Oid)]
    collation: u32,
    #[diesel(embed)]
    data_type: TypeRow,
}

/// The types behind numbers.
pub(super) fn read(
    connection: &mut impl Client,
    types: impl IntoIterator<Item = TypeNumber>,
) -> Result<HashMap<TypeNumber, NumberedType>, BackendError> {
    let types: BTreeSet<TypeNumber> = types.into_iter().collect();
    let (numbers, modifiers): (Vec<u32>, Vec<i32>) = types.into_iter().unzip();
    let (columns, joins) = (columns("o.modifiers"), joins("o.number"));
    let rows: Vec<NumberedRow> = sql_query(format!(
        "SELECT o.number, o.modifiers, w.typcollation AS collation, {columns}
        FROM unnest($1, $2) AS o (number, modifiers) {joins}"
    ))
    .bind::<Array<Oid>, _>(numbers)
    .bind::<Array<Integer>, _>(modifiers)
    .load(connection)
    .map_err(database_error)?;
    let numbered = |row: NumberedRow| {
        let data_type = DataType::from(row.data_type);
        ((row.number, row.modifiers), NumberedType { data_type, collation: row.collation })
    };
    Ok(rows.into_iter().map(numbered).collect())
}

/// `timestamp(3) with time zone` is `timestamp with time zone` and `3`. The brackets come last in a type's text,
/// but for a zone.
fn split_modifiers(text: &str) -> (String, Vec<String>) {
    let brackets = text.rfind('(').zip(text.rfind(')')).filter(|(open, close)| open < close);
    let Some((open, close)) = brackets else { return (text.to_owned(), Vec::new()) };
    let modifiers = text[open + 1..close].split(',').map(|modifier| modifier.trim().to_owned());
    (format!("{}{}", &text[..open], &text[close + 1..]), modifiers.collect())
}
