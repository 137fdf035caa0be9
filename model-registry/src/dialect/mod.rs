//! What one SQL dialect can say, pure: types, names, expressions, rendering. And [`Backend`], its connection side.
//!
//! One folder a dialect, the same file names in each. A new dialect is one folder, one variant of [`DialectName`]
//! and one line in [`dialect`].

mod backend;
pub mod keys;
pub(crate) mod meanwhile;
pub mod postgres;
#[cfg(any(feature = "postgres", feature = "sqlite"))]
mod prepared;
pub(crate) mod running;
pub mod sqlite;

use std::fmt;
use std::str::FromStr;

use serde::Serialize;
use thiserror::Error;

pub use backend::{Backend, BackendError, Driver, Normalized};

pub use crate::schema::naming;

use crate::schema::{
    Column, DataType, Definition, Expr, LogicalType, Numbering, Object, ObjectName, Schema, Table,
};
use crate::step::{Step, TableChange};

/// The tables that hold the history of migrations: Diesel's, and ours beside it. They are in no [`Schema`].
///
/// [`Schema`]: crate::schema::Schema
pub const HISTORY_TABLES: [&str; 2] = ["__diesel_schema_migrations", "__model_registry_revisions"];

/// The table that holds when materialized views were refreshed. It is in no [`Schema`] either.
///
/// [`Schema`]: crate::schema::Schema
pub const REFRESHES_TABLE: &str = "__model_registry_refreshes";

/// All tables that a live database has and no [`Schema`](crate::schema::Schema).
pub(crate) const HIDDEN_TABLES: [&str; 3] = {
    let [diesel, ours] = HISTORY_TABLES;
    [diesel, ours, REFRESHES_TABLE]
};

/// The dialects there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DialectName {
    /// PostgreSQL 13 and later.
    Postgres,
    /// SQLite 3.35 and later.
    Sqlite,
}

impl DialectName {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Postgres, Self::Sqlite];

    /// Its name in attributes, directories and options: `postgres`, `sqlite`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Postgres => "postgres",
            Self::Sqlite => "sqlite",
        }
    }
}

impl fmt::Display for DialectName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for DialectName {
    type Err = UnknownDialect;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|dialect| dialect.as_str() == name)
            .ok_or_else(|| UnknownDialect(name.to_owned()))
    }
}

/// A name that is no dialect's.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("unknown backend `{0}`: it is one of `postgres`, `sqlite`")]
pub struct UnknownDialect(pub String);

/// The dialect of that name.
pub fn dialect(name: DialectName) -> &'static dyn Dialect {
    match name {
        DialectName::Postgres => &postgres::Postgres,
        DialectName::Sqlite => &sqlite::Sqlite,
    }
}

