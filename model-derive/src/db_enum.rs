//! `#[derive(DbEnum)]`.

use std::collections::BTreeMap;

use heck::{
    ToKebabCase, ToLowerCamelCase, ToShoutyKebabCase, ToShoutySnakeCase, ToSnakeCase,
    ToUpperCamelCase,
};
use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Fields, Ident, LitStr, Variant};

use crate::args::Args;
use crate::attr::attribute_items;
use crate::companion::{alias_rule, companion};
use crate::errors::Errors;
use crate::expand::option;
use crate::source;
use crate::valid::check_name;

/// How a variant's name becomes a value.
type Case = fn(&str) -> String;

/// How the values are made from the names of the variants.
const CASES: &[(&str, Case)] = &[
    ("snake_case", |name| name.to_snake_case()),
    ("camelCase", |name| name.to_lower_camel_case()),
    ("PascalCase", |name| name.to_upper_camel_case()),
    ("kebab-case", |name| name.to_kebab_case()),
    ("SCREAMING_SNAKE_CASE", |name| name.to_shouty_snake_case()),
    ("SCREAMING-KEBAB-CASE", |name| name.to_shouty_kebab_case()),
    ("lowercase", |name| name.to_lowercase()),
    ("UPPERCASE", |name| name.to_uppercase()),
];

struct DbEnum {
    name: String,
    schema: Option<LitStr>,
    renamed_from: Option<LitStr>,
    comment: Option<String>,
    variants: Vec<Value>,
}

/// A variant, and what it is in the database.
struct Value {
    variant: Ident,
    value: String,
    renamed_from: Option<LitStr>,
}

/// The implementations of `DbEnum` and `ColumnType`, Diesel's traits, and the macro that names the SQL type.
pub fn derive(input: DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let db_enum = read(&input, &errors).filter(|_| errors.is_empty());
    let db_enum = db_enum.map(|db_enum| expand(&input, &db_enum));
    quote!(#errors #db_enum)
}

fn read(input: &DeriveInput, errors: &Errors) -> Option<DbEnum> {
    if !input.generics.params.is_empty() {
        errors.on(&input.generics, "an enum in the database cannot be generic");
    }
    let Data::Enum(data) = &input.data else {
        errors.on(&input.ident, "`DbEnum` is derived for an enum without fields");
        return None;
    };
    if data.variants.is_empty() {
        errors.on(&input.ident, "an enum in the database needs values; add variants");
    }
    let items = attribute_items(&input.attrs, "db_enum", errors);
    let mut args = Args::new("`#[db_enum]`", items, errors);
    let name = args.string("name");
    let span = name.as_ref().map_or_else(|| input.ident.span(), LitStr::span);
    let name =
        name.map_or_else(|| input.ident.unraw().to_string().to_snake_case(), |name| name.value());
    check_name("enum", &name, span, errors);
    let case = args.choice("rename_all", CASES).unwrap_or(CASES[0].1);
    let db_enum = DbEnum {
        name,
        schema: args.string("schema"),
        renamed_from: args.string("renamed_from"),
        comment: source::doc_comment(&input.attrs),
        variants: data.variants.iter().map(|variant| value(variant, case, errors)).collect(),
    };
    args.finish();
    check_distinct(&db_enum, errors);
    Some(db_enum)
}

fn value(variant: &Variant, case: fn(&str) -> String, errors: &Errors) -> Value {
    match &variant.fields {
        Fields::Unit => {}
        Fields::Named(_) | Fields::Unnamed(_) => {
            errors.on(&variant.fields, "a value in the database has no fields; remove them");
        }
    }
    let items = attribute_items(&variant.attrs, "db_enum", errors);
    let mut args = Args::new("`#[db_enum]` on a variant", items, errors);
    let rename = args.string("rename");
    let renamed_from = args.string("renamed_from");
    args.finish();
    let span = rename.as_ref().map_or_else(|| variant.ident.span(), LitStr::span);
    let value =
        rename.map_or_else(|| case(&variant.ident.unraw().to_string()), |name| name.value());
    check_name("value", &value, span, errors);
    if let Some(old) = &renamed_from {
        check_name("value", &old.value(), old.span(), errors);
    }
    Value { variant: variant.ident.clone(), value, renamed_from }
}

fn check_distinct(db_enum: &DbEnum, errors: &Errors) {
    let mut seen = BTreeMap::new();
    for Value { variant, value, .. } in &db_enum.variants {
        if let Some(other) = seen.insert(value, variant) {
            errors.on(
                variant,
                format_args!(
                    "`{other}` is \"{value}\" already; add `#[db_enum(rename = \"...\")]` to one"
                ),
            );
        }
    }
}

fn expand(input: &DeriveInput, db_enum: &DbEnum) -> TokenStream {
    let (ident, vis) = (&input.ident, &input.vis);
    let DbEnum { name, comment, .. } = db_enum;
    let schema = option(db_enum.schema.as_ref());
    let renamed_from = option(db_enum.renamed_from.as_ref());
    let comment = option(comment.as_ref());
    let place = source::place(ident.span());
    let (variants, values): (Vec<_>, Vec<_>) =
        db_enum.variants.iter().map(|own| (&own.variant, &own.value)).unzip();
    let value_renames = db_enum.variants.iter().filter_map(|own| {
        let (old, new) = (own.renamed_from.as_ref()?, &own.value);
        Some(quote!((#old, #new)))
    });
    // The enum is its own SQL type, so the macro hands back the path that it was called with.
    let companion = companion(vis, ident, &quote!(#[doc(hidden)]), &alias_rule(&quote!($own)));
    quote! {
        #[automatically_derived]
        impl ::model_registry::DbEnum for #ident {
            const DEF: &'static ::model_registry::schema::EnumDef = &::model_registry::schema::EnumDef {
                schema: #schema,
                name: #name,
                renamed_from: #renamed_from,
                values: &[#(#values),*],
                value_renames: &[#(#value_renames),*],
                comment: #comment,
                place: ::model_registry::__private::place(#place),
            };
            const VARIANTS: &'static [Self] = &[#(Self::#variants),*];
            fn value(&self) -> &'static str {
                match self {
                    #(Self::#variants => #values,)*
                }
            }
        }
        ::model_registry::__private::db_enum!(#ident);
        #companion
    }
}
