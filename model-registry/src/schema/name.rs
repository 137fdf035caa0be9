//! Names of objects that live in a namespace.

use std::fmt;

use serde::{Serialize, Serializer};

/// The name of a table, an enum, a sequence or a collation.
///
/// `schema` is `None` for the dialect's default one (`public` on PostgreSQL), so that one model serves every dialect.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectName {
    /// The namespace, `None` for the dialect's default one.
    pub schema: Option<String>,
    /// The name inside it.
    pub name: String,
}

impl ObjectName {
    /// A name in the dialect's default namespace.
    pub fn unqualified(name: impl Into<String>) -> Self {
        Self { schema: None, name: name.into() }
    }

    /// A name in a namespace of its own.
    pub fn qualified(schema: impl Into<String>, name: impl Into<String>) -> Self {
        Self { schema: Some(schema.into()), name: name.into() }
    }

    /// A name as a person writes it: `sample`, `lab.sample`. PostgreSQL's default namespace may be said.
    pub fn parse(text: &str) -> Self {
        match text.split_once('.') {
            None => Self::unqualified(text),
            Some(("public", name)) => Self::unqualified(name),
            Some((schema, name)) => Self::qualified(schema, name),
        }
    }

    /// The same namespace, another name.
    pub fn sibling(&self, name: impl Into<String>) -> Self {
        Self { schema: self.schema.clone(), name: name.into() }
    }
}

/// `schema.name` or `name`, unquoted: for messages, not for SQL.
impl fmt::Display for ObjectName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.schema {
            Some(schema) => write!(f, "{schema}.{}", self.name),
            None => f.write_str(&self.name),
        }
    }
}

impl Serialize for ObjectName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
