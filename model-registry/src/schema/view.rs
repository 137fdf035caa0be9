//! Views.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Expr, Index, ObjectName};

/// A view: a query that reads like a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct View {
    /// Its name.
    pub name: ObjectName,
    /// The names of its columns, where they are not those of the query.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// The query.
    pub query: Expr,
    /// Its options, by name: `security_barrier`, `check_option`; of a materialized view its storage parameters.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub options: BTreeMap<String, String>,
    /// What is stored, where it is materialized.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub materialized: Option<Materialized>,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// The comments of its columns, by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub column_comments: BTreeMap<String, String>,
}

/// What a materialized view has that a plain one has not.
#[derive(Clone, Debug, Serialize)]
pub struct Materialized {
    /// Whether it is filled when it is made, or, in a live database, is filled now. Equality is without it, since a view
    /// that was made empty is as it was made after it was refreshed too.
    pub with_data: bool,
    /// Its indexes, by name.
    pub indexes: BTreeMap<String, Index>,
    /// The tablespace, `None` for the default one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tablespace: Option<String>,
    /// The access method, `None` for the default one (`heap`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
}

impl PartialEq for Materialized {
    fn eq(&self, other: &Self) -> bool {
        let Self { with_data: _, indexes, tablespace, method } = self;
        *indexes == other.indexes && *tablespace == other.tablespace && *method == other.method
    }
}

impl Eq for Materialized {}
