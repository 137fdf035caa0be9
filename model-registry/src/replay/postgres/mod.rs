//! An interpreter of PostgreSQL's DDL over a parsed tree.
//!
//! It knows what changes namespaces, extensions, enums, tables, columns, constraints, indexes and comments. Other
//! statements have no effect here, save those whose effect cannot be known: these are errors.

mod alter_code;
mod alter_table;
mod code;
mod columns;
mod comments;
mod composites;
mod constraints;
mod create_table;
mod database;
mod domains;
mod drops;
mod enums;
mod exclusions;
mod fault;
mod foreign_keys;
mod grant_objects;
mod grants;
mod indexes;
mod lineage;
mod mend;
mod names;
mod namespaces;
mod numbering;
mod opclass;
mod options;
mod outside;
mod parse;
mod query;
mod ranges;
mod result;
mod seed;
mod sequences;
mod session;
mod statements;
mod table_options;
mod tuning;
mod types;
mod views;

use self::comments::PlainComment;
use self::database::Database;
use self::fault::Fault;
use self::parse::Parser;
use self::session::Saved;
use super::{Replay, ReplayError, ResultColumn, Script};
use crate::dialect::postgres::statements::{Statement, statements};
use crate::schema::{Schema, View};

/// A PostgreSQL database in the mind.
#[derive(Debug, Default)]
pub(super) struct PostgresReplay {
    database: Database,
    /// What a script can come back to.
    saved: Option<Saved>,
    parser: Parser,
}

impl Replay for PostgresReplay {
    fn run(&mut self, script: Script<'_>) -> Result<(), ReplayError> {
        let statements: Vec<_> = statements(script.sql).collect();
        self.start(&statements);
        for statement in statements {
            self.run_statement(statement, script)?;
        }
        self.commit();
        self.saved = None;
        Ok(())
    }

    fn schema(&mut self) -> Result<Schema, ReplayError> {
        Ok(self.database.finished())
    }

    fn columns(&mut self, view: &View) -> Result<Vec<ResultColumn>, ReplayError> {
        // The schema's queries are written for the default search path, whatever a script left.
        let left = std::mem::take(&mut self.database.search_path);
        let columns = self.database.yields_of(view);
        self.database.search_path = left;
        columns
    }
}

impl PostgresReplay {
    fn run_statement(
        &mut self,
        statement: Statement<'_>,
        script: Script<'_>,
    ) -> Result<(), ReplayError> {
        let failed = |fault: Fault| fault.at(script, statement.line);
        if let Some(comment) = PlainComment::read(statement.sql) {
            return self.database.comment_plainly(comment).map_err(failed);
        }
        let sql = exclusions::readable(statement.sql);
        let tree = self.parser.parse(&sql).map_err(|error| {
            let before = sql[..error.offset].matches('\n').count();
            Fault::Refused(error.message).at(script, statement.line + before)
        })?;
        tree.stmts().try_for_each(|statement| self.execute(statement)).map_err(failed)
    }
}
