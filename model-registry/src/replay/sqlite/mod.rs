//! SQLite in memory, read back by introspection: the real engine is the best interpreter.

mod results;
mod stage;

use diesel::{Connection, SqliteConnection};

use self::stage::Stage;
use super::{Replay, ReplayError, ResultColumn, Script};
use crate::dialect::sqlite::statements::{Statement, statements};
use crate::dialect::{Backend, BackendError, Dialect};
use crate::schema::{Definition, Schema, View};
use crate::step::Step;

/// A SQLite database in memory.
pub(super) struct SqliteReplay {
    connection: SqliteConnection,
    stage: Stage,
}

impl SqliteReplay {
    /// An empty one.
    pub(super) fn open() -> Result<Self, ReplayError> {
        let connection =
            SqliteConnection::establish(":memory:").map_err(|error| unreadable(&error))?;
        Ok(Self { connection, stage: Stage::default() })
    }

    /// One that holds the tables of a schema, which may name each other in any order.
    pub(super) fn holding(dialect: &dyn Dialect, schema: &Schema) -> Result<Self, ReplayError> {
        let mut replay = Self::open()?;
        let tables = schema.tables.values().cloned().map(Definition::Table);
        let views = schema.views.values().cloned().map(Definition::View);
        let code = schema.code.values().cloned().map(Definition::Code);
        for create in tables.chain(views).chain(code).map(Step::Create) {
            for sql in dialect.render(&create).map_err(|error| unreadable(&error))? {
                replay.connection.execute(&sql).map_err(|error| unreadable(&error))?;
            }
        }
        Ok(replay)
    }
}

impl Replay for SqliteReplay {
    fn run(&mut self, script: Script<'_>) -> Result<(), ReplayError> {
        // There are no rows to guard, and a script that ran before may have turned them on.
        self.connection
            .execute("PRAGMA foreign_keys=OFF")
            .map_err(|error| failed(script, 1, &error))?;
        for statement in statements(script.sql) {
            if let Some(name) = leaves_memory(statement) {
                return Err(ReplayError::Opaque {
                    script: script.name.to_owned(),
                    line: statement.line,
                    statement: name.to_owned(),
                    advice: "a migration changes the database that it runs in, and no other file"
                        .to_owned(),
                });
            }
            self.stage
                .run(statement, &mut self.connection)
                .map_err(|error| failed(script, statement.line, &error))?;
        }
        Ok(())
    }

    fn schema(&mut self) -> Result<Schema, ReplayError> {
        self.stage.restore(&mut self.connection).map_err(|error| unreadable(&error))?;
        self.connection.introspect().map_err(|error| unreadable(&error))
    }

    fn columns(&mut self, view: &View) -> Result<Vec<ResultColumn>, ReplayError> {
        self.stage.restore(&mut self.connection).map_err(|error| unreadable(&error))?;
        self.columns_of(view)
    }
}

fn failed(script: Script<'_>, line: usize, error: &BackendError) -> ReplayError {
    ReplayError::Statement { script: script.name.to_owned(), line, message: error.to_string() }
}

fn unreadable(error: &dyn std::error::Error) -> ReplayError {
    ReplayError::Unreadable { message: error.to_string() }
}

/// The name of a statement that would read or write a file.
fn leaves_memory(statement: Statement<'_>) -> Option<&'static str> {
    let mut words = statement.words();
    match words.next()?.to_ascii_uppercase().as_str() {
        "ATTACH" => Some("ATTACH"),
        "VACUUM" => words.any(|word| word.eq_ignore_ascii_case("INTO")).then_some("VACUUM INTO"),
        _ => None,
    }
}
