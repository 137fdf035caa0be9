//! Diesel's `table!`.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use crate::ast::{Column, Relation, Wanted};
use crate::nominal::Nominal;

/// The table, with aliases for the types that only the struct's own scope knows.
pub fn table(relation: &Relation) -> TokenStream {
    if relation.columns.is_empty() {
        return TokenStream::new();
    }
    let module = &relation.module;
    let aliases = aliases(relation);
    let imports = relation.columns.iter().filter_map(|column| alias(column, relation));
    let comment = relation.comment.iter();
    let sql_name = sql_name(module, &relation.name.name);
    let schema =
        relation.schema.as_ref().and_then(|schema| syn::parse_str::<Ident>(&schema.value()).ok());
    let schema = schema.map(|schema| quote!(#schema.));
    let keys = keys(relation);
    let columns = relation.columns.iter().map(|column| declaration(column, relation));
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

/// What Diesel finds rows by. Where nothing is said, only a whole row tells itself from others; and a model without a key
/// is in error, to which `table!` would add one of its own.
fn keys(relation: &Relation) -> Vec<&Ident> {
    let said = relation.primary_key.columns.iter().filter_map(|field| relation.column(field));
    let said = said.map(|column| &column.field).collect::<Vec<_>>();
    match said.is_empty() {
        true => relation.columns.iter().map(|column| &column.field).collect(),
        false => said,
    }
}

fn declaration(column: &Column, relation: &Relation) -> TokenStream {
    let field = &column.field;
    let comment = column.comment.iter();
    let sql_name = sql_name(field, &column.name.name);
    let max_length = match &column.wanted {
        Wanted::Varchar(Some(length)) | Wanted::Char(length) => {
            Some(quote!(#[max_length = #length]))
        }
        Wanted::Rust | Wanted::Varchar(None) | Wanted::Numeric(_, _) | Wanted::Sql(_) => None,
    };
    let ty = column.nominal.tokens(&column.alias(relation));
    quote!(#(#[doc = #comment])* #sql_name #max_length #field -> #ty,)
}

fn sql_name(ident: &Ident, name: &str) -> Option<TokenStream> {
    (ident.unraw() != name).then(|| quote!(#[sql_name = #name]))
}

/// The name by which `table!` knows a type that only the struct's own scope knows.
fn alias(column: &Column, relation: &Relation) -> Option<Ident> {
    match column.nominal.innermost() {
        Nominal::Local(_) | Nominal::Derived(_) => Some(column.alias(relation)),
        Nominal::Named(_) | Nominal::Wrapped(_, _) => None,
    }
}

fn aliases(relation: &Relation) -> TokenStream {
    let mut definitions = TokenStream::new();
    let mut derived = Vec::new();
    for column in &relation.columns {
        let alias = column.alias(relation);
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
    let fallback = fallback(relation, &derived);
    quote!(#fallback #definitions)
}

/// Aliases that count only where a type's own derive defines none, since an import by glob gives way. So a type
/// without a derive is one error, and not a dozen of Diesel's.
fn fallback(relation: &Relation, aliases: &[Ident]) -> Option<TokenStream> {
    let module = format_ident!("__{}_fallback", relation.module.unraw());
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
