//! An interpreter of PostgreSQL's DDL over a parsed tree.
//!
//! It knows what changes namespaces, extensions, enums, tables, columns, constraints, indexes and comments. Other
//! statements have no effect here, save those whose effect cannot be known: these are errors.

mod alter_table;
mod columns;
mod comments;
mod constraints;
mod create_table;
mod database;
mod drops;
mod enums;
mod fault;
mod foreign_keys;
mod indexes;
mod names;
mod namespaces;
mod opclass;
mod outside;
mod parse;
mod sequences;
mod session;
mod statements;

use squawk_syntax::ast::AstNode;

use self::database::Database;
use self::fault::Fault;
use self::session::Saved;
use super::{Replay, ReplayError, Script};
use crate::schema::Schema;

/// A PostgreSQL database in the mind.
#[derive(Debug, Default)]
pub(super) struct PostgresReplay {
    database: Database,
    /// What a script can come back to.
    saved: Option<Saved>,
}

impl Replay for PostgresReplay {
    fn run(&mut self, script: Script<'_>) -> Result<(), ReplayError> {
        let lines = Lines::new(script.sql);
        let tree = parse::parse(script.sql)
            .map_err(|error| Fault::Refused(error.message).at(script, lines.at(error.offset)))?;
        self.start(&tree);
        for statement in tree.stmts() {
            let line = lines.at(outside::start(statement.syntax()));
            self.execute(statement).map_err(|fault| fault.at(script, line))?;
        }
        self.commit();
        self.saved = None;
        Ok(())
    }

    fn schema(&mut self) -> Result<Schema, ReplayError> {
        Ok(self.database.finished())
    }
}

/// The lines of a text, by offset.
struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    fn new(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self { starts: breaks.map(|(offset, _)| offset + 1).collect() }
    }

    /// The line of an offset, from 1.
    fn at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset) + 1
    }
}
