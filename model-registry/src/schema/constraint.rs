//! Constraints of tables.

use serde::Serialize;

use super::{Expr, ObjectName};

/// A constraint of a table. Its name is unique in the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Constraint {
    /// Its name; the dialect's default name where none was given.
    pub name: String,
    /// What it demands.
    #[serde(flatten)]
    pub kind: ConstraintKind,
}

/// What a constraint demands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ConstraintKind {
    /// `PRIMARY KEY`.
    PrimaryKey(Key),
    /// `UNIQUE`.
    Unique(Unique),
    /// `FOREIGN KEY`.
    ForeignKey(ForeignKey),
    /// `CHECK`.
    Check(Check),
}

/// The columns of a primary key, in its order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Key {
    /// Column names.
    pub columns: Vec<String>,
    /// When it is checked.
    pub deferrable: Deferrability,
}

/// A unique constraint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unique {
    /// Column names, in the constraint's order.
    pub columns: Vec<String>,
    /// Whether two nulls are equal (`NULLS NOT DISTINCT`, PostgreSQL 15).
    pub nulls_not_distinct: bool,
    /// When it is checked.
    pub deferrable: Deferrability,
}

/// A check constraint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// The condition.
    pub expression: Expr,
}

/// A foreign key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ForeignKey {
    /// The columns that refer.
    pub columns: Vec<String>,
    /// The table that is referred to.
    pub table: ObjectName,
    /// The columns that are referred to, as many as `columns`.
    pub references: Vec<String>,
    /// What happens when the referred row goes.
    pub on_delete: ReferentialAction,
    /// What happens when the referred key changes.
    pub on_update: ReferentialAction,
    /// When it is checked.
    pub deferrable: Deferrability,
}

/// What a foreign key does when the row that it refers to changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferentialAction {
    /// An error, at the end of the statement or of the transaction.
    #[default]
    NoAction,
    /// An error at once.
    Restrict,
    /// The same change in the referring row.
    Cascade,
    /// Null in the referring row.
    SetNull,
    /// The default in the referring row.
    SetDefault,
}

impl ReferentialAction {
    /// The words of the SQL standard.
    pub const fn sql(self) -> &'static str {
        match self {
            Self::NoAction => "NO ACTION",
            Self::Restrict => "RESTRICT",
            Self::Cascade => "CASCADE",
            Self::SetNull => "SET NULL",
            Self::SetDefault => "SET DEFAULT",
        }
    }
}

/// When a constraint is checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Deferrability {
    /// `NOT DEFERRABLE`: at each statement.
    #[default]
    NotDeferrable,
    /// `DEFERRABLE INITIALLY IMMEDIATE`: at each statement, unless the transaction asks otherwise.
    InitiallyImmediate,
    /// `DEFERRABLE INITIALLY DEFERRED`: at the end of the transaction.
    InitiallyDeferred,
}

impl Constraint {
    /// The foreign key, if it is one.
    pub fn as_foreign_key(&self) -> Option<&ForeignKey> {
        match &self.kind {
            ConstraintKind::ForeignKey(key) => Some(key),
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Check(_) => None,
        }
    }

    /// Whether an index of the same name is behind it.
    pub fn is_key(&self) -> bool {
        match self.kind {
            ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) => true,
            ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) => false,
        }
    }

    /// The names of the table's own columns that it is about; empty for a check, whose expression names them.
    pub fn columns(&self) -> &[String] {
        match &self.kind {
            ConstraintKind::PrimaryKey(key) => &key.columns,
            ConstraintKind::Unique(unique) => &unique.columns,
            ConstraintKind::ForeignKey(key) => &key.columns,
            ConstraintKind::Check(_) => &[],
        }
    }
}
