//! The connection side.

use diesel::RunQueryDsl;
use diesel::connection::LoadConnection;
use diesel::deserialize::{self, QueryableByName};
use diesel::row::{Field, NamedRow, Row};

use super::{Sqlite, hint, introspect};
use crate::dialect::backend::hinted;
use crate::dialect::prepared::Prepared;
use crate::dialect::{BackendError, Dialect, Driver, Normalized};
use crate::schema::Schema;

impl<C: LoadConnection<Backend = diesel::sqlite::Sqlite> + 'static> Driver<C>
    for diesel::sqlite::Sqlite
{
    fn dialect() -> &'static dyn Dialect {
        &Sqlite
    }

    fn query(conn: &mut C, sql: &str) -> Result<Vec<Vec<Option<String>>>, BackendError> {
        let rows: Vec<TextRow> = diesel::sql_query(sql).load(conn).map_err(error)?;
        Ok(rows.into_iter().map(|TextRow(values)| values).collect())
    }

    fn query_again(conn: &mut C, sql: &str) -> Result<Vec<Vec<Option<String>>>, BackendError> {
        let rows: Vec<TextRow> = Prepared(sql).load(conn).map_err(error)?;
        Ok(rows.into_iter().map(|TextRow(values)| values).collect())
    }

    fn introspect(conn: &mut C) -> Result<Schema, BackendError> {
        introspect::introspect(conn)
    }

    fn hint(message: &str) -> Option<&'static str> {
        hint::hint(message)
    }

    /// SQLite keeps the text, so that all of it is compared by its own normal form.
    fn normalize(
        _conn: &mut C,
        wanted: Schema,
        _live: &Schema,
    ) -> Result<Normalized, BackendError> {
        Ok(Normalized { schema: wanted, by_text: Vec::new() })
    }
}

fn error(error: diesel::result::Error) -> BackendError {
    hinted(error, hint::hint)
}

/// A row of any query, every value as SQLite casts it to text.
struct TextRow(Vec<Option<String>>);

impl QueryableByName<diesel::sqlite::Sqlite> for TextRow {
    fn build<'a>(row: &impl NamedRow<'a, diesel::sqlite::Sqlite>) -> deserialize::Result<Self> {
        let value = |index: usize| {
            let field = Row::get(row, index)?;
            // Not `FromSql`, which refuses bytes that are no UTF-8.
            field.value().map(|mut value| value.read_text().to_owned())
        };
        Ok(Self((0..row.field_count()).map(value).collect()))
    }
}
