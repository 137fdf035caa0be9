//! Views whose rows a table stores, where the dialect has no materialized views.

use crate::dialect::Dialect;
use crate::schema::{Object, ObjectName, Schema};

/// Whether what is dropped belongs to a view that is still one afterwards. Its rows can be had again at any time, so that
/// the models' word for it is enough.
pub(super) fn stays_a_view(
    dialect: &dyn Dialect,
    from: &Schema,
    to: &Schema,
    dropped: &Object,
) -> bool {
    let view = match dropped {
        Object::Column { table, .. } => Some(table.clone()),
        Object::Table { name } => Some(name.clone()),
        Object::View { name } => Some(stored_view(dialect, from, name).unwrap_or(name.clone())),
        _ => None,
    };
    view.is_some_and(|view| is_view(dialect, from, &view) && is_view(dialect, to, &view))
}

/// Whether the relation is a view, or a table that stores one.
fn is_view(dialect: &dyn Dialect, schema: &Schema, name: &ObjectName) -> bool {
    schema.views.contains_key(name) || stores_view(dialect, schema, name)
}

fn stores_view(dialect: &dyn Dialect, schema: &Schema, table: &ObjectName) -> bool {
    let query = dialect.query_of_stored(table).filter(|_| schema.tables.contains_key(table));
    query.is_some_and(|query| schema.views.contains_key(&query))
}

/// The table that stores the rows of the query.
fn stored_view(dialect: &dyn Dialect, schema: &Schema, query: &ObjectName) -> Option<ObjectName> {
    let stores = |table: &&ObjectName| dialect.query_of_stored(table).as_ref() == Some(query);
    schema.tables.keys().find(stores).cloned()
}
