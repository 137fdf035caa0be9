//! How the sequences of columns that number themselves count.

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{BigInt, Bool, Text};

use super::{load, object_name, tables_cte};
use crate::dialect::BackendError;
use crate::dialect::postgres::backend::Client;
use crate::dialect::postgres::counting::{self, Counting};
use crate::schema::{Column, ColumnDefault, DataType, Schema, SequenceOptions};

#[derive(QueryableByName)]
struct NumberingRow {
    #[diesel(sql_type = Text)]
    table_schema: String,
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
    #[diesel(sql_type = Text)]
    sequence_schema: String,
    #[diesel(sql_type = Text)]
    sequence_name: String,
    #[diesel(sql_type = Text)]
    data_type: String,
    #[diesel(sql_type = BigInt)]
    start: i64,
    #[diesel(sql_type = BigInt)]
    increment: i64,
    #[diesel(sql_type = BigInt)]
    min: i64,
    #[diesel(sql_type = BigInt)]
    max: i64,
    #[diesel(sql_type = BigInt)]
    cache: i64,
    #[diesel(sql_type = Bool)]
    cycle: bool,
}

/// The query. The sequence of an identity belongs to its column by an internal dependency, others by an automatic one.
fn sql() -> String {
    let tables = tables_cte();
    format!(
        "{tables}
        SELECT t.schema::text AS table_schema, t.name::text AS table_name,
            a.attname::text AS column_name, n.nspname::text AS sequence_schema,
            s.relname::text AS sequence_name, format_type(q.seqtypid, NULL) AS data_type,
            q.seqstart AS start, q.seqincrement AS increment, q.seqmin AS min, q.seqmax AS max,
            q.seqcache AS cache, q.seqcycle AS cycle
        FROM tables t
            JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = t.oid
                AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
            JOIN pg_sequence q ON q.seqrelid = d.objid
            JOIN pg_class s ON s.oid = d.objid
            JOIN pg_namespace n ON n.oid = s.relnamespace
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid"
    )
}

pub(super) fn read(connection: &mut impl Client, schema: &mut Schema) -> Result<(), BackendError> {
    for row in load::<NumberingRow>(connection, &sql())? {
        let table = object_name(row.table_schema.clone(), row.table_name.clone());
        let columns = schema.tables.get_mut(&table).map(|table| &mut table.columns);
        if let Some(column) = columns.and_then(|columns| columns.named_mut(&row.column_name)) {
            number(column, row);
        }
    }
    Ok(())
}

fn number(column: &mut Column, row: NumberingRow) {
    let own = object_name(row.sequence_schema, row.sequence_name);
    let counting = Counting {
        data_type: DataType::builtin(row.data_type),
        start: row.start,
        increment: row.increment,
        min: row.min,
        max: row.max,
        cache: row.cache,
        cycle: row.cycle,
    };
    let data_type = counting::type_of(&SequenceOptions::default(), &column.data_type);
    match &mut column.default {
        Some(ColumnDefault::Serial { sequence, options }) if *sequence == own => {
            *options = counting.options(&data_type);
        }
        Some(ColumnDefault::Identity { options, .. }) => *options = counting.options(&data_type),
        Some(
            ColumnDefault::Serial { .. }
            | ColumnDefault::Expression(_)
            | ColumnDefault::Generated { .. },
        )
        | None => {}
    }
}
