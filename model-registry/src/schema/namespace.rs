//! What tables live in and build on.

use serde::Serialize;

/// A namespace (PostgreSQL calls it a schema too).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Namespace {
    /// Its name.
    pub name: String,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

/// An extension of PostgreSQL.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Extension {
    /// Its name.
    pub name: String,
    /// The namespace that it was installed into, `None` for the default one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Its comment, where it is not the one that the extension brings along. That one does not come back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}
