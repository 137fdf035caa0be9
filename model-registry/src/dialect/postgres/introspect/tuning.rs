//! How the values of columns are stored and counted, where it is not the default.

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Array, Integer, Nullable, Text};

use super::{Server, load, object_name, options, tables_cte, unreadable};
use crate::dialect::BackendError;
use crate::dialect::postgres::backend::Client;
use crate::schema::{ColumnTuning, Object, ObjectName, Schema, Storage};

#[derive(QueryableByName)]
struct TuningRow {
    #[diesel(sql_type = Text)]
    table_schema: String,
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
    /// Of `p`, `e`, `x`, `m`; empty for the default of the type.
    #[diesel(sql_type = Text)]
    storage: String,
    /// Of `p`, `l`; empty for the database's default.
    #[diesel(sql_type = Text)]
    compression: String,
    #[diesel(sql_type = Nullable<Integer>)]
    statistics: Option<i32>,
    #[diesel(sql_type = Array<Text>)]
    option_names: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    option_values: Vec<String>,
}

fn sql(server: &Server) -> String {
    let tables = tables_cte();
    let compression = server.compression();
    let options = options("a.attoptions", "option");
    format!(
        "{tables}
        SELECT t.schema::text AS table_schema, t.name::text AS table_name,
            a.attname::text AS column_name,
            CASE WHEN a.attstorage <> y.typstorage THEN a.attstorage::text ELSE '' END AS storage,
            {compression} AS compression, nullif(a.attstattarget, -1)::integer AS statistics,
            {options}
        FROM tables t
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_type y ON y.oid = a.atttypid
        WHERE a.attstorage <> y.typstorage OR {compression} <> '' OR a.attstattarget >= 0
            OR a.attoptions IS NOT NULL"
    )
}

pub(super) fn read(
    connection: &mut impl Client,
    server: &Server,
    schema: &mut Schema,
) -> Result<(), BackendError> {
    for row in load::<TuningRow>(connection, &sql(server))? {
        let table = object_name(row.table_schema.clone(), row.table_name.clone());
        let name = row.column_name.clone();
        let tuning = tuning(&table, row)?;
        let columns = schema.tables.get_mut(&table).map(|table| &mut table.columns);
        if let Some(column) = columns.and_then(|columns| columns.named_mut(&name)) {
            column.tuning = tuning;
        }
    }
    Ok(())
}

fn tuning(table: &ObjectName, row: TuningRow) -> Result<ColumnTuning, BackendError> {
    let unknown = |what: &str, letter: &str| {
        let object = Object::column(table, &row.column_name);
        unreadable(object, format!("its {what} `{letter}` is not known"))
    };
    let storage = match row.storage.as_str() {
        "" => None,
        "p" => Some(Storage::Plain),
        "e" => Some(Storage::External),
        "x" => Some(Storage::Extended),
        "m" => Some(Storage::Main),
        letter => return Err(unknown("storage", letter)),
    };
    let compression = match row.compression.as_str() {
        "" => None,
        "p" => Some("pglz"),
        "l" => Some("lz4"),
        letter => return Err(unknown("compression", letter)),
    };
    Ok(ColumnTuning {
        storage,
        compression: compression.map(str::to_owned),
        statistics: row.statistics,
        options: row.option_names.into_iter().zip(row.option_values).collect(),
    })
}
