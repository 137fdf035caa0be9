//! Attributes into the [`ast`](crate::ast): the struct's, and what its fields add.

mod field;
mod grant;
mod index;
mod key;
mod model;
mod query;
mod view;

use heck::ToSnakeCase;
use syn::ext::IdentExt;
use syn::{Attribute, Data, DeriveInput, Field, Fields, Ident};

pub use self::model::model;
pub use self::view::view;

use crate::args::Args;
use crate::ast::{Name, PrimaryKey, Relation};
use crate::errors::Errors;
use crate::meta::{Entry, Item, Value, items};
use crate::nominal::path_of;
use crate::source;

/// What is derived, for messages.
#[derive(Clone, Copy)]
enum Kind {
    Model,
    View,
}

impl Kind {
    /// The attribute of the struct, and the key that names the relation.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Model => ("model", "table"),
            Self::View => ("view", "name"),
        }
    }

    const fn generic(self) -> &'static str {
        match self {
            Self::Model => "a model is one table; it cannot be generic",
            Self::View => "a view is one query; it cannot be generic",
        }
    }

    const fn of_unit(self) -> &'static str {
        match self {
            Self::Model => "a table needs columns; write `struct Name { field: Type }`",
            Self::View => "a view needs columns; write `struct Name { field: Type }`",
        }
    }

    const fn of_enum(self) -> &'static str {
        match self {
            Self::Model => {
                "a model is a struct with named fields; for a column with a fixed set of values, derive `DbEnum`"
            }
            Self::View => {
                "a view is a struct with named fields; for a column with a fixed set of values, derive `DbEnum`"
            }
        }
    }

    const fn of_union(self) -> &'static str {
        match self {
            Self::Model => "a model is a struct with named fields",
            Self::View => "a view is a struct with named fields",
        }
    }
}

/// What the struct's own attributes say of what a model and a view have in common, but for the namespace; columns and keys
/// come later.
fn relation(input: &DeriveInput, args: &mut Args<'_>, kind: Kind) -> Relation {
    reject_misplaced(&input.attrs, kind, args.errors());
    let name = args.string(kind.words().1);
    let name = Name {
        span: name.as_ref().map_or_else(|| input.ident.span(), |name| name.span()),
        name: name
            .map_or_else(|| input.ident.unraw().to_string().to_snake_case(), |name| name.value()),
    };
    let comment = args.string("comment").map(|comment| comment.value());
    Relation {
        ident: input.ident.clone(),
        module: module(input, &name),
        name,
        schema: None,
        renamed_from: args.string("renamed_from"),
        registry: args.string("registry"),
        comment: comment.or_else(|| source::doc_comment(&input.attrs)),
        columns: Vec::new(),
        primary_key: PrimaryKey::default(),
        indexes: Vec::new(),
    }
}

/// The `primary_key(...)` of the struct, which stands in for what its fields say.
fn read_primary_key(args: &mut Args<'_>, relation: &mut Relation, kind: Kind) {
    let errors = args.errors();
    if let Some(entry) = args.take("primary_key") {
        if let Some(field) = relation.primary_key.columns.first() {
            let attribute = kind.words().0;
            errors.on(
                field,
                format_args!(
                    "the struct has `#[{attribute}(primary_key(...))]`; remove one of the two"
                ),
            );
        }
        relation.primary_key = key::primary_key(&entry, errors);
    }
}

fn named_fields<'a>(
    input: &'a DeriveInput,
    kind: Kind,
    errors: &Errors,
) -> Option<impl Iterator<Item = &'a Field>> {
    if !input.generics.params.is_empty() {
        errors.on(&input.generics, kind.generic());
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
            Fields::Unit => errors.on(&input.ident, kind.of_unit()),
        },
        Data::Enum(data) => errors.at(data.enum_token.span, kind.of_enum()),
        Data::Union(data) => errors.at(data.union_token.span, kind.of_union()),
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

fn reject_misplaced(attrs: &[Attribute], kind: Kind, errors: &Errors) {
    let own = kind.words().0;
    for attr in attrs {
        if attr.path().is_ident("column") {
            let message = format!("`#[column]` belongs on a field; on the struct write `#[{own}]`");
            errors.on(attr.path(), message);
        }
    }
}
