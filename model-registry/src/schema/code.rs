//! What is kept as the statement that makes it.

use serde::Serialize;

use super::{Expr, Object};

/// A routine, a trigger, a rule, a policy, extended statistics, an event trigger or a publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Code {
    /// What it is, by kind and name.
    pub object: Object,
    /// The `CREATE` statement without its final semicolon. Its normal form decides equality.
    pub statement: Expr,
    /// What is said of it after it is made: `DISABLE`, `ENABLE REPLICA` or `ENABLE ALWAYS` of a trigger, an event trigger
    /// or a rule; of statistics their target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl Code {
    /// Whether the server keeps it as a tree, which follows new names and holds on to what it names. The body of a
    /// routine is a text, unless it is one of the SQL standard: `BEGIN ATOMIC ... END` or `RETURN ...`.
    pub fn is_kept_as_tree(&self) -> bool {
        match self.object {
            Object::Routine { .. } => {
                ["atomic", "return"].iter().any(|word| self.statement.mentions(word))
            }
            _ => true,
        }
    }
}
