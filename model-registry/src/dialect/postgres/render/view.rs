//! Views.

use std::collections::BTreeMap;

use super::{comment, index, reference};
use crate::dialect::postgres::names::{list, literal, qualified, quote};
use crate::dialect::postgres::query::replaces;
use crate::schema::{Definition, Index, Materialized, View};

/// The view, its indexes and the comments of its columns.
pub(super) fn create(view: &View) -> Vec<String> {
    let mut statements = vec![statement(view, "CREATE")];
    if let Some(materialized) = &view.materialized {
        let indexes = materialized.indexes.values();
        statements.extend(indexes.flat_map(|own| index::create(&view.name, own)));
    }
    let none = BTreeMap::new();
    statements.extend(change_comments(view, &none));
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
    let is_empty = view.materialized.as_ref().is_some_and(|own| !own.with_data);
    let data = if is_empty { "\nWITH NO DATA" } else { "" };
    format!("{create} {kind} {name}{columns}{storage}{options} AS\n{}{data}", view.query.sql())
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

/// Whether nothing that needs the view has to go for the change.
pub(super) fn alters_in_place(from: &View, to: &View) -> bool {
    let method = |view: &View| view.materialized.as_ref().map(|own| own.method.clone());
    method(from) == method(to) && (is_same_query(from, to) || replaces(from, to))
}

fn is_same_query(from: &View, to: &View) -> bool {
    from.query == to.query && from.columns == to.columns
}

/// What can be changed in place is; otherwise the view is made again, and its dependents are the plan's affair.
pub(super) fn alter(from: &View, to: &View) -> Vec<String> {
    if !alters_in_place(from, to) {
        let mut statements = vec![format!("DROP {}", reference(from))];
        statements.extend(create(to));
        let definition = Definition::View(to.clone());
        statements.extend(definition.comment().map(|_| comment::of(&definition)));
        return statements;
    }
    let mut statements = match is_same_query(from, to) {
        true => change_options(from, to),
        false => vec![statement(to, "CREATE OR REPLACE")],
    };
    statements.extend(change_tablespace(from, to));
    statements.extend(change_indexes(from, to));
    statements.extend(change_comments(to, &from.column_comments));
    statements
}

fn reference(view: &View) -> String {
    reference::of_definition(&Definition::View(view.clone()))
}

fn change_options(from: &View, to: &View) -> Vec<String> {
    let alter = format!("ALTER {}", reference(to));
    let gone = from.options.keys().filter(|name| !to.options.contains_key(*name));
    let gone: Vec<_> = gone.map(|name| quote(name)).collect();
    let set = to.options.iter().filter(|(name, value)| from.options.get(*name) != Some(value));
    let set: Vec<_> =
        set.map(|(name, value)| format!("{} = {}", quote(name), literal(value))).collect();
    let mut statements = Vec::new();
    if !gone.is_empty() {
        statements.push(format!("{alter} RESET ({})", gone.join(", ")));
    }
    if !set.is_empty() {
        statements.push(format!("{alter} SET ({})", set.join(", ")));
    }
    statements
}

fn change_tablespace(from: &View, to: &View) -> Option<String> {
    let tablespace = |view: &View| view.materialized.as_ref()?.tablespace.clone();
    let (before, after) = (tablespace(from), tablespace(to));
    let name = after.clone().unwrap_or_else(|| "pg_default".to_owned());
    (before != after).then(|| format!("ALTER {} SET TABLESPACE {}", reference(to), quote(&name)))
}

fn change_indexes(from: &View, to: &View) -> Vec<String> {
    let none = BTreeMap::new();
    let indexes = |view: &View| view.materialized.clone().map_or(none.clone(), |own| own.indexes);
    let (before, after) = (indexes(from), indexes(to));
    let differing = |these: &BTreeMap<String, Index>, those: &BTreeMap<String, Index>| {
        let differing = these.values().filter(|index| those.get(&index.name) != Some(index));
        differing.cloned().collect::<Vec<_>>()
    };
    let dropped =
        differing(&before, &after).into_iter().flat_map(|own| index::drop(&from.name, &own));
    let created =
        differing(&after, &before).into_iter().flat_map(|own| index::create(&to.name, &own));
    dropped.chain(created).collect()
}

/// The statements that make the comments of columns out of those that are there.
fn change_comments(view: &View, before: &BTreeMap<String, String>) -> Vec<String> {
    let on = |column: &str, text: Option<&str>| {
        let column = format!("COLUMN {}.{}", qualified(&view.name), quote(column));
        comment::comment(&column, text)
    };
    let after = &view.column_comments;
    let gone = before.keys().filter(|column| !after.contains_key(*column));
    let gone = gone.map(|column| on(column, None));
    let set = after.iter().filter(|(column, text)| before.get(*column) != Some(text));
    gone.chain(set.map(|(column, text)| on(column, Some(text)))).collect()
}
