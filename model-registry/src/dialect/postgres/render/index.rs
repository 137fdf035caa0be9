//! Indexes.

use super::{comment, storage};
use crate::dialect::postgres::names::{list, qualified, quote};
use crate::schema::{Index, IndexKey, IndexStorage, IndexTarget, NullsOrder, Object, ObjectName};

/// The index, what its expressions are counted by, and its comment. One that was not valid is made valid.
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
    sql.push_str(&storage::with(&index.storage.parameters));
    if let Some(tablespace) = &index.storage.tablespace {
        sql.push_str(&format!(" TABLESPACE {}", quote(tablespace)));
    }
    if let Some(predicate) = &index.predicate {
        sql.push_str(&format!(" WHERE {}", predicate.sql()));
    }
    let mut statements = vec![sql];
    let counted = index.keys.iter().enumerate().filter(|(_, key)| key.statistics.is_some());
    statements.extend(counted.map(|(place, key)| set_statistics(table, index, place, key)));
    if index.comment.is_some() {
        statements.push(comment_on(table, index));
    }
    statements
}

fn comment_on(table: &ObjectName, index: &Index) -> String {
    comment::on(&Object::index(table, &index.name), index.comment.as_deref())
}

fn alter_index(table: &ObjectName, name: &str, action: &str) -> String {
    format!("ALTER INDEX {} {action}", qualified(&table.sibling(name)))
}

/// The columns of an index are named by their place.
fn set_statistics(table: &ObjectName, index: &Index, place: usize, key: &IndexKey) -> String {
    let target = key.statistics.unwrap_or(DEFAULT_STATISTICS);
    let action = format!("ALTER COLUMN {} SET STATISTICS {target}", place + 1);
    alter_index(table, &index.name, &action)
}

/// What stands for the database's default.
pub(super) const DEFAULT_STATISTICS: i32 = -1;

/// How it is stored and counted, and its comment.
pub(super) fn alter(table: &ObjectName, from: &Index, to: &Index) -> Vec<String> {
    let mut statements = alter_storage(table, &to.name, &from.storage, &to.storage);
    for (place, (before, after)) in from.keys.iter().zip(&to.keys).enumerate() {
        if before.statistics != after.statistics {
            statements.push(set_statistics(table, to, place, after));
        }
    }
    if from.comment != to.comment {
        statements.push(comment_on(table, to));
    }
    statements
}

/// How an index is stored, also one behind a constraint.
pub(super) fn alter_storage(
    table: &ObjectName,
    name: &str,
    from: &IndexStorage,
    to: &IndexStorage,
) -> Vec<String> {
    let actions = storage::index_changes(from, to);
    actions.iter().map(|action| alter_index(table, name, action)).collect()
}

/// A key as `CREATE INDEX` and `EXCLUDE` take it.
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
        if !key.opclass_options.is_empty() {
            sql.push_str(&format!(" {}", storage::list(&key.opclass_options)));
        }
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
    vec![alter_index(table, from, &format!("RENAME TO {}", quote(to)))]
}
