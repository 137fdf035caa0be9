//! What PostgreSQL can say.
//!
//! The canonical form of a schema is what introspection reads with `public` as the only schema of the search path:
//! types by the names that `format_type` prints, objects of `public` without a qualifier, and nothing said that is
//! the default.

#[cfg(feature = "postgres")]
mod backend;
pub(crate) mod bound;
pub(crate) mod canonical;
mod casts;
pub(crate) mod catalog;
pub(crate) mod code;
pub(crate) mod concurrent_index;
pub(crate) mod counting;
pub(crate) mod expression;
mod fields;
#[cfg(feature = "postgres")]
mod introspect;
pub(crate) mod lost_clients;
mod lower;
mod names;
#[cfg(feature = "postgres")]
mod normalize;
pub(crate) mod privileges;
pub(crate) mod query;
mod render;
pub(crate) mod running;
pub(crate) mod statements;
pub(crate) mod types;

use crate::dialect::{Dialect, DialectError, DialectName};
use crate::schema::{
    Column, DataType, Definition, Expr, LogicalType, Numbering, ObjectName, Schema, Table,
};
use crate::step::{Step, TableChange};

/// The dialect of PostgreSQL.
#[derive(Debug)]
pub struct Postgres;

impl Dialect for Postgres {
    fn name(&self) -> DialectName {
        DialectName::Postgres
    }

    fn quote(&self, identifier: &str) -> String {
        names::quote(identifier)
    }

    fn literal(&self, text: &str) -> String {
        names::literal(text)
    }

    fn data_type(&self, wanted: &LogicalType) -> Result<DataType, DialectError> {
        lower::data_type(wanted)
    }

    fn parse_type(&self, sql: &str) -> Result<DataType, DialectError> {
        types::parse(sql)
    }

    fn expression(&self, sql: &str, expected: Option<&DataType>) -> Result<Expr, DialectError> {
        expression::expression(sql, expected)
    }

    fn query(&self, sql: &str) -> Result<Expr, DialectError> {
        query::query(sql)
    }

    fn has_enum_types(&self) -> bool {
        true
    }

    fn has_namespaces(&self) -> bool {
        true
    }

    fn query_of_stored(&self, _view: &ObjectName) -> Option<ObjectName> {
        None
    }

    fn reads(&self, wanted: &LogicalType, found: &DataType) -> bool {
        fields::reads(wanted, found)
    }

    fn view_columns(&self) -> Option<&'static str> {
        Some(fields::VIEW_COLUMNS)
    }

    fn has_roles(&self) -> bool {
        true
    }

    fn has_conflict_clauses(&self) -> bool {
        false
    }

    fn has_comments(&self) -> bool {
        true
    }

    fn number_column(
        &self,
        table: &mut Table,
        column: &str,
        numbering: Numbering,
    ) -> Result<(), DialectError> {
        lower::number_column(table, column, numbering)
    }

    fn canonicalize(&self, table: &mut Table) {
        canonical::canonicalize(table);
    }

    fn alters_in_place(&self, _table: &Table, _change: &TableChange) -> bool {
        true
    }

    fn alters_definition_in_place(&self, from: &Definition, to: &Definition) -> bool {
        render::alters_in_place(from, to)
    }

    fn keeps_code_as_text(&self) -> bool {
        false
    }

    fn neutral_value(&self, schema: &Schema, data_type: &DataType) -> Option<Expr> {
        lower::neutral_value(schema, data_type)
    }

    fn conversion(&self, schema: &Schema, from: &Column, to: &Column) -> Option<Expr> {
        casts::under_domains(schema, from, to)
    }

    fn render(&self, step: &Step) -> Result<Vec<String>, DialectError> {
        render::step(step)
    }

    fn needs_own_transaction(&self, _steps: &[Step]) -> bool {
        false
    }

    fn script(&self, steps: &[Step]) -> Result<String, DialectError> {
        render::script(steps)
    }
}
