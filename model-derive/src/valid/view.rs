//! What only a view can get wrong: its query.

use std::collections::BTreeMap;

use quote::ToTokens;

use super::check_name;
use crate::ast::{Source, View, module_of};
use crate::errors::Errors;

pub(super) fn check(view: &View, errors: &Errors) {
    if view.query.is_empty() {
        errors.on(
            &view.relation.ident,
            "a view needs a query; add `#[view(sql = \"SELECT ...\")]` or `#[view(file = \"<path>.sql\")]`",
        );
    }
    for query in &view.query {
        let literal = query.source.literal();
        if literal.value().trim().is_empty() {
            let what = match &query.source {
                Source::Text(_) => "the query is empty; write `SELECT ...`",
                Source::File(_) => "the path is empty; write that of a file beside this one",
            };
            errors.on(literal, what);
        }
    }
    for (backend, schema) in view.schema.iter().flat_map(|schema| &schema.0) {
        if backend.is_some() {
            check_name("schema", &schema.value(), schema.span(), errors);
        }
    }
    check_options(view, errors);
    check_joins(view, errors);
}

/// Diesel joins two tables in one way.
fn check_joins(view: &View, errors: &Errors) {
    let mut seen = BTreeMap::new();
    for (field, key) in &view.joins {
        let module = module_of(key).to_token_stream().to_string();
        if let Some(other) = seen.insert(module, field) {
            let message = format!(
                "the field `{other}` joins this table already; remove one, and use `.on(...)`"
            );
            errors.on(key, message);
        }
    }
}

fn check_options(view: &View, errors: &Errors) {
    let mut seen = BTreeMap::new();
    for (name, value) in &view.options {
        if seen.insert(name, value).is_some() {
            errors.on(
                &view.relation.ident,
                format_args!("the parameter `{name}` is given twice; remove one"),
            );
        }
    }
    if let Some(name) = &view.relation.primary_key.name {
        errors.on(
            name,
            "a view has no constraints; its primary key is Diesel's alone, so remove the name",
        );
    }
}
