//! The constant of a view.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::{column, index, option, place, registered, text};
use crate::ast::{Grant, Query, Source, View};

/// The definition of a view without mistakes.
pub fn full(view: &View) -> TokenStream {
    let relation = &view.relation;
    let columns = relation.columns.iter().map(|item| column(item, relation));
    let query = view.query.iter().map(query);
    let stored = option(view.materialized.map(|_| stored(view)));
    let options = view.options.iter().map(|(name, value)| quote!((#name, #value)));
    let grants = view.grants.iter().map(grant);
    definition(
        view,
        &quote! {
            columns: &[#(#columns),*],
            query: &[#(#query),*],
            materialized: #stored,
            options: &[#(#options),*],
            grants: &[#(#grants),*],
        },
    )
}

/// The definition of a view in error: nothing that could be an error again.
pub fn empty(view: &View) -> TokenStream {
    definition(
        view,
        &quote! {
            columns: &[],
            query: &[],
            materialized: None,
            options: &[],
            grants: &[],
        },
    )
}

fn definition(view: &View, contents: &TokenStream) -> TokenStream {
    let schema = match &view.schema {
        Some(schema) => text(schema),
        None => quote!(__r::DialectText(&[])),
    };
    let name = &view.relation.name.name;
    let registered = registered(&view.relation);
    quote! {
        __r::ViewDef {
            name: #name,
            schema: #schema,
            #registered
            #contents
        }
    }
}

/// A file is named relative to the source file, as for `include_str!`, and noticed when it is edited.
fn query(query: &Query) -> TokenStream {
    let backend = option(query.backend.as_ref().map(|backend| quote!(__r::keys::#backend)));
    match &query.source {
        Source::Text(sql) => quote!(__r::sql_text(#backend, None, #sql)),
        Source::File(file) => {
            let included = quote_spanned!(file.span()=> ::core::include_str!(#file));
            quote!(__r::sql_text(#backend, Some(#file), #included))
        }
    }
}

fn stored(view: &View) -> TokenStream {
    let indexes = view.relation.indexes.iter().map(|item| index(item, &view.relation));
    let with_data = view.with_data;
    let tablespace = option(view.tablespace.as_ref());
    let access_method = option(view.access_method.as_ref());
    let fresh = option(view.fresh.as_ref().map(text));
    quote! {
        __r::StoredDef {
            indexes: &[#(#indexes),*],
            with_data: #with_data,
            tablespace: #tablespace,
            access_method: #access_method,
            fresh: #fresh,
        }
    }
}

fn grant(grant: &Grant) -> TokenStream {
    let (privileges, to) = (&grant.privileges, &grant.to);
    let grantable = grant.grantable;
    let place = place(grant.span);
    quote! {
        __r::GrantDef {
            privileges: &[#(#privileges),*],
            to: &[#(#to),*],
            grantable: #grantable,
            place: #place,
        }
    }
}
