//! `#[derive(ColumnType)]` on a newtype.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Fields, Type};

use crate::companion::{alias_rule, companion};
use crate::errors::Errors;
use crate::nominal::{Nominal, option_of};

/// The implementation of `ColumnType`, Diesel's traits for the inner type's SQL type, and the macro that names it.
pub fn derive(input: DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let newtype = inner(&input, &errors).and_then(|inner| {
        let diesel = diesel_type(inner, &errors)?;
        Some(expand(&input, inner, &diesel))
    });
    quote!(#errors #newtype)
}

fn inner<'a>(input: &'a DeriveInput, errors: &Errors) -> Option<&'a Type> {
    if !input.generics.params.is_empty() {
        errors.on(
            &input.generics,
            "the type of a column cannot be generic; implement `ColumnType` by hand",
        );
        return None;
    }
    let fields = match &input.data {
        Data::Struct(data) => &data.fields,
        Data::Enum(data) => {
            errors.at(data.enum_token.span, "for an enum derive `DbEnum`");
            return None;
        }
        Data::Union(data) => {
            errors.at(
                data.union_token.span,
                "`ColumnType` is derived for a newtype: `struct Name(Inner);`",
            );
            return None;
        }
    };
    match fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => Some(&fields.unnamed[0].ty),
        Fields::Unnamed(_) | Fields::Named(_) | Fields::Unit => {
            errors.on(&input.ident, "`ColumnType` is derived for a newtype: `struct Name(Inner);`");
            None
        }
    }
}

fn diesel_type(inner: &Type, errors: &Errors) -> Option<TokenStream> {
    if option_of(inner).is_some() {
        errors.on(
            inner,
            "the column is null or not, not its type; write the `Option` around the newtype",
        );
        return None;
    }
    let diesel = errors.ok(Nominal::of(inner))?.spelled_out();
    if diesel.is_none() {
        errors.on(
            inner,
            "a newtype is derived around a type of the standard library or of a well-known crate; implement \
             `ColumnType` by hand, and name `#[column(diesel_type = ...)]` at its columns",
        );
    }
    diesel
}

fn expand(input: &DeriveInput, inner: &Type, diesel: &TokenStream) -> TokenStream {
    let (ident, vis) = (&input.ident, &input.vis);
    let companion = companion(vis, ident, &quote!(#[doc(hidden)]), &alias_rule(diesel));
    quote! {
        #[automatically_derived]
        impl ::model_registry::ColumnType for #ident {
            const TYPE: ::model_registry::schema::LogicalType =
                <#inner as ::model_registry::ColumnType>::TYPE;
            type Diesel = <#inner as ::model_registry::ColumnType>::Diesel;
        }
        ::model_registry::__private::newtype!(#ident, #inner, #diesel);
        #companion
    }
}
