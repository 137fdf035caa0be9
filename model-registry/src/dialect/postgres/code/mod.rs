//! What is kept as the statement that makes it: read, and written again in one canonical form.
//!
//! Both what a person writes and what the server prints (`pg_get_triggerdef` and the like) are read here, so that one form
//! serves both. The words of the grammar come in the order in which the server prints them, and what is the default is not
//! said.

mod aggregate;
mod event_trigger;
mod options;
mod policy;
mod publication;
mod reader;
mod routine;
mod rule;
mod signature;
mod statement;
mod statistics;
mod trigger;

pub(crate) use policy::changed as changed_policy;
pub(crate) use publication::{changed as changed_publication, without as publication_without};
pub(crate) use routine::{
    Change as RoutineChange, body, changed as changed_routine, replaces,
    signature as routine_signature,
};
pub(crate) use signature::signature;

use self::reader::{Faulty, Reader};
use super::expression::token::Token;
use super::types;
use crate::dialect::{DialectError, DialectName};
use crate::schema::{Code, DataType, ObjectName};

/// What names stand for that are written without a schema.
pub(crate) trait Names {
    /// A table or a view.
    fn relation(&self, written: ObjectName) -> ObjectName;

    /// A function.
    fn routine(&self, written: ObjectName) -> ObjectName;

    /// A type.
    fn data_type(&self, written: DataType) -> DataType;

    /// Where a new object of that name goes.
    fn home(&self, written: ObjectName) -> ObjectName;
}

/// Names as the server prints them where `public` is the search path, and as they are in a canonical statement.
pub(crate) struct Printed;

impl Names for Printed {
    fn relation(&self, written: ObjectName) -> ObjectName {
        written
    }

    fn routine(&self, written: ObjectName) -> ObjectName {
        written
    }

    fn data_type(&self, written: DataType) -> DataType {
        written
    }

    fn home(&self, written: ObjectName) -> ObjectName {
        written
    }
}

/// Reads a `CREATE` statement.
pub(crate) fn read(sql: &str, names: &dyn Names) -> Result<Code, DialectError> {
    let error = |reason| DialectError::Statement {
        sql: first_line(sql),
        dialect: DialectName::Postgres,
        reason,
    };
    let mut reader = Reader::new(sql, names).map_err(error)?;
    let code = statement(&mut reader).map_err(error)?;
    reader.eat(";");
    match reader.is_at_end() {
        true => Ok(code),
        false => Err(error(format!("`{}` was not expected", reader.rest()))),
    }
}

fn first_line(sql: &str) -> String {
    sql.trim().lines().next().unwrap_or_default().to_owned()
}

fn statement(reader: &mut Reader<'_>) -> Faulty<Code> {
    reader.expect_word("create")?;
    reader.eat_words(&["or", "replace"]);
    let constraint = reader.eat_word("constraint");
    let Some(Token::Word(kind)) = reader.next().cloned() else {
        return Err("the kind of what is created is missing".to_owned());
    };
    match kind.as_str() {
        "trigger" => trigger::read(reader, constraint),
        "rule" => rule::read(reader),
        "policy" => policy::read(reader),
        "statistics" => statistics::read(reader),
        "function" => routine::read(reader, "FUNCTION"),
        "procedure" => routine::read(reader, "PROCEDURE"),
        "aggregate" => aggregate::read(reader),
        "event" => event_trigger::read(reader),
        "publication" => publication::read(reader),
        other => Err(format!("`CREATE {}` is not kept as a statement", other.to_uppercase())),
    }
}

/// A type of an argument or a result, of which no modifier is kept.
fn plain_type(reader: &mut Reader<'_>) -> Faulty<DataType> {
    let data_type = reader.with_cursor(types::read)?;
    Ok(reader.names().data_type(DataType { modifiers: Vec::new(), ..data_type }))
}
