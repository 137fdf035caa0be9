//! Columns and what fills them.

use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};

use serde::Serialize;

use super::{DataType, Expr, ObjectName, OnConflict, SequenceOptions};

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its type.
    pub data_type: DataType,
    /// Whether it may be null.
    pub nullable: bool,
    /// What SQLite does with a null that it may not be.
    #[serde(skip_serializing_if = "OnConflict::is_default")]
    pub on_null: OnConflict,
    /// What fills it where an INSERT names no value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<ColumnDefault>,
    /// Its collation, where it is not that of its type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collation: Option<ObjectName>,
    /// How its values are stored and counted.
    #[serde(flatten)]
    pub tuning: ColumnTuning,
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
            on_null: OnConflict::default(),
            default: None,
            collation: None,
            tuning: ColumnTuning::default(),
            comment: None,
        }
    }

    /// Whether the database has a value for it where an INSERT, or a new column on a filled table, names none.
    pub fn fills_itself(&self) -> bool {
        self.nullable || self.default.is_some()
    }

    /// The expression that fills it, where the database keeps no sequence for it and does not compute it.
    pub fn default_expression(&self) -> Option<&Expr> {
        match &self.default {
            Some(ColumnDefault::Expression(expression)) => Some(expression),
            Some(
                ColumnDefault::Serial { .. }
                | ColumnDefault::Identity { .. }
                | ColumnDefault::Generated { .. },
            )
            | None => None,
        }
    }

    /// The expression that fills it, or that it is generated from.
    pub fn expression(&self) -> Option<&Expr> {
        match self.default.as_ref()? {
            ColumnDefault::Expression(expression) | ColumnDefault::Generated { expression, .. } => {
                Some(expression)
            }
            ColumnDefault::Serial { .. } | ColumnDefault::Identity { .. } => None,
        }
    }

    /// The same column with nothing that fills it.
    pub fn without_default(&self) -> Self {
        Self { default: None, ..self.clone() }
    }

    /// Whether its values are made of others, and cannot be written.
    pub fn is_generated(&self) -> bool {
        matches!(self.default, Some(ColumnDefault::Generated { .. }))
    }
}

/// What changes the speed and the size of a column, and nothing that a query sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ColumnTuning {
    /// Where large values are kept, `None` for the default of the type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub storage: Option<Storage>,
    /// How large values are compressed, `None` for the database's default (PostgreSQL 14).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compression: Option<String>,
    /// How finely its values are counted, `None` for the database's default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statistics: Option<i32>,
    /// Its options, by name: `n_distinct`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub options: BTreeMap<String, String>,
}

/// Where PostgreSQL keeps the large values of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Storage {
    /// In the row, as they are.
    Plain,
    /// Apart, as they are.
    External,
    /// Compressed, and apart where that is not enough.
    Extended,
    /// Compressed, and apart only where nothing else helps.
    Main,
}

impl Storage {
    /// The word of `SET STORAGE`.
    pub const fn sql(self) -> &'static str {
        match self {
            Self::Plain => "PLAIN",
            Self::External => "EXTERNAL",
            Self::Extended => "EXTENDED",
            Self::Main => "MAIN",
        }
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
        /// How it counts.
        #[serde(flatten)]
        options: SequenceOptions,
    },
    /// `GENERATED ... AS IDENTITY`; SQLite's `AUTOINCREMENT`.
    Identity {
        /// `ALWAYS` rather than `BY DEFAULT`.
        always: bool,
        /// How its sequence counts.
        #[serde(flatten)]
        options: SequenceOptions,
    },
    /// `GENERATED ALWAYS AS (expression)`.
    Generated {
        /// The expression.
        expression: Expr,
        /// `STORED` rather than `VIRTUAL`.
        stored: bool,
    },
}

impl ColumnDefault {
    /// An identity that counts as the database does by default.
    pub fn identity(always: bool) -> Self {
        Self::Identity { always, options: SequenceOptions::default() }
    }

    /// A serial that counts as the database does by default.
    pub fn serial(sequence: ObjectName) -> Self {
        Self::Serial { sequence, options: SequenceOptions::default() }
    }
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
