//! What is kept as the statement that makes it.

use super::reference::reference;
use crate::schema::{Code, Object};

pub(super) fn create(code: &Code) -> Vec<String> {
    vec![code.statement.sql().to_owned()]
}

/// A routine is replaced, so that what calls it stays; anything else is made again.
pub(super) fn alter(from: &Code, to: &Code) -> Vec<String> {
    if from.statement == to.statement {
        return Vec::new();
    }
    match &to.object {
        Object::Routine { .. } => vec![or_replace(to.statement.sql())],
        _ => vec![format!("DROP {}", reference(&from.object)), to.statement.sql().to_owned()],
    }
}

fn or_replace(statement: &str) -> String {
    match statement.strip_prefix("CREATE ") {
        Some(rest) if !rest.starts_with("OR REPLACE") => format!("CREATE OR REPLACE {rest}"),
        Some(_) | None => statement.to_owned(),
    }
}
