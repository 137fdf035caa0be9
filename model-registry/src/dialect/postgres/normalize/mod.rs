//! What only the server can normalise: it makes our definitions under another name, in a transaction that is rolled
//! back, and prints them as it prints its own.
//!
//! The other name is one of the session's temporary schema, so that no right to create anything is needed but that for
//! temporary tables, which every role has by default; and nothing is locked beyond what a query locks.

mod code;
mod tables;

use diesel::deserialize::QueryableByName;
use diesel::result::Error;
use diesel::sql_types::Text;
use diesel::{RunQueryDsl, sql_query};

use super::backend::Client;
use super::introspect::Server;
use super::names::list;
use super::query::query;
use crate::dialect::backend::database_error;
use crate::dialect::{BackendError, DialectError, Normalized};
use crate::schema::{Object, Schema, View};

/// The name under which everything is made, in the session's temporary schema.
const SCRATCH: &str = "__model_registry_scratch";

/// The wanted schema as the server prints it, where it differs from the live one by its text.
pub(super) fn normalize(
    connection: &mut impl Client,
    wanted: Schema,
    live: &Schema,
) -> Result<Normalized, BackendError> {
    let mut normalized = Normalized { schema: wanted, by_text: Vec::new() };
    let views = differing_views(&normalized.schema, live);
    let code = code::differing(&normalized.schema, live);
    let parts = tables::differing(&normalized.schema, live);
    if views.is_empty() && code.is_empty() && parts.is_empty() {
        return Ok(normalized);
    }
    let outcome = connection.transaction(|connection| -> Result<(), Attempt> {
        Server::prepare(connection)?;
        for view in views {
            match attempt(connection, |connection| print_view(connection, &view))? {
                Ok(printed) => _ = normalized.schema.add_view(printed),
                Err(reason) => {
                    normalized.by_text.push((Object::View { name: view.name }, reason));
                }
            }
        }
        for code in code {
            match attempt(connection, |connection| code::print(connection, &code, live))? {
                Ok(printed) => _ = normalized.schema.add_code(printed),
                Err(reason) => normalized.by_text.push((code.object, reason)),
            }
        }
        for part in parts {
            match attempt(connection, |connection| part.print(connection))? {
                Ok(printed) => part.put(printed, &mut normalized.schema),
                Err(reason) => normalized.by_text.push((part.object(), reason)),
            }
        }
        Err(Attempt::Database(Error::RollbackTransaction))
    });
    match outcome {
        Ok(()) | Err(Attempt::Database(Error::RollbackTransaction)) => Ok(normalized),
        Err(Attempt::Database(error)) => Err(database_error(error)),
        Err(Attempt::Backend(error)) => Err(error),
    }
}

/// Why an attempt ended.
enum Attempt {
    Database(Error),
    Backend(BackendError),
}

impl From<Error> for Attempt {
    fn from(error: Error) -> Self {
        Self::Database(error)
    }
}

impl From<BackendError> for Attempt {
    fn from(error: BackendError) -> Self {
        Self::Backend(error)
    }
}

impl From<DialectError> for Attempt {
    fn from(error: DialectError) -> Self {
        let message = error.to_string();
        Self::Backend(BackendError::Database { message })
    }
}

/// What was printed, or why the server could not make it. Nothing of it stays.
fn attempt<C: Client, T>(
    connection: &mut C,
    print: impl FnOnce(&mut C) -> Result<T, Attempt>,
) -> Result<Result<T, String>, Attempt> {
    let mut printed = None;
    let outcome = connection.transaction(|connection| -> Result<(), Attempt> {
        printed = Some(print(connection)?);
        Err(Attempt::Database(Error::RollbackTransaction))
    });
    match (outcome, printed) {
        (_, Some(printed)) => Ok(Ok(printed)),
        (Err(Attempt::Database(error @ Error::DatabaseError(..))), None) => {
            Ok(Err(database_error(error).to_string()))
        }
        (Err(Attempt::Backend(error)), None) => Ok(Err(error.to_string())),
        (Err(error @ Attempt::Database(_)), None) => Err(error),
        (Ok(()), None) => Ok(Err("the server printed nothing".to_owned())),
    }
}

#[derive(QueryableByName)]
struct PrintedRow {
    #[diesel(sql_type = Text)]
    definition: String,
}

/// What a query of one row and one column `definition` prints.
fn printed(connection: &mut impl Client, sql: &str) -> Result<String, Attempt> {
    let row: PrintedRow = sql_query(sql).get_result(connection)?;
    Ok(row.definition)
}

/// The views of both schemas that are not the same by their text.
fn differing_views(wanted: &Schema, live: &Schema) -> Vec<View> {
    let differs = |view: &&View| {
        let live = live.views.get(&view.name);
        live.is_some_and(|live| live.query != view.query || live.columns != view.columns)
    };
    wanted.views.values().filter(differs).cloned().collect()
}

/// A query prints the same whether its view is materialized or not.
fn print_view(connection: &mut impl Client, view: &View) -> Result<View, Attempt> {
    let columns = match view.columns.is_empty() {
        true => String::new(),
        false => format!(" ({})", list(&view.columns)),
    };
    sql_query(format!("CREATE TEMP VIEW {SCRATCH}{columns} AS\n{}", view.query.sql()))
        .execute(connection)?;
    let sql = format!("SELECT pg_get_viewdef('pg_temp.{SCRATCH}'::regclass) AS definition");
    let stored = query(&printed(connection, &sql)?)?;
    // Names that are said beside the query are in the printed one.
    let query = match view.columns.is_empty() {
        true => view.query.with_normal(stored.normal()),
        false => stored,
    };
    Ok(View { query, columns: Vec::new(), ..view.clone() })
}
