//! Indexes.

use serde::Serialize;

use super::{Expr, ObjectName};

/// An index that was made by `CREATE INDEX`. The indexes behind primary keys and uniques are part of these.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Index {
    /// Its name; the dialect's default name where none was given.
    pub name: String,
    /// Whether it allows no two equal keys.
    pub unique: bool,
    /// The access method, `None` for the dialect's default one (`btree`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// What it is about, in its order.
    pub keys: Vec<IndexKey>,
    /// Columns that it carries along (`INCLUDE`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub include: Vec<String>,
    /// Which rows it holds (`WHERE`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub predicate: Option<Expr>,
    /// Whether two nulls are equal in a unique index (`NULLS NOT DISTINCT`).
    pub nulls_not_distinct: bool,
}

impl Index {
    /// The expressions of its keys and its predicate.
    pub fn expressions(&self) -> impl Iterator<Item = &Expr> {
        let keys = self.keys.iter().filter_map(|key| match &key.target {
            IndexTarget::Expression(expression) => Some(expression),
            IndexTarget::Column(_) => None,
        });
        keys.chain(&self.predicate)
    }
}

/// One key of an index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IndexKey {
    /// What is indexed.
    pub target: IndexTarget,
    /// The operator class, where it is not the type's default one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opclass: Option<String>,
    /// The collation, where it is not the column's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collation: Option<ObjectName>,
    /// Whether larger values come first.
    pub descending: bool,
    /// Where nulls come, where it is not the dialect's default for the direction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nulls: Option<NullsOrder>,
}

impl IndexKey {
    /// An ascending key with the dialect's defaults.
    pub fn new(target: IndexTarget) -> Self {
        Self { target, opclass: None, collation: None, descending: false, nulls: None }
    }
}

/// What a key of an index is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum IndexTarget {
    /// A column, by name.
    Column(String),
    /// An expression.
    Expression(Expr),
}

/// Where nulls come in an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NullsOrder {
    /// `NULLS FIRST`.
    First,
    /// `NULLS LAST`.
    Last,
}
