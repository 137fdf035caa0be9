//! What is wrong with a model or a view that could be read.

mod model;
mod view;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::{Ident, LitStr};

use crate::ast::{Column, IndexTarget, Model, Relation, View};
use crate::errors::{Errors, nearest};

/// PostgreSQL's `NAMEDATALEN - 1`; it would cut a longer name in silence.
const MAX_NAME_LENGTH: usize = 63;

/// What else stands in the modules that Diesel's `table!` makes, and a variable that a column's struct would shadow.
const RESERVED: [&str; 9] =
    ["all_columns", "BoxedQuery", "columns", "diesel", "dsl", "q", "SqlType", "star", "table"];

/// Reports all mistakes in the model, and takes out of it what Diesel's `table!` would report again.
pub fn check(model: &mut Model, errors: &Errors) {
    check_relation("table", &model.relation, errors);
    model::check(model, errors);
    keep_distinct(&mut model.relation);
}

/// Reports all mistakes in the view, and takes out of it what Diesel's `table!` would report again.
pub fn check_view(view: &mut View, errors: &Errors) {
    check_relation("view", &view.relation, errors);
    view::check(view, errors);
    keep_distinct(&mut view.relation);
}

fn keep_distinct(relation: &mut Relation) {
    let mut seen = BTreeSet::new();
    let is_own = |field: &Ident| field.unraw() != relation.module.unraw() && !is_reserved(field);
    relation.columns.retain(|column| is_own(&column.field) && seen.insert(column.field.unraw()));
}

/// What a model and a view have in common; `what` it is for messages.
fn check_relation(what: &str, relation: &Relation, errors: &Errors) {
    check_name(what, &relation.name.name, relation.name.span, errors);
    if let Some(schema) = &relation.schema {
        check_name("schema", &schema.value(), schema.span(), errors);
        if !schema.value().is_empty() && syn::parse_str::<Ident>(&schema.value()).is_err() {
            errors.on(
                schema,
                "Diesel's `table!` takes a schema only if it is a Rust identifier; rename it",
            );
        }
    }
    if relation.columns.is_empty() {
        errors.on(&relation.ident, format_args!("a {what} needs columns; add fields"));
    }
    check_columns(relation, errors);
    check_indexes(relation, errors);
    for (what, name) in [(what, &relation.renamed_from), ("registry", &relation.registry)] {
        if let Some(name) = name {
            check_name(what, &name.value(), name.span(), errors);
        }
    }
}

fn is_reserved(field: &Ident) -> bool {
    RESERVED.iter().any(|reserved| field.unraw() == reserved)
}

fn check_columns(relation: &Relation, errors: &Errors) {
    let mut seen = BTreeMap::new();
    for column in &relation.columns {
        let Column { field, name, .. } = column;
        check_name("column", &name.name, name.span, errors);
        // Two fields of one name are for rustc to report.
        if let Some(other) = seen.insert(name.name.as_str(), field)
            && other.unraw() != field.unraw()
        {
            let message =
                format!("the field `{other}` has the column `{}` already; rename one", name.name);
            errors.at(name.span, message);
        }
        if field.unraw() == relation.module.unraw() || is_reserved(field) {
            errors.on(
                field,
                "Diesel's `table!` uses this word itself; rename the field, and keep the column's name with \
                 `#[column(name = \"...\")]`",
            );
        }
        if let Some(name) = &column.renamed_from {
            check_name("column", &name.value(), name.span(), errors);
        }
    }
}

/// What the keys of indexes and the primary key name must be there, and once; names that are given are distinct.
fn check_indexes(relation: &Relation, errors: &Errors) {
    check_list(relation, "primary_key", &relation.primary_key.columns, errors);
    for index in &relation.indexes {
        check_list(relation, "include", &index.include, errors);
        for key in &index.keys {
            match &key.target {
                IndexTarget::Column(field) => check_field(relation, field, errors),
                IndexTarget::Expression(_) => {}
            }
        }
    }
    let names = relation.indexes.iter().filter_map(|index| index.name.as_ref());
    check_distinct("index", names, errors);
}

/// Every field that a key names must be there, and once.
fn check_list(relation: &Relation, key: &str, fields: &[Ident], errors: &Errors) {
    for (position, field) in fields.iter().enumerate() {
        check_field(relation, field, errors);
        if fields[..position].contains(field) {
            errors.on(field, format_args!("`{key}` has this column already; remove one"));
        }
    }
}

fn check_field(relation: &Relation, field: &Ident, errors: &Errors) {
    if relation.column(field).is_some() {
        return;
    }
    let word = field.unraw().to_string();
    let fields = || relation.columns.iter().map(|column| column.field.unraw().to_string());
    let mend = match nearest(&word, fields()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("its fields are `{}`", fields().collect::<Vec<_>>().join("`, `")),
    };
    errors.on(field, format_args!("the struct has no field `{word}`; {mend}"));
}

fn check_distinct<'a>(what: &str, names: impl Iterator<Item = &'a LitStr>, errors: &Errors) {
    let mut seen = BTreeMap::new();
    for name in names {
        check_name(what, &name.value(), name.span(), errors);
        if seen.insert(name.value(), ()).is_some() {
            errors
                .on(name, format_args!("another {what} of this struct has that name; rename one"));
        }
    }
}

/// A name in the database: not empty, and not too long.
pub fn check_name(what: impl fmt::Display, name: &str, span: Span, errors: &Errors) {
    if name.is_empty() {
        errors.at(span, format_args!("the name of a {what} cannot be empty"));
    }
    if name.len() > MAX_NAME_LENGTH {
        let length = name.len();
        errors.at(
            span,
            format_args!("the name of this {what} has {length} bytes; PostgreSQL keeps {MAX_NAME_LENGTH}, so shorten it"),
        );
    }
    if name.contains('\0') {
        errors.at(span, format_args!("the name of a {what} cannot hold a null byte"));
    }
}
