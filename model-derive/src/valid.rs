//! What is wrong with a model that could be read.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::{Ident, LitStr};

use crate::ast::{Column, Fill, IndexTarget, Model, Target};
use crate::errors::{Errors, nearest};
use crate::nominal::option_of;

/// PostgreSQL's `NAMEDATALEN - 1`; it would cut a longer name in silence.
const MAX_NAME_LENGTH: usize = 63;

/// What else stands in the modules that Diesel's `table!` makes, and a variable that a column's struct would shadow.
const RESERVED: [&str; 9] =
    ["all_columns", "BoxedQuery", "columns", "diesel", "dsl", "q", "SqlType", "star", "table"];

/// Reports all mistakes in the model, and takes out of it what Diesel's `table!` would report again.
pub fn check(model: &mut Model, errors: &Errors) {
    check_all(model, errors);
    let mut seen = BTreeSet::new();
    let is_own = |field: &Ident| field.unraw() != model.module.unraw() && !is_reserved(field);
    model.columns.retain(|column| is_own(&column.field) && seen.insert(column.field.unraw()));
}

fn check_all(model: &Model, errors: &Errors) {
    check_table(model, errors);
    check_columns(model, errors);
    check_primary_key(model, errors);
    check_fields(model, errors);
    check_names(model, errors);
    check_joins(model, errors);
}

fn check_table(model: &Model, errors: &Errors) {
    check_name("table", &model.table.name, model.table.span, errors);
    if let Some(schema) = &model.schema {
        check_name("schema", &schema.value(), schema.span(), errors);
        if !schema.value().is_empty() && syn::parse_str::<Ident>(&schema.value()).is_err() {
            errors.on(
                schema,
                "Diesel's `table!` takes a schema only if it is a Rust identifier; rename it",
            );
        }
    }
}

fn is_reserved(field: &Ident) -> bool {
    RESERVED.iter().any(|reserved| field.unraw() == reserved)
}

fn check_columns(model: &Model, errors: &Errors) {
    let mut seen = BTreeMap::new();
    for column in &model.columns {
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
        if field.unraw() == model.module.unraw() || is_reserved(field) {
            errors.on(
                field,
                "Diesel's `table!` uses this word itself; rename the field, and keep the column's name with \
                 `#[column(name = \"...\")]`",
            );
        }
    }
}

fn check_primary_key(model: &Model, errors: &Errors) {
    if model.primary_key.columns.is_empty() && !model.columns.is_empty() {
        errors.on(
            &model.ident,
            "the table has no primary key, which Diesel needs; add `#[column(primary_key)]` to its fields",
        );
    }
    if model.columns.is_empty() {
        errors.on(&model.ident, "a table needs columns; add fields");
    }
    for field in &model.primary_key.columns {
        let may_be_null = |column: &Column| {
            option_of(&column.ty).is_some() && !matches!(column.fill, Some(Fill::Numbering(_)))
        };
        if model.column(field).is_some_and(may_be_null) {
            errors.on(field, "a primary key is never null; make the field's type no `Option`");
        }
    }
}

/// Every field that a key names must be there, and once.
fn check_fields(model: &Model, errors: &Errors) {
    let lists = [("primary_key", &model.primary_key.columns)]
        .into_iter()
        .chain(model.uniques.iter().map(|unique| ("unique", &unique.columns)))
        .chain(model.foreign_keys.iter().map(|key| ("foreign_key", &key.columns)))
        .chain(model.indexes.iter().map(|index| ("include", &index.include)));
    for (key, fields) in lists {
        for (position, field) in fields.iter().enumerate() {
            check_field(model, field, errors);
            if fields[..position].contains(field) {
                errors.on(field, format_args!("`{key}` has this column already; remove one"));
            }
        }
    }
    for key in model.indexes.iter().flat_map(|index| &index.keys) {
        match &key.target {
            IndexTarget::Column(field) => check_field(model, field, errors),
            IndexTarget::Expression(_) => {}
        }
    }
}

fn check_field(model: &Model, field: &Ident, errors: &Errors) {
    if model.column(field).is_some() {
        return;
    }
    let word = field.unraw().to_string();
    let fields = || model.columns.iter().map(|column| column.field.unraw().to_string());
    let mend = match nearest(&word, fields()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("its fields are `{}`", fields().collect::<Vec<_>>().join("`, `")),
    };
    errors.on(field, format_args!("the struct has no field `{word}`; {mend}"));
}

/// Names that are given: not empty, not too long, and none twice.
fn check_names(model: &Model, errors: &Errors) {
    let constraints = (model.primary_key.name.iter())
        .chain(model.uniques.iter().filter_map(|unique| unique.name.as_ref()))
        .chain(model.foreign_keys.iter().filter_map(|key| key.name.as_ref()))
        .chain(model.checks.iter().filter_map(|check| check.name.as_ref()));
    check_distinct("constraint", constraints, errors);
    check_distinct("index", model.indexes.iter().filter_map(|index| index.name.as_ref()), errors);
    for (what, name) in [("table", &model.renamed_from), ("registry", &model.registry)] {
        if let Some(name) = name {
            check_name(what, &name.value(), name.span(), errors);
        }
    }
    for name in model.columns.iter().filter_map(|column| column.renamed_from.as_ref()) {
        check_name("column", &name.value(), name.span(), errors);
    }
}

fn check_distinct<'a>(what: &str, names: impl Iterator<Item = &'a LitStr>, errors: &Errors) {
    let mut seen = BTreeMap::new();
    for name in names {
        check_name(what, &name.value(), name.span(), errors);
        if seen.insert(name.value(), ()).is_some() {
            errors.on(name, format_args!("another {what} of this table has that name; rename one"));
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

/// `joinable` is about single columns, by path, to another table.
fn check_joins(model: &Model, errors: &Errors) {
    for key in &model.foreign_keys {
        let Some((true, span)) = key.joinable else { continue };
        match &key.target {
            Target::Named { .. } => {
                errors.at(span, "Diesel joins tables that it knows; write `references = table::column` as a path");
            }
            Target::Columns(columns) if columns.len() > 1 => {
                errors.at(
                    span,
                    "Diesel joins by one column; remove `joinable = true`, and use `.on(...)`",
                );
            }
            Target::Columns(_) if key.is_to_itself(model) => {
                errors.at(span, "Diesel joins a table with itself only through `alias!`; remove `joinable = true`");
            }
            Target::Columns(_) => {}
        }
    }
}
