//! What a model or a view becomes.
//!
//! It names Diesel as `::diesel`, which the user has, and everything else through `::model_registry::__private`.

mod def;
mod join;
mod table;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

pub use def::option;

use crate::ast::{Model, View};
use crate::errors::Errors;
use crate::{attr, valid};

/// The whole expansion. After a mistake it still has the table, so that what the user builds on it gives no further
/// errors.
pub fn model(input: DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let Some(mut model) = attr::model(&input, &errors) else { return quote!(#errors) };
    valid::check(&mut model, &errors);
    let table = table::table(&model.relation);
    let model = match errors.is_empty() {
        true => registered_model(&model),
        false => model_implementations(&model, &def::model::empty(&model)),
    };
    quote!(#errors #table #model)
}

fn registered_model(model: &Model) -> TokenStream {
    let ident = &model.relation.ident;
    let implementations = model_implementations(model, &def::model::full(model));
    let joins = join::of_model(model);
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

fn model_implementations(model: &Model, def: &TokenStream) -> TokenStream {
    let (ident, module) = (&model.relation.ident, &model.relation.module);
    let name = &model.relation.name.name;
    let schema = def::option(model.relation.schema.as_ref());
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

/// The whole expansion of a view, with its table of Diesel's also after a mistake.
pub fn view(input: DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let Some(mut view) = attr::view(&input, &errors) else { return quote!(#errors) };
    valid::check_view(&mut view, &errors);
    let table = table::table(&view.relation);
    let view = match errors.is_empty() {
        true => registered_view(&view),
        false => view_implementation(&view, &def::view::empty(&view)),
    };
    quote!(#errors #table #view)
}

fn registered_view(view: &View) -> TokenStream {
    let ident = &view.relation.ident;
    let implementation = view_implementation(view, &def::view::full(view));
    let joins = join::of_view(view);
    quote! {
        #implementation
        #joins
        ::model_registry::__private::submit! {
            ::model_registry::__private::Registration::View(
                <#ident as ::model_registry::metadata::View>::DEF
            )
        }
    }
}

fn view_implementation(view: &View, def: &TokenStream) -> TokenStream {
    let (ident, module) = (&view.relation.ident, &view.relation.module);
    quote! {
        #[automatically_derived]
        impl ::model_registry::metadata::View for #ident {
            const DEF: &'static ::model_registry::metadata::ViewDef = {
                use ::model_registry::__private as __r;
                &#def
            };
            type Table = #module::table;
        }
    }
}
