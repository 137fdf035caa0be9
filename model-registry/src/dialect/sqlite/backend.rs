//! The connection side.

use diesel::connection::SimpleConnection;
use diesel::deserialize::{self, QueryableByName};
use diesel::result::Error;
use diesel::row::{Field, NamedRow, Row};
use diesel::{RunQueryDsl, SqliteConnection};

use super::{Sqlite, introspect};
use crate::dialect::{Backend, BackendError, Dialect};
use crate::schema::Schema;

impl Backend for SqliteConnection {
    fn dialect(&self) -> &'static dyn Dialect {
        &Sqlite
    }

    fn execute(&mut self, sql: &str) -> Result<(), BackendError> {
        self.batch_execute(sql).map_err(database_error)
    }

    fn query(&mut self, sql: &str) -> Result<Vec<Vec<Option<String>>>, BackendError> {
        let rows: Vec<TextRow> = diesel::sql_query(sql).load(self).map_err(database_error)?;
        Ok(rows.into_iter().map(|TextRow(values)| values).collect())
    }

    fn introspect(&mut self) -> Result<Schema, BackendError> {
        introspect::introspect(self)
    }
}

fn database_error(error: Error) -> BackendError {
    BackendError::Database { message: error.to_string() }
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
