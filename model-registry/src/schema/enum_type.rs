//! Enum types.

use serde::Serialize;

use super::ObjectName;

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
