//! What SQLite lets a table say of its keys, and of NOT NULL, beside what they demand.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::ObjectName;

/// What happens to a row that breaks the constraint, where the statement does not say it (`ON CONFLICT`,
/// <https://sqlite.org/lang_conflict.html>).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OnConflict {
    /// The statement fails, and what it did is undone.
    #[default]
    Abort,
    /// The transaction is rolled back.
    Rollback,
    /// The statement fails, and what it did so far stays.
    Fail,
    /// The row is left out.
    Ignore,
    /// Rows in its way are deleted; a null becomes the default.
    Replace,
}

impl OnConflict {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Abort, Self::Rollback, Self::Fail, Self::Ignore, Self::Replace];

    /// The word of SQL.
    pub const fn sql(self) -> &'static str {
        match self {
            Self::Abort => "ABORT",
            Self::Rollback => "ROLLBACK",
            Self::Fail => "FAIL",
            Self::Ignore => "IGNORE",
            Self::Replace => "REPLACE",
        }
    }

    /// Whether it is what happens anyway.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// How SQLite compares and orders the columns of a key, and what happens to a row that breaks it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KeyClauses {
    /// The collations of columns in the key, where they are not the columns' own.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub collations: BTreeMap<String, ObjectName>,
    /// The columns whose larger values come first.
    ///
    /// An INTEGER that is the whole primary key of a table with row ids is the row id, unless it is one of these
    /// (<https://sqlite.org/lang_createtable.html#rowid>).
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub descending: BTreeSet<String>,
    /// What happens to a row that breaks the key.
    #[serde(skip_serializing_if = "OnConflict::is_default")]
    pub on_conflict: OnConflict,
}

impl KeyClauses {
    /// Whether nothing is said.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// A column got another name.
    pub(crate) fn rename_column(&mut self, from: &str, to: &str) {
        if let Some(collation) = self.collations.remove(from) {
            self.collations.insert(to.to_owned(), collation);
        }
        if self.descending.remove(from) {
            self.descending.insert(to.to_owned());
        }
    }
}
