//! What a model becomes.
//!
//! It names Diesel as `::diesel`, which the user has, and everything else through `::model_registry::__private`.

mod def;
mod join;
mod table;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

pub use def::option;

use crate::ast::Model;
use crate::errors::Errors;
use crate::{attr, valid};

/// The whole expansion. After a mistake it still has the table, so that what the user builds on it gives no further
/// errors.
pub fn model(input: DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let Some(mut model) = attr::model(&input, &errors) else { return quote!(#errors) };
    valid::check(&mut model, &errors);
    let table = table::table(&model);
    let model = match errors.is_empty() {
        true => registered(&model),
        false => implementations(&model, &def::empty(&model)),
    };
    quote!(#errors #table #model)
}

fn registered(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let implementations = implementations(model, &def::full(model));
    let joins = join::joins(model);
    quote! {
        #implementations
        #joins
        ::model_registry::__private::submit! {
            ::model_registry::__private::Registration::Model(
                <#ident as ::model_registry::metadata::Model>::DEF
            )
        }
    }
}

fn implementations(model: &Model, def: &TokenStream) -> TokenStream {
    let (ident, module) = (&model.ident, &model.module);
    let name = &model.table.name;
    let schema = def::option(model.schema.as_ref());
    quote! {
        #[automatically_derived]
        impl ::model_registry::metadata::ModelTable for #module::table {
            const TABLE: ::model_registry::metadata::TableRef =
                ::model_registry::metadata::TableRef { schema: #schema, name: #name };
        }
        #[automatically_derived]
        impl ::model_registry::metadata::Model for #ident {
            const DEF: &'static ::model_registry::metadata::ModelDef = {
                use ::model_registry::__private as __r;
                &#def
            };
            type Table = #module::table;
        }
    }
}
