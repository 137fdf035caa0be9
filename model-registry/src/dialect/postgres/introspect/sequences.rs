//! Sequences that are not what a serial or identity column counts with.

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{BigInt, Bool, Nullable, Text};

use super::{Client, OF_USERS, load, next_value, not_of_extension, object_name};
use crate::dialect::BackendError;
use crate::dialect::postgres::counting::{self, Counting};
use crate::schema::{DataType, Schema, Sequence};

#[derive(QueryableByName)]
struct SequenceRow {
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(embed)]
    counting: CountingRow,
    #[diesel(sql_type = Bool)]
    unlogged: bool,
    #[diesel(sql_type = Nullable<Text>)]
    owner_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    owner_table: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    owner_column: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
}

#[derive(QueryableByName)]
struct CountingRow {
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

impl From<CountingRow> for Counting {
    fn from(row: CountingRow) -> Self {
        let CountingRow { data_type, start, increment, min, max, cache, cycle } = row;
        let data_type = DataType::builtin(data_type);
        Self { data_type, start, increment, min, max, cache, cycle }
    }
}

pub(super) fn read(connection: &mut impl Client, schema: &mut Schema) -> Result<(), BackendError> {
    for row in load::<SequenceRow>(connection, &sql())? {
        let owner = row.owner_schema.zip(row.owner_table).zip(row.owner_column);
        let sequence = Sequence {
            name: object_name(row.schema, row.name),
            options: Counting::from(row.counting).options(&counting::default_type()),
            owner: owner.map(|((schema, table), column)| (object_name(schema, table), column)),
            unlogged: row.unlogged,
            comment: row.comment,
        };
        schema.sequences.insert(sequence.name.clone(), sequence);
    }
    Ok(())
}

/// The query. A sequence belongs to an identity column by an internal dependency, to others by an automatic one.
fn sql() -> String {
    let own = not_of_extension("pg_class", "s.oid");
    let next_value = next_value("s.oid");
    format!(
        "SELECT n.nspname::text AS schema, s.relname::text AS name,
            format_type(q.seqtypid, NULL) AS data_type, q.seqstart AS start,
            q.seqincrement AS increment, q.seqmin AS min, q.seqmax AS max,
            q.seqcache AS cache, q.seqcycle AS cycle, s.relpersistence = 'u' AS unlogged,
            tn.nspname::text AS owner_schema, t.relname::text AS owner_table,
            a.attname::text AS owner_column, obj_description(s.oid, 'pg_class') AS comment
        FROM pg_class s
            JOIN pg_namespace n ON n.oid = s.relnamespace
            JOIN pg_sequence q ON q.seqrelid = s.oid
            LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.oid
                AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
                AND d.deptype IN ('a', 'i')
            LEFT JOIN pg_class t ON t.oid = d.refobjid
            LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
            LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
            LEFT JOIN pg_attrdef f ON f.adrelid = t.oid AND f.adnum = d.refobjsubid
        WHERE s.relkind = 'S' AND {OF_USERS} AND {own} AND d.deptype IS DISTINCT FROM 'i'
            AND pg_get_expr(f.adbin, f.adrelid) IS DISTINCT FROM {next_value}"
    )
}
