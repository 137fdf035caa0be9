//! Indexes.

use super::constraint::NULLS_ARE_DISTINCT;
use super::{name, unsupported};
use crate::dialect::DialectError;
use crate::dialect::sqlite::names;
use crate::schema::{Index, IndexKey, IndexTarget, Object, ObjectName};

/// The statement that makes the index.
pub(super) fn create(table: &ObjectName, index: &Index) -> Result<String, DialectError> {
    let refuse = |reason: &str| Err(unsupported(Object::index(table, &index.name), reason));
    if let Some(method) = &index.method {
        return refuse(&format!(
            "SQLite has B-trees only; name `{method}` for its database alone: `postgres = \"{method}\"`"
        ));
    }
    if index.nulls_not_distinct {
        return refuse(NULLS_ARE_DISTINCT);
    }
    let unique = if index.unique { "UNIQUE " } else { "" };
    let keys: Vec<_> = index.keys.iter().map(key).collect();
    let predicate = match &index.predicate {
        Some(predicate) => format!(" WHERE {}", predicate.sql()),
        None => String::new(),
    };
    Ok(format!(
        "CREATE {unique}INDEX {} ON {} ({}){predicate}",
        names::quote(&index.name),
        name(table)?,
        keys.join(", ")
    ))
}

fn key(key: &IndexKey) -> String {
    let mut sql = match &key.target {
        IndexTarget::Column(column) => names::quote(column),
        // In brackets, or a collation at its end would be taken for that of the key.
        IndexTarget::Expression(expression) => format!("({})", expression.sql()),
    };
    if let Some(collation) = &key.collation {
        sql += &format!(" COLLATE {}", names::quote_word(&collation.name));
    }
    if key.descending {
        sql += " DESC";
    }
    sql
}
