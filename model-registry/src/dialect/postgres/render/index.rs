//! Indexes.

use crate::dialect::postgres::names::{list, qualified, quote};
use crate::schema::{Index, IndexKey, IndexTarget, NullsOrder, ObjectName};

pub(super) fn create(table: &ObjectName, index: &Index) -> Vec<String> {
    let unique = if index.unique { "UNIQUE " } else { "" };
    let mut sql = format!("CREATE {unique}INDEX {} ON {}", quote(&index.name), qualified(table));
    if let Some(method) = &index.method {
        sql.push_str(&format!(" USING {}", quote(method)));
    }
    let keys: Vec<_> = index.keys.iter().map(key).collect();
    sql.push_str(&format!(" ({})", keys.join(", ")));
    if !index.include.is_empty() {
        sql.push_str(&format!(" INCLUDE ({})", list(&index.include)));
    }
    if index.nulls_not_distinct {
        sql.push_str(" NULLS NOT DISTINCT");
    }
    if let Some(predicate) = &index.predicate {
        sql.push_str(&format!(" WHERE {}", predicate.sql()));
    }
    vec![sql]
}

pub(super) fn key(key: &IndexKey) -> String {
    let mut sql = match &key.target {
        IndexTarget::Column(column) => quote(column),
        IndexTarget::Expression(expression) => format!("({})", expression.sql()),
    };
    if let Some(collation) = &key.collation {
        sql.push_str(&format!(" COLLATE {}", qualified(collation)));
    }
    if let Some(opclass) = &key.opclass {
        sql.push_str(&format!(" {}", quote(opclass)));
    }
    if key.descending {
        sql.push_str(" DESC");
    }
    sql.push_str(match key.nulls {
        Some(NullsOrder::First) => " NULLS FIRST",
        Some(NullsOrder::Last) => " NULLS LAST",
        None => "",
    });
    sql
}

pub(super) fn drop(table: &ObjectName, index: &Index) -> Vec<String> {
    vec![format!("DROP INDEX {}", qualified(&table.sibling(&index.name)))]
}

pub(super) fn rename(table: &ObjectName, from: &str, to: &str) -> Vec<String> {
    vec![format!("ALTER INDEX {} RENAME TO {}", qualified(&table.sibling(from)), quote(to))]
}
