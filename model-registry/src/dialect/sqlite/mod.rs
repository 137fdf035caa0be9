//! What SQLite can say.

mod brackets;
mod canonical;
mod expression;
mod fields;
mod guard;
mod in_place;
mod names;
mod rebuild;
mod render;
mod row_id;
pub(crate) mod running;
mod statement;
pub(crate) mod statements;
mod token;
mod types;

#[cfg(feature = "sqlite")]
mod backend;
#[cfg(feature = "sqlite")]
mod hint;
#[cfg(feature = "sqlite")]
mod introspect;
#[cfg(feature = "sqlite")]
mod parse;

use crate::dialect::{Dialect, DialectError, DialectName};
use crate::schema::{
    Column, DataType, Definition, Expr, LogicalType, Numbering, ObjectName, Schema, Table,
};
use crate::step::{Step, TableChange};

/// What the name of the plain view ends in that holds the query of a materialized view: the rows of `m`, which is a
/// table, are those of `m__query`.
pub const QUERY_SUFFIX: &str = "__query";

/// The dialect of SQLite, 3.35 and later.
#[derive(Debug)]
pub struct Sqlite;

impl Dialect for Sqlite {
    fn name(&self) -> DialectName {
        DialectName::Sqlite
    }

    fn quote(&self, identifier: &str) -> String {
        names::quote(identifier)
    }

    fn literal(&self, text: &str) -> String {
        names::literal(text)
    }

    fn data_type(&self, wanted: &LogicalType) -> Result<DataType, DialectError> {
        types::data_type(wanted)
    }

    fn parse_type(&self, sql: &str) -> Result<DataType, DialectError> {
        types::parse(sql)
    }

    /// Literals of SQLite have no type, so that of the column says nothing here.
    fn expression(&self, sql: &str, _expected: Option<&DataType>) -> Result<Expr, DialectError> {
        expression::parse(sql)
    }

    fn query(&self, sql: &str) -> Result<Expr, DialectError> {
        statement::query(sql)
    }

    fn has_enum_types(&self) -> bool {
        false
    }

    fn has_namespaces(&self) -> bool {
        false
    }

    fn query_of_stored(&self, view: &ObjectName) -> Option<ObjectName> {
        Some(view.sibling(format!("{}{QUERY_SUFFIX}", view.name)))
    }

    fn reads(&self, wanted: &LogicalType, found: &DataType) -> bool {
        fields::reads(wanted, found)
    }

    fn view_columns(&self) -> Option<&'static str> {
        None
    }

    fn has_roles(&self) -> bool {
        false
    }

    fn has_conflict_clauses(&self) -> bool {
        true
    }

    fn has_comments(&self) -> bool {
        false
    }

    fn number_column(
        &self,
        table: &mut Table,
        column: &str,
        numbering: Numbering,
    ) -> Result<(), DialectError> {
        canonical::number_column(table, column, numbering)
    }

    fn canonicalize(&self, table: &mut Table) {
        canonical::of_model(table);
    }

    fn alters_in_place(&self, table: &Table, change: &TableChange) -> bool {
        in_place::alters(table, change)
    }

    /// Views and triggers can only be made again.
    fn alters_definition_in_place(&self, _from: &Definition, _to: &Definition) -> bool {
        false
    }

    fn keeps_code_as_text(&self) -> bool {
        true
    }

    fn neutral_value(&self, _schema: &Schema, data_type: &DataType) -> Option<Expr> {
        Some(types::neutral_value(data_type))
    }

    /// No type is made of another.
    fn conversion(&self, _schema: &Schema, _from: &Column, _to: &Column) -> Option<Expr> {
        None
    }

    fn render(&self, step: &Step) -> Result<Vec<String>, DialectError> {
        render::step(step)
    }

    fn needs_own_transaction(&self, steps: &[Step]) -> bool {
        render::needs_own_transaction(steps)
    }

    fn script(&self, steps: &[Step]) -> Result<String, DialectError> {
        render::script(steps)
    }
}
