//! Indexes.

use std::collections::BTreeMap;

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
    /// How it is stored.
    #[serde(skip_serializing_if = "IndexStorage::is_default")]
    pub storage: IndexStorage,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// Whether it serves no query, since a `CREATE INDEX CONCURRENTLY` failed. Only a live database has such.
    #[serde(skip_serializing_if = "is_false")]
    pub invalid: bool,
}

impl Index {
    /// An index with nothing else said.
    pub fn new(name: impl Into<String>, keys: Vec<IndexKey>) -> Self {
        Self {
            name: name.into(),
            unique: false,
            method: None,
            keys,
            include: Vec::new(),
            predicate: None,
            nulls_not_distinct: false,
            storage: IndexStorage::default(),
            comment: None,
            invalid: false,
        }
    }

    /// The expressions of its keys and its predicate.
    pub fn expressions(&self) -> impl Iterator<Item = &Expr> {
        self.keys.iter().filter_map(IndexKey::expression).chain(&self.predicate)
    }

    /// The columns that are its keys, and those that it carries along; expressions are left out.
    pub fn column_names(&self) -> impl Iterator<Item = &str> {
        let keys = self.keys.iter().filter_map(IndexKey::column);
        keys.chain(self.include.iter().map(String::as_str))
    }

    /// Whether it is about the column, carries it along, or is restricted by it.
    pub fn is_about(&self, column: &str) -> bool {
        self.keys.iter().any(|key| key.column() == Some(column))
            || self.include.iter().any(|own| own == column)
            || self.expressions().any(|expression| expression.mentions(column))
    }
}

/// How an index is stored, also one behind a constraint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IndexStorage {
    /// Its storage parameters, by name: `fillfactor`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, String>,
    /// Its tablespace, `None` for the database's own one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tablespace: Option<String>,
}

impl IndexStorage {
    /// Whether nothing is said.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

fn is_false(value: &bool) -> bool {
    !value
}

/// One key of an index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IndexKey {
    /// What is indexed.
    pub target: IndexTarget,
    /// The operator class, where it is not the type's default one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opclass: Option<String>,
    /// The options of the operator class, by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub opclass_options: BTreeMap<String, String>,
    /// The collation, where it is not the column's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collation: Option<ObjectName>,
    /// Whether larger values come first.
    pub descending: bool,
    /// Where nulls come, where it is not the dialect's default for the direction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nulls: Option<NullsOrder>,
    /// How finely the values of an expression are counted, `None` for the database's default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statistics: Option<i32>,
}

impl IndexKey {
    /// An ascending key with the dialect's defaults.
    pub fn new(target: IndexTarget) -> Self {
        Self {
            target,
            opclass: None,
            opclass_options: BTreeMap::new(),
            collation: None,
            descending: false,
            nulls: None,
            statistics: None,
        }
    }

    /// The column, where it is one.
    pub fn column(&self) -> Option<&str> {
        match &self.target {
            IndexTarget::Column(column) => Some(column),
            IndexTarget::Expression(_) => None,
        }
    }

    /// The expression, where it is one.
    pub fn expression(&self) -> Option<&Expr> {
        match &self.target {
            IndexTarget::Expression(expression) => Some(expression),
            IndexTarget::Column(_) => None,
        }
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