/// What one SQL dialect can say.
pub trait Dialect: fmt::Debug + Send + Sync + 'static {
    /// Which one it is.
    fn name(&self) -> DialectName;

    /// An identifier for SQL, in quotes where it needs them.
    fn quote(&self, identifier: &str) -> String;

    /// A text literal for SQL.
    fn literal(&self, text: &str) -> String;

    /// The type that answers what a model asks for.
    ///
    /// # Errors
    ///
    /// Where the dialect has no such type.
    fn data_type(&self, wanted: &LogicalType) -> Result<DataType, DialectError>;

    /// The canonical form of a type written in SQL: `varchar(20)` is `character varying(20)`.
    ///
    /// # Errors
    ///
    /// Where the text is no type.
    fn parse_type(&self, sql: &str) -> Result<DataType, DialectError>;

    /// An expression with its normal form. `expected` is the type of the column whose default it is; literals are
    /// read with it.
    ///
    /// # Errors
    ///
    /// Where the text is no expression.
    fn expression(&self, sql: &str, expected: Option<&DataType>) -> Result<Expr, DialectError>;

    /// A query with its normal form, as a view holds it.
    ///
    /// # Errors
    ///
    /// Where the text is no query.
    fn query(&self, sql: &str) -> Result<Expr, DialectError>;

    /// Whether enums are types of their own. Where not, an enum is text with a check.
    fn has_enum_types(&self) -> bool;

    /// Whether tables can live in namespaces.
    fn has_namespaces(&self) -> bool;

    /// Where the dialect stores no view's rows, a table stands for a materialized view, and its query is that of the plain
    /// view of this name. `None` where it has materialized views.
    fn query_of_stored(&self, view: &ObjectName) -> Option<ObjectName>;

    /// Whether a field of a struct that wants that type can be read from a column of the other one. A column that holds
    /// values of a domain is one of the type under it.
    fn reads(&self, wanted: &LogicalType, found: &DataType) -> bool;

    /// A query of the columns of all views of a database: namespace (null for the default one), view, column and type.
    /// `None` where nothing tells more of them than the replay, which is the engine itself.
    fn view_columns(&self) -> Option<&'static str>;

    /// Whether there are roles to grant something to.
    fn has_roles(&self) -> bool;

    /// Whether it stores comments on objects.
    fn has_comments(&self) -> bool;

    /// Whether a key says what happens to a row that breaks it, and how its columns are compared and ordered
    /// ([`KeyClauses`](crate::schema::KeyClauses)); where not, what models say of it is left out.
    fn has_conflict_clauses(&self) -> bool;

    /// Makes the column number itself. The table has all its columns and its primary key already.
    ///
    /// # Errors
    ///
    /// Where the dialect cannot number that column.
    fn number_column(
        &self,
        table: &mut Table,
        column: &str,
        numbering: Numbering,
    ) -> Result<(), DialectError>;

    /// Puts a table that a model describes into the form in which introspection reads it back: a unique that
    /// repeats the primary key is not made, a default access method is not said, and so on.
    fn canonicalize(&self, table: &mut Table);

    /// Whether the change can be made to the table in place. Where not, the plan rebuilds the table.
    fn alters_in_place(&self, table: &Table, change: &TableChange) -> bool;

    /// Whether the definition can be changed, and changed back, while what needs it stays. Where not, the plan makes it
    /// again, and its dependents with it.
    fn alters_definition_in_place(&self, from: &Definition, to: &Definition) -> bool;

    /// Whether views and triggers are kept as text rather than as what they mean: they hold no type of a column, and do
    /// not simply follow a new name.
    fn keeps_code_as_text(&self) -> bool;

    /// A value of the type that stands for "unknown", to bring back a NOT NULL column whose values are lost. The schema
    /// knows the types that were made. `None` where there is no harmless one.
    fn neutral_value(&self, schema: &Schema, data_type: &DataType) -> Option<Expr>;

    /// How the value of a column becomes one of another type, where only the schema tells: it knows what the types that
    /// were made are made of. `None` where their names tell enough.
    fn conversion(&self, schema: &Schema, from: &Column, to: &Column) -> Option<Expr>;

    /// The statements of one step, each without its final semicolon.
    ///
    /// # Errors
    ///
    /// Where the dialect cannot say it.
    fn render(&self, step: &Step) -> Result<Vec<String>, DialectError>;

    /// Whether the script of these steps must manage its transaction by itself, since something in it works only
    /// outside of one. Where true, [`Dialect::script`] opens and commits it in the script.
    fn needs_own_transaction(&self, steps: &[Step]) -> bool;

    /// A whole script: every step under a comment that describes it, in a form that a person reviews.
    ///
    /// # Errors
    ///
    /// Where the dialect cannot say one of the steps.
    fn script(&self, steps: &[Step]) -> Result<String, DialectError>;
}

/// What a dialect cannot say.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DialectError {
    /// The text is no type.
    #[error("`{sql}` is no type of {dialect}: {reason}")]
    Type {
        /// The text.
        sql: String,
        /// The dialect.
        dialect: DialectName,
        /// What is wrong, or what to write instead.
        reason: String,
    },
    /// The text is no expression.
    #[error("`{sql}` is no expression of {dialect}: {reason}")]
    Expression {
        /// The text.
        sql: String,
        /// The dialect.
        dialect: DialectName,
        /// What is wrong.
        reason: String,
    },
    /// The statement cannot be read.
    #[error("`{sql}` cannot be read: {reason}")]
    Statement {
        /// Its first line.
        sql: String,
        /// The dialect.
        dialect: DialectName,
        /// What is wrong, or what to write instead.
        reason: String,
    },
    /// The dialect has no such thing.
    #[error("{dialect} cannot express {object}: {reason}")]
    Unsupported {
        /// The dialect.
        dialect: DialectName,
        /// What cannot be said.
        object: Object,
        /// Why, and what to write instead.
        reason: String,
    },
    /// The dialect has no such type.
    #[error("{dialect} has no type for {wanted}: {reason}")]
    NoType {
        /// The dialect.
        dialect: DialectName,
        /// What was asked for.
        wanted: String,
        /// What to write instead.
        reason: String,
    },
}
