//! A connection to PostgreSQL.

use diesel::connection::LoadConnection;
use diesel::deserialize::{self, QueryableByName};
use diesel::pg::Pg;
use diesel::row::{Field, NamedRow, Row};
use diesel::{RunQueryDsl, sql_query};

use super::{Postgres, introspect, normalize};
use crate::dialect::backend::database_error;
use crate::dialect::prepared::Prepared;
use crate::dialect::{BackendError, Dialect, Driver, Normalized};
use crate::schema::Schema;

/// A connection of any client library.
pub(super) trait Client: LoadConnection<Backend = Pg> {}

impl<C: LoadConnection<Backend = Pg>> Client for C {}

impl<C: LoadConnection<Backend = Pg>> Driver<C> for Pg {
    fn dialect() -> &'static dyn Dialect {
        &Postgres
    }

    /// The values must be text already: PostgreSQL sends every other type in a form of its own.
    fn query(conn: &mut C, sql: &str) -> Result<Vec<Vec<Option<String>>>, BackendError> {
        let rows: Vec<TextRow> = sql_query(sql).load(conn).map_err(database_error)?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    fn query_again(conn: &mut C, sql: &str) -> Result<Vec<Vec<Option<String>>>, BackendError> {
        let rows: Vec<TextRow> = Prepared(sql).load(conn).map_err(database_error)?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    fn introspect(conn: &mut C) -> Result<Schema, BackendError> {
        introspect::introspect(conn)
    }

    fn normalize(conn: &mut C, wanted: Schema, live: &Schema) -> Result<Normalized, BackendError> {
        normalize::normalize(conn, wanted, live)
    }
}

/// A row whose columns are known to the query alone.
struct TextRow(Vec<Option<String>>);

/// The types whose binary form is their text: `text`, `name`, `"char"`, `character varying`, `character`. Their
/// identifiers are fixed (`pg_type.dat`).
const TEXT_TYPES: [u32; 5] = [25, 19, 18, 1043, 1042];

impl QueryableByName<Pg> for TextRow {
    fn build<'a>(row: &impl NamedRow<'a, Pg>) -> deserialize::Result<Self> {
        (0..row.field_count())
            .map(|position| text(row, position))
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

fn text<'a>(row: &impl Row<'a, Pg>, position: usize) -> deserialize::Result<Option<String>> {
    let field = row.get(position).ok_or(diesel::result::UnexpectedEndOfRow)?;
    let Some(value) = field.value() else { return Ok(None) };
    if !TEXT_TYPES.contains(&value.get_oid().get()) {
        let name = field.field_name().unwrap_or("?");
        return Err(format!("the column {name} is not text; cast it: {name}::text").into());
    }
    Ok(Some(str::from_utf8(value.as_bytes())?.to_owned()))
}
