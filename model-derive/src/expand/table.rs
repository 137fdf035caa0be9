//! Diesel's `table!`.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use crate::ast::{Column, Model, Wanted};
use crate::nominal::Nominal;

/// The table, with aliases for the types that only the model's own scope knows.
pub fn table(model: &Model) -> TokenStream {
    let Some(first) = model.columns.first() else { return TokenStream::new() };
    let module = &model.module;
    let aliases = aliases(model);
    let imports = model.columns.iter().filter_map(|column| alias(column, model));
    let comment = model.comment.iter();
    let sql_name = sql_name(module, &model.table.name);
    let schema =
        model.schema.as_ref().and_then(|schema| syn::parse_str::<Ident>(&schema.value()).ok());
    let schema = schema.map(|schema| quote!(#schema.));
    let keys = model.primary_key.columns.iter().filter_map(|field| model.column(field));
    let mut keys = keys.map(|column| &column.field).collect::<Vec<_>>();
    if keys.is_empty() {
        // The model is in error; without any key `table!` would add an error of its own.
        keys.push(&first.field);
    }
    let columns = model.columns.iter().map(|column| declaration(column, model));
    // With an import of its own, `table!` does not import all of Diesel's types by glob, whose names a misspelt
    // column would be likened to.
    quote! {
        #aliases
        ::diesel::table! {
            use ::diesel::sql_types as __sql_types;
            #(use super::#imports;)*
            #(#[doc = #comment])*
            #[allow(missing_docs)]
            #sql_name
            #schema #module (#(#keys),*) {
                #(#columns)*
            }
        }
    }
}

fn declaration(column: &Column, model: &Model) -> TokenStream {
    let field = &column.field;
    let comment = column.comment.iter();
    let sql_name = sql_name(field, &column.name.name);
    let max_length = match &column.wanted {
        Wanted::Varchar(Some(length)) | Wanted::Char(length) => {
            Some(quote!(#[max_length = #length]))
        }
        Wanted::Rust | Wanted::Varchar(None) | Wanted::Numeric(_, _) | Wanted::Sql(_) => None,
    };
    let ty = column.nominal.tokens(&column.alias(model));
    quote!(#(#[doc = #comment])* #sql_name #max_length #field -> #ty,)
}

fn sql_name(ident: &Ident, name: &str) -> Option<TokenStream> {
    (ident.unraw() != name).then(|| quote!(#[sql_name = #name]))
}

/// The name by which `table!` knows a type that only the model's own scope knows.
fn alias(column: &Column, model: &Model) -> Option<Ident> {
    match column.nominal.innermost() {
        Nominal::Local(_) | Nominal::Derived(_) => Some(column.alias(model)),
        Nominal::Named(_) | Nominal::Wrapped(_, _) => None,
    }
}

fn aliases(model: &Model) -> TokenStream {
    let mut definitions = TokenStream::new();
    let mut derived = Vec::new();
    for column in &model.columns {
        let alias = column.alias(model);
        match column.nominal.innermost() {
            Nominal::Local(ty) => definitions.extend(quote! {
                #[allow(non_camel_case_types)]
                #[doc(hidden)]
                type #alias = #ty;
            }),
            Nominal::Derived(path) => {
                definitions.extend(quote!(#path! { #alias #path }));
                derived.push(alias);
            }
            Nominal::Named(_) | Nominal::Wrapped(_, _) => {}
        }
    }
    let fallback = fallback(model, &derived);
    quote!(#fallback #definitions)
}

/// Aliases that count only where a type's own derive defines none, since an import by glob gives way. So a type
/// without a derive is one error, and not a dozen of Diesel's.
fn fallback(model: &Model, aliases: &[Ident]) -> Option<TokenStream> {
    let module = format_ident!("__{}_fallback", model.module.unraw());
    (!aliases.is_empty()).then(|| {
        quote! {
            #[doc(hidden)]
            mod #module {
                #(#[allow(non_camel_case_types, dead_code)] pub type #aliases = ::diesel::sql_types::Text;)*
            }
            #[allow(unused_imports)]
            use #module::*;
        }
    })
}
