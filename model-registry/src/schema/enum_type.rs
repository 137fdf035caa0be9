//! Enum types.

use serde::Serialize;

use super::{Expr, ObjectName};

/// An enum type, where the dialect has them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EnumType {
    /// Its name.
    pub name: ObjectName,
    /// Its values in their sort order.
    pub values: Vec<String>,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl EnumType {
    /// Whether the expression names a value that the type has not had before.
    pub fn adds_value_of(&self, before: &Self, expression: &Expr) -> bool {
        let mut added = self.values.iter().filter(|value| !before.values.contains(value));
        added.any(|value| expression.sql().contains(&format!("'{}'", value.replace('\'', "''"))))
    }
}
