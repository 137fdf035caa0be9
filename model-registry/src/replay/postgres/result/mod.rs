//! The columns that a query yields, as far as they can be known without a server.
//!
//! Names follow from the text and from the relations that it reads; types also from what PostgreSQL's functions and
//! operators return (`dialect/postgres/catalog`). What is not certain is left open: a wrong type would be worse than none.

mod call;
mod from;
mod label;
mod operator;
mod scope;
mod select;
mod special;
mod tables;
mod value;
mod view;

use std::cell::RefCell;
use std::collections::BTreeMap;

use squawk_syntax::ast;

use self::scope::{Rows, Scope};
use super::database::Database;
use super::fault::{Fault, Outcome, missing, refused};
use crate::dialect::postgres::catalog::{Argument, Catalog, bare};
use crate::schema::{Column, DataType, ObjectName, View};

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Value {
    /// `None` for a literal in quotes, which takes the type of what it meets.
    data_type: Option<DataType>,
    /// Where it is not that of its type.
    collation: Option<ObjectName>,
}

impl Value {
    /// A literal in quotes, or null.
    const LITERAL: Self = Self { data_type: None, collation: None };

    fn of(data_type: DataType) -> Self {
        Self { data_type: Some(data_type), collation: None }
    }

    fn builtin(name: &str) -> Self {
        Self::of(DataType::builtin(name))
    }

    /// As a function sees it.
    fn argument(value: Option<&Self>) -> Argument {
        match value {
            Some(Self { data_type: Some(data_type), .. }) => Argument::Known(bare(data_type)),
            Some(Self { data_type: None, .. }) => Argument::Literal,
            None => Argument::Unknown,
        }
    }
}

/// A column of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Output {
    name: String,
    /// `None` where only the server knows what it is.
    value: Option<Value>,
}

impl Output {
    /// A literal that nothing gave a type is a text.
    fn settled(self) -> Self {
        match self.value {
            Some(Value { data_type: None, collation }) => {
                Self { value: Some(Value { collation, ..Value::builtin("text") }), ..self }
            }
            value => Self { value, ..self },
        }
    }

    /// The column of a table that holds it; `None` where its type is not known.
    fn column(self) -> Option<Column> {
        let Value { data_type, collation } = self.value?;
        Some(Column { collation, ..Column::new(self.name, data_type?) })
    }

    fn of_column(column: &Column) -> Self {
        let collation = column.collation.clone();
        let value = Value { collation, ..Value::of(column.data_type.clone()) };
        Self { name: column.name.clone(), value: Some(value) }
    }
}

/// Reads queries over a database.
struct Queries<'a> {
    database: &'a Database,
    catalog: Catalog<'a>,
    /// The columns of the views that were read, and of those that are being read none.
    views: RefCell<BTreeMap<ObjectName, Rows>>,
}

impl<'a> Queries<'a> {
    fn new(database: &'a Database) -> Self {
        let catalog = Catalog::new(&database.schema);
        Self { database, catalog, views: RefCell::default() }
    }

    /// The columns of a query; `names` come first where a statement says them.
    fn columns(&self, query: &ast::SelectVariant, names: &[String]) -> Outcome<Vec<Output>> {
        let rows = self.select(query, &Scope::default())?;
        let mut columns = rows.ok_or(Fault::Opaque { statement: QUERY, advice: ADVICE })?;
        if names.len() > columns.len() {
            return refused("too many column names were specified");
        }
        for (column, name) in columns.iter_mut().zip(names) {
            column.name.clone_from(name);
        }
        Ok(columns.into_iter().map(Output::settled).collect())
    }
}

const QUERY: &str = "a table made of a query";

const ADVICE: &str = "the type of one of its columns is known to the server alone; cast it to its type in the query, or \
                      write CREATE TABLE with its columns, and INSERT ... SELECT";

impl Database {
    /// The columns of a table that a query makes.
    pub(super) fn result_columns(
        &self,
        query: &ast::SelectVariant,
        names: &[String],
    ) -> Outcome<Vec<Column>> {
        let outputs = Queries::new(self).columns(query, names)?;
        let unknown = || Fault::Opaque { statement: QUERY, advice: ADVICE };
        outputs.into_iter().map(|own| own.column().ok_or_else(unknown)).collect()
    }

    /// The columns of a view, as a table has them that is made like it.
    pub(super) fn columns_of_view(&self, view: &View) -> Outcome<Vec<Column>> {
        let unknown = || Fault::Opaque {
            statement: "LIKE of a view",
            advice: "the type of one of its columns is known to the server alone; write the columns out",
        };
        let outputs = Queries::new(self).columns_of_view(view).map_err(|_| unknown())?;
        outputs.into_iter().map(|own| own.column().ok_or_else(unknown)).collect()
    }
}

/// The query of `CREATE TABLE ... AS`.
pub(super) fn query_of(query: Option<ast::CreateTableAsQuery>) -> Outcome<ast::SelectVariant> {
    match query {
        Some(ast::CreateTableAsQuery::SelectVariant(select)) => Ok(select),
        Some(ast::CreateTableAsQuery::Execute(_)) => {
            Err(Fault::Opaque { statement: QUERY, advice: ADVICE })
        }
        None => Err(missing("the query")),
    }
}
