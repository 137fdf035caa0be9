//! Columns and what fills them.

use std::ops::{Deref, DerefMut};

use serde::Serialize;

use super::{DataType, Expr, ObjectName};

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its type.
    pub data_type: DataType,
    /// Whether it may be null.
    pub nullable: bool,
    /// What fills it where an INSERT names no value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<ColumnDefault>,
    /// Its collation, where it is not that of its type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collation: Option<ObjectName>,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl Column {
    /// A column that may be null, with nothing else said.
    pub fn new(name: impl Into<String>, data_type: DataType) -> Self {
        Self {
            name: name.into(),
            data_type,
            nullable: true,
            default: None,
            collation: None,
            comment: None,
        }
    }

    /// Whether the database has a value for it where an INSERT, or a new column on a filled table, names none.
    pub fn fills_itself(&self) -> bool {
        self.nullable || self.default.is_some()
    }
}

/// What fills a column. One of these at most, as in the database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnDefault {
    /// `DEFAULT expression`.
    Expression(Expr),
    /// PostgreSQL's `serial`: a default of `nextval` on a sequence that the column owns.
    Serial {
        /// The sequence.
        sequence: ObjectName,
    },
    /// `GENERATED ... AS IDENTITY`; SQLite's `AUTOINCREMENT`.
    Identity {
        /// `ALWAYS` rather than `BY DEFAULT`.
        always: bool,
    },
    /// `GENERATED ALWAYS AS (expression)`.
    Generated {
        /// The expression.
        expression: Expr,
        /// `STORED` rather than `VIRTUAL`.
        stored: bool,
    },
}

/// The columns of a table in the order in which the table has them.
///
/// A database can only add a column at the end, so their order is not part of what makes two tables equal.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub struct Columns(Vec<Column>);

impl Columns {
    /// The column of that name.
    pub fn named(&self, name: &str) -> Option<&Column> {
        self.0.iter().find(|column| column.name == name)
    }

    /// The column of that name, to change it.
    pub fn named_mut(&mut self, name: &str) -> Option<&mut Column> {
        self.0.iter_mut().find(|column| column.name == name)
    }
}

impl PartialEq for Columns {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len()
            && self.iter().all(|column| other.named(&column.name) == Some(column))
    }
}

impl Eq for Columns {}

impl Deref for Columns {
    type Target = Vec<Column>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for Columns {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

impl From<Vec<Column>> for Columns {
    fn from(columns: Vec<Column>) -> Self {
        Self(columns)
    }
}

impl FromIterator<Column> for Columns {
    fn from_iter<I: IntoIterator<Item = Column>>(columns: I) -> Self {
        Self(columns.into_iter().collect())
    }
}

impl<'a> IntoIterator for &'a Columns {
    type Item = &'a Column;
    type IntoIter = std::slice::Iter<'a, Column>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
