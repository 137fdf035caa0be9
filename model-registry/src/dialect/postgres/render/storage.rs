//! Storage parameters and tablespaces, of tables, indexes and operator classes.

use std::collections::BTreeMap;

use crate::dialect::postgres::names::{literal, quote};
use crate::schema::IndexStorage;

type Parameters = BTreeMap<String, String>;

/// The tablespace of what names none, in a database that was not made in another one.
const DEFAULT_TABLESPACE: &str = "pg_default";

/// `(fillfactor = 70)`
pub(super) fn list(parameters: &Parameters) -> String {
    let each = parameters.iter().map(|(name, own)| format!("{} = {}", name_of(name), value(own)));
    format!("({})", each.collect::<Vec<_>>().join(", "))
}

/// ` WITH (fillfactor = 70)`, or nothing.
pub(super) fn with(parameters: &Parameters) -> String {
    match parameters.is_empty() {
        true => String::new(),
        false => format!(" WITH {}", list(parameters)),
    }
}

/// A parameter of the table behind a table has `toast` before it.
fn name_of(parameter: &str) -> String {
    match parameter.split_once('.') {
        Some((namespace, name)) => format!("{}.{}", quote(namespace), quote(name)),
        None => quote(parameter),
    }
}

fn value(value: &str) -> String {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let is_number = digits.parse::<f64>().is_ok()
        && digits.starts_with(|letter: char| letter.is_ascii_digit())
        && digits.ends_with(|letter: char| letter.is_ascii_digit());
    match is_number || matches!(value, "true" | "false") {
        true => value.to_owned(),
        false => literal(value),
    }
}

/// The actions that make one set of parameters out of the other.
pub(super) fn changes(from: &Parameters, to: &Parameters) -> Vec<String> {
    let (mut set, mut gone) = (Parameters::new(), Vec::new());
    for (name, value) in to.iter().filter(|(name, value)| from.get(*name) != Some(value)) {
        set.insert(name.clone(), value.clone());
    }
    gone.extend(from.keys().filter(|name| !to.contains_key(*name)).map(|name| name_of(name)));
    let mut actions = Vec::new();
    if !gone.is_empty() {
        actions.push(format!("RESET ({})", gone.join(", ")));
    }
    if !set.is_empty() {
        actions.push(format!("SET {}", list(&set)));
    }
    actions
}

/// The action that moves something, where the tablespaces are not the same.
pub(super) fn move_to(from: Option<&str>, to: Option<&str>) -> Option<String> {
    let move_there = || format!("SET TABLESPACE {}", quote(to.unwrap_or(DEFAULT_TABLESPACE)));
    (from != to).then(move_there)
}

/// The actions that make one storage of an index out of the other.
pub(super) fn index_changes(from: &IndexStorage, to: &IndexStorage) -> Vec<String> {
    let mut actions = changes(&from.parameters, &to.parameters);
    actions.extend(move_to(from.tablespace.as_deref(), to.tablespace.as_deref()));
    actions
}
