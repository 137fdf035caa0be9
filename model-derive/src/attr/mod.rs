//! Attributes into the [`ast`](crate::ast): the struct's, and what its fields add.

mod field;
mod index;
mod key;

use heck::ToSnakeCase;
use syn::ext::IdentExt;
use syn::{Attribute, Data, DeriveInput, Field, Fields, Ident};

use crate::args::Args;
use crate::ast::{Model, Name, PrimaryKey};
use crate::errors::Errors;
use crate::meta::{Entry, Item, Value, items};
use crate::nominal::path_of;
use crate::source;

/// The model that a struct is, as far as it can be read. `None` where it is no struct with named fields.
pub fn model(input: &DeriveInput, errors: &Errors) -> Option<Model> {
    let fields = named_fields(input, errors)?;
    let mut args = Args::new("`#[model]`", attribute_items(&input.attrs, "model", errors), errors);
    reject_misplaced(&input.attrs, errors);
    let table = args.string("table");
    let table = Name {
        span: table.as_ref().map_or_else(|| input.ident.span(), |table| table.span()),
        name: table
            .map_or_else(|| input.ident.unraw().to_string().to_snake_case(), |table| table.value()),
    };
    let comment = args.string("comment").map(|comment| comment.value());
    let mut model = Model {
        ident: input.ident.clone(),
        module: module(input, &table),
        table,
        schema: args.string("schema"),
        renamed_from: args.string("renamed_from"),
        registry: args.string("registry"),
        comment: comment.or_else(|| source::doc_comment(&input.attrs)),
        strict: args.flag("strict").is_some(),
        without_rowid: args.flag("without_rowid").is_some(),
        columns: Vec::new(),
        primary_key: PrimaryKey::default(),
        uniques: Vec::new(),
        foreign_keys: Vec::new(),
        checks: Vec::new(),
        indexes: Vec::new(),
    };
    fields.for_each(|field| field::read(field, &mut model, errors));
    read_keys(&mut args, &mut model);
    args.finish();
    Some(model)
}

/// What the struct's own attributes add to what its fields said.
fn read_keys(args: &mut Args<'_>, model: &mut Model) {
    let errors = args.errors();
    if let Some(entry) = args.take("primary_key") {
        if let Some(field) = model.primary_key.columns.first() {
            errors.on(field, "the struct has `#[model(primary_key(...))]`; remove one of the two");
        }
        model.primary_key = key::primary_key(&entry, errors);
    }
    model
        .uniques
        .extend(args.take_all("unique").iter().map(|entry| key::unique(entry, None, errors)));
    model.indexes.extend(args.take_all("index").iter().map(|entry| index::of_table(entry, errors)));
    model
        .checks
        .extend(args.take_all("check").iter().filter_map(|entry| key::check(entry, None, errors)));
    model.foreign_keys.extend(
        args.take_all("foreign_key").iter().filter_map(|entry| key::foreign_key(entry, errors)),
    );
}

fn named_fields<'a>(
    input: &'a DeriveInput,
    errors: &Errors,
) -> Option<impl Iterator<Item = &'a Field>> {
    if !input.generics.params.is_empty() {
        errors.on(&input.generics, "a model is one table; it cannot be generic");
        return None;
    }
    if input.attrs.iter().any(|attr| source::is(attr, "extends")) {
        // It runs after this derive, and reports that it stands below.
        return None;
    }
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => return Some(fields.named.iter()),
            Fields::Unnamed(fields) => {
                errors.on(fields, "columns need names; write `struct Name { field: Type }`");
            }
            Fields::Unit => errors.on(&input.ident, "a table needs columns; write `struct Name { field: Type }`"),
        },
        Data::Enum(data) => errors.at(
            data.enum_token.span,
            "a model is a struct with named fields; for a column with a fixed set of values, derive `DbEnum`",
        ),
        Data::Union(data) => errors.at(data.union_token.span, "a model is a struct with named fields"),
    }
    None
}

/// The module of Diesel's table: as Diesel's own derives are told, or else as the table is named.
fn module(input: &DeriveInput, table: &Name) -> Ident {
    let mut told = None;
    for attr in input.attrs.iter().filter(|attr| attr.path().is_ident("diesel")) {
        // A mistake in Diesel's attribute is for Diesel's derives to report.
        let items = attr.parse_args_with(items).unwrap_or_default();
        told = told.or_else(|| items.iter().find_map(diesel_table_name));
    }
    told.unwrap_or_else(|| match identifier(&table.name) {
        Some(mut ident) => {
            ident.set_span(table.span);
            ident
        }
        None => {
            let name = input.ident.unraw().to_string().to_snake_case();
            Ident::new(&name, input.ident.span())
        }
    })
}

/// The name as an identifier of Rust, a raw one where it is a keyword.
fn identifier(name: &str) -> Option<Ident> {
    syn::parse_str(name).or_else(|_| syn::parse_str(&format!("r#{name}"))).ok()
}

fn diesel_table_name(item: &Item) -> Option<Ident> {
    match item {
        Item::Entry(Entry { path, value: Value::Type(ty) }) if path.is_ident("table_name") => {
            Some(path_of(ty)?.segments.last()?.ident.clone())
        }
        Item::Entry(_) | Item::Literal(_) => None,
    }
}

/// The items of all attributes of that name.
pub fn attribute_items(attrs: &[Attribute], name: &str, errors: &Errors) -> Vec<Item> {
    attrs
        .iter()
        .filter(|attr| attr.path().is_ident(name))
        .filter_map(|attr| errors.ok(attr.parse_args_with(items)))
        .flatten()
        .collect()
}

fn reject_misplaced(attrs: &[Attribute], errors: &Errors) {
    for attr in attrs {
        if attr.path().is_ident("column") {
            errors
                .on(attr.path(), "`#[column]` belongs on a field; on the struct write `#[model]`");
        }
    }
}
