//! Views.

use super::{comment, index, reference};
use crate::dialect::postgres::names::{list, literal, qualified, quote};
use crate::schema::{Definition, Materialized, View};

/// The view, its indexes and the comments of its columns.
pub(super) fn create(view: &View) -> Vec<String> {
    let mut statements = vec![statement(view, "CREATE")];
    if let Some(materialized) = &view.materialized {
        let indexes = materialized.indexes.values();
        statements.extend(indexes.flat_map(|own| index::create(&view.name, own)));
    }
    statements.extend(view.column_comments.iter().map(|(column, text)| {
        let column = format!("COLUMN {}.{}", qualified(&view.name), quote(column));
        comment::comment(&column, Some(text))
    }));
    statements
}

fn statement(view: &View, create: &str) -> String {
    let columns = match view.columns.is_empty() {
        true => String::new(),
        false => format!(" ({})", list(&view.columns)),
    };
    let name = qualified(&view.name);
    let (kind, storage) = match &view.materialized {
        Some(materialized) => ("MATERIALIZED VIEW", storage(materialized)),
        None => ("VIEW", String::new()),
    };
    let options = options(view);
    format!("{create} {kind} {name}{columns}{storage}{options} AS\n{}", view.query.sql())
}

fn storage(materialized: &Materialized) -> String {
    materialized.method.iter().map(|method| format!(" USING {}", quote(method))).collect()
}

fn options(view: &View) -> String {
    let options: Vec<_> = view
        .options
        .iter()
        .map(|(name, value)| format!("{} = {}", quote(name), literal(value)))
        .collect();
    let mut sql = match options.is_empty() {
        true => String::new(),
        false => format!(" WITH ({})", options.join(", ")),
    };
    let tablespace = view.materialized.as_ref().and_then(|own| own.tablespace.as_ref());
    sql.extend(tablespace.map(|tablespace| format!(" TABLESPACE {}", quote(tablespace))));
    sql
}

/// The view made again under its name; its dependents are the plan's affair.
pub(super) fn alter(from: &View, to: &View) -> Vec<String> {
    let old = reference::of_definition(&Definition::View(from.clone()));
    let mut statements = vec![format!("DROP {old}")];
    statements.extend(create(to));
    statements
}
