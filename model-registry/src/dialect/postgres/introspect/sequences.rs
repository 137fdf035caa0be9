//! Sequences: those that columns number themselves by, and those that stand alone.

use std::collections::HashMap;

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{BigInt, Bool, Nullable, Oid, SmallInt, Text};

use super::relations::Relations;
use super::{Client, DEFAULT_NAMESPACE, OF_USERS, load, not_of_extension, object_name};
use crate::dialect::BackendError;
use crate::dialect::postgres::counting::{self, Counting};
use crate::schema::{DataType, ObjectName, Schema, Sequence};

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
    /// The relation and the column that it belongs to.
    #[diesel(sql_type = Nullable<Oid>)]
    owner: Option<u32>,
    #[diesel(sql_type = Nullable<SmallInt>)]
    owner_column: Option<i16>,
    /// Whether that is an identity column.
    #[diesel(sql_type = Bool)]
    is_identity: bool,
    /// The name as an expression has it.
    #[diesel(sql_type = Text)]
    printed: String,
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

impl SequenceRow {
    /// Whether the column that it belongs to, and whose default this is, counts by it alone.
    fn is_counted_by(&self, default: Option<&str>) -> bool {
        let next_value = || format!("nextval('{}'::regclass)", self.printed.replace('\'', "''"));
        self.is_identity || default.is_some_and(|default| default == next_value())
    }
}

/// What a serial or identity column counts by.
pub(super) struct Numbering {
    pub(super) sequence: ObjectName,
    pub(super) counting: Counting,
}

/// Sequences that are not in a schema yet.
pub(super) struct Sequences {
    /// Those that belong to a column, by its relation and its number.
    owned: HashMap<(u32, i16), Vec<SequenceRow>>,
    others: Vec<SequenceRow>,
}

impl Sequences {
    pub(super) fn read(connection: &mut impl Client) -> Result<Self, BackendError> {
        let mut sequences = Self { owned: HashMap::new(), others: Vec::new() };
        for row in load::<SequenceRow>(connection, &sql())? {
            match row.owner.zip(row.owner_column) {
                Some(column) => sequences.owned.entry(column).or_default().push(row),
                None => sequences.others.push(row),
            }
        }
        Ok(sequences)
    }

    /// Takes out what the column of a relation with that default counts by.
    pub(super) fn take(
        &mut self,
        relation: u32,
        column: i16,
        default: Option<&str>,
    ) -> Option<Numbering> {
        let owned = self.owned.get_mut(&(relation, column))?;
        let place = owned.iter().position(|row| row.is_counted_by(default))?;
        let row = owned.swap_remove(place);
        Some(Numbering {
            sequence: object_name(row.schema, row.name),
            counting: row.counting.into(),
        })
    }

    /// Adds those that no column counts by to the schema. The columns of the relations must be known.
    pub(super) fn add_to(self, schema: &mut Schema, relations: &Relations) {
        for row in self.owned.into_values().flatten().chain(self.others) {
            let owner = row.owner.zip(row.owner_column).and_then(|(relation, number)| {
                let relation = relations.get(relation)?;
                Some((relation.name.clone(), relation.column(number)?.name.clone()))
            });
            let sequence = Sequence {
                name: object_name(row.schema, row.name),
                options: Counting::from(row.counting).options(&counting::default_type()),
                owner,
                unlogged: row.unlogged,
                comment: row.comment,
            };
            schema.sequences.insert(sequence.name.clone(), sequence);
        }
    }
}

/// The query. A sequence belongs to an identity column by an internal dependency, to others by an automatic one. The server
/// takes long to find how it prints a name; only names that begin with `pg_` can be hidden by the system's own.
fn sql() -> String {
    let own = not_of_extension("pg_class", "s.oid");
    format!(
        "SELECT n.nspname::text AS schema, s.relname::text AS name,
            format_type(q.seqtypid, NULL) AS data_type, q.seqstart AS start,
            q.seqincrement AS increment, q.seqmin AS min, q.seqmax AS max,
            q.seqcache AS cache, q.seqcycle AS cycle, s.relpersistence = 'u' AS unlogged,
            d.refobjid AS owner, d.refobjsubid::smallint AS owner_column,
            d.deptype IS NOT DISTINCT FROM 'i' AS is_identity,
            CASE WHEN n.nspname = '{DEFAULT_NAMESPACE}' AND s.relname !~ '^pg_' THEN quote_ident(s.relname)
                ELSE s.oid::regclass::text END AS printed,
            c.description AS comment
        FROM pg_class s
            JOIN pg_namespace n ON n.oid = s.relnamespace
            JOIN pg_sequence q ON q.seqrelid = s.oid
            LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.oid
                AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
                AND d.deptype IN ('a', 'i')
            LEFT JOIN pg_description c ON c.classoid = 'pg_class'::regclass AND c.objoid = s.oid
                AND c.objsubid = 0
        WHERE s.relkind = 'S' AND {OF_USERS} AND {own}"
    )
}
