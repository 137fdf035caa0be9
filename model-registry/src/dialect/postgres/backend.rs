//! A connection to PostgreSQL.

use std::str;

use diesel::connection::SimpleConnection;
use diesel::deserialize::{self, QueryableByName};
use diesel::pg::{Pg, PgConnection};
use diesel::result::{DatabaseErrorInformation, Error};
use diesel::row::{Field, NamedRow, Row};
use diesel::{RunQueryDsl, sql_query};

use super::{Postgres, introspect};
use crate::dialect::{Backend, BackendError, Dialect};
use crate::schema::Schema;

impl Backend for PgConnection {
    fn dialect(&self) -> &'static dyn Dialect {
        &Postgres
    }

    fn execute(&mut self, sql: &str) -> Result<(), BackendError> {
        self.batch_execute(sql).map_err(database_error)
    }

    /// The values must be text already: PostgreSQL sends every other type in a form of its own.
    fn query(&mut self, sql: &str) -> Result<Vec<Vec<Option<String>>>, BackendError> {
        let rows: Vec<TextRow> = sql_query(sql).load(self).map_err(database_error)?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    fn introspect(&mut self) -> Result<Schema, BackendError> {
        introspect::introspect(self)
    }
}

/// What the server says, with its detail and hint, which say what to do.
pub(super) fn database_error(error: Error) -> BackendError {
    let message = match &error {
        Error::DatabaseError(_, information) => full_message(information.as_ref()),
        other => other.to_string(),
    };
    BackendError::Database { message }
}

fn full_message(information: &(dyn DatabaseErrorInformation + Send + Sync)) -> String {
    let mut message = information.message().to_owned();
    for (label, text) in [("detail", information.details()), ("hint", information.hint())] {
        if let Some(text) = text {
            message.push_str(&format!("\n{label}: {text}"));
        }
    }
    message
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
