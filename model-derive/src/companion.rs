//! The macro of the same name that goes along with an item, so that `use` imports both.
//!
//! Types and macros have namespaces of their own: `use crate::types::Status` imports the enum `Status` and the macro
//! `Status!`, by which another derive, that sees nothing but the name, gets at what this one knew.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::Visibility;
use syn::ext::IdentExt;

/// A macro with that one rule, of the item's name and visibility.
pub fn companion(
    vis: &Visibility,
    ident: &Ident,
    docs: &TokenStream,
    rule: &TokenStream,
) -> TokenStream {
    let unique = unique_name(ident);
    // Only an exported macro can be `pub`, and only under a name that is unique in the crate.
    let export = matches!(vis, Visibility::Public(_)).then(|| quote!(#[macro_export]));
    quote! {
        #[doc(hidden)]
        #[allow(non_local_definitions)]
        #export
        macro_rules! #unique { #rule }
        #docs
        #[allow(unused_imports)]
        #vis use #unique as #ident;
    }
}

/// The rule of a type's macro: `Status! { alias Status }` defines the alias for its type in Diesel.
pub fn alias_rule(diesel: &TokenStream) -> TokenStream {
    quote! {
        ($alias:ident $own:ty) => {
            #[allow(non_camel_case_types)]
            #[doc(hidden)]
            type $alias = #diesel;
        };
    }
}

/// The item's name with its place, which no other item of the crate shares.
fn unique_name(ident: &Ident) -> Ident {
    let span = ident.span();
    let place = format!("{}_{}_{}", span.file(), span.start().line, span.start().column);
    let place = place.replace(|letter: char| !letter.is_ascii_alphanumeric(), "_");
    format_ident!("__{}_{}", ident.unraw(), place, span = Span::call_site())
}
