//! How the values of columns are stored and counted, where it is not the default.

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Array, Integer, Nullable, Oid, Text};

use super::relations::Relations;
use super::{Server, load_of, options, unreadable};
use crate::dialect::BackendError;
use crate::dialect::postgres::backend::Client;
use crate::schema::{ColumnTuning, Object, ObjectName, Schema, Storage};

#[derive(QueryableByName)]
struct TuningRow {
    #[diesel(sql_type = Oid)]
    relation: u32,
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
    #[diesel(sql_type = Nullable<Array<Text>>)]
    options: Option<Vec<String>>,
}

fn sql(server: &Server) -> String {
    let compression = server.compression();
    format!(
        "SELECT a.attrelid AS relation, a.attname::text AS column_name,
            CASE WHEN a.attstorage <> y.typstorage THEN a.attstorage::text ELSE '' END AS storage,
            {compression} AS compression, nullif(a.attstattarget, -1)::integer AS statistics,
            a.attoptions AS options
        FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid
        WHERE a.attrelid = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped AND (
            a.attstorage <> y.typstorage OR {compression} <> '' OR a.attstattarget >= 0
                OR a.attoptions IS NOT NULL
        )"
    )
}

pub(super) fn read(
    connection: &mut impl Client,
    server: &Server,
    relations: &Relations,
    schema: &mut Schema,
) -> Result<(), BackendError> {
    for row in load_of::<TuningRow>(connection, &sql(server), relations.own())? {
        let Some(table) = relations.own_name(row.relation) else { continue };
        let name = row.column_name.clone();
        let tuning = tuning(table, row)?;
        let columns = schema.tables.get_mut(table).map(|table| &mut table.columns);
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
        options: options(row.options),
    })
}
