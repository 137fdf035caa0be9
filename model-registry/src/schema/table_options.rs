//! What a table is beside its columns, constraints and indexes.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Expr;

/// How a table is stored and read, where the dialect has a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TableOptions {
    /// SQLite's `STRICT`.
    pub strict: bool,
    /// SQLite's `WITHOUT ROWID`.
    pub without_rowid: bool,
    /// What comes after `USING` of a virtual table of SQLite: its columns and its rows are the module's affair.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub module: Option<Expr>,
    /// Whether it is empty after a crash (`UNLOGGED`).
    #[serde(skip_serializing_if = "is_false")]
    pub unlogged: bool,
    /// Its storage parameters, by name: `fillfactor`, `toast.autovacuum_enabled`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, String>,
    /// Its tablespace, `None` for the database's own one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tablespace: Option<String>,
    /// Its access method, `None` for the dialect's default one (`heap`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Whether its policies decide which rows a role sees.
    #[serde(skip_serializing_if = "is_false")]
    pub row_security: bool,
    /// Whether they do so for its owner too.
    #[serde(skip_serializing_if = "is_false")]
    pub force_row_security: bool,
    /// What tells a changed row to a subscriber.
    #[serde(skip_serializing_if = "ReplicaIdentity::is_default")]
    pub replica_identity: ReplicaIdentity,
    /// The index in whose order `CLUSTER` puts the rows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clustered_on: Option<String>,
}

impl TableOptions {
    /// Whether one of its options names the index, or the constraint that it is behind.
    pub fn marks(&self, index: &str) -> bool {
        self.clustered_on.as_deref() == Some(index)
            || matches!(&self.replica_identity, ReplicaIdentity::Index(own) if own == index)
    }

    /// The same options without those that name one of these indexes.
    pub fn unmarked(&self, is_one: impl Fn(&str) -> bool) -> Self {
        let mut unmarked = self.clone();
        unmarked.clustered_on.take_if(|index| is_one(index));
        if matches!(&self.replica_identity, ReplicaIdentity::Index(index) if is_one(index)) {
            unmarked.replica_identity = ReplicaIdentity::Default;
        }
        unmarked
    }

    /// The index got another name.
    pub(crate) fn rename_index(&mut self, from: &str, to: &str) {
        let names = [
            self.clustered_on.as_mut(),
            match &mut self.replica_identity {
                ReplicaIdentity::Index(index) => Some(index),
                ReplicaIdentity::Default | ReplicaIdentity::Full | ReplicaIdentity::Nothing => None,
            },
        ];
        for name in names.into_iter().flatten().filter(|name| *name == from) {
            to.clone_into(name);
        }
    }
}

/// What of an old row PostgreSQL writes into its log, so that a subscriber finds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplicaIdentity {
    /// Its primary key, if there is one.
    #[default]
    Default,
    /// The whole row.
    Full,
    /// Nothing.
    Nothing,
    /// The columns of the unique index.
    Index(String),
}

impl ReplicaIdentity {
    fn is_default(&self) -> bool {
        *self == Self::Default
    }
}

fn is_false(value: &bool) -> bool {
    !value
}
