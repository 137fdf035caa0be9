//! `#[shared_columns]` and `#[extends]`.
//!
//! A shared struct becomes a macro of its name. `#[extends(A, B)]` calls `A!` with the struct; `A!` hands its own
//! fields and the struct on to [`extend`], which calls `B!`, and in the end puts all fields into the struct.

use proc_macro2::{Group, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Fields, ItemStruct, Path, Token, braced, bracketed};

use crate::companion::companion;
use crate::errors::Errors;
use crate::source::is;

/// `#[extends(A, B)] struct ...`
pub fn extends(args: TokenStream, item: TokenStream) -> TokenStream {
    let errors = Errors::default();
    let parents = Punctuated::<Path, Token![,]>::parse_terminated.parse2(args.clone());
    let parents = errors.ok(parents).unwrap_or_default();
    let Some(mut item) = errors.ok(syn::parse2::<ItemStruct>(item)) else {
        return quote!(#errors);
    };
    check_named(&item, "`#[extends]`", &errors);
    if parents.is_empty() && errors.is_empty() {
        errors.on(&item.ident, "name what it extends: `#[extends(BaseEntity)]`");
    }
    let wanted = |attr| is(attr, "derive") || is(attr, "cfg_attr") || is(attr, "shared_columns");
    if !parents.is_empty() && !item.attrs.iter().any(wanted) {
        errors.on(args, "`#[extends]` goes above the derives, which must see the inherited fields");
        // Below the derives, their own attributes would be unknown.
        strip_helpers(&mut item);
    }
    match errors.is_empty() {
        true => Extension { collected: Vec::new(), parents, item }.next(),
        false => quote!(#errors #item),
    }
}

fn strip_helpers(item: &mut ItemStruct) {
    item.attrs.retain(|attr| !is(attr, "model") && !is(attr, "column"));
    for field in &mut item.fields {
        field.attrs.retain(|attr| !is(attr, "model") && !is(attr, "column"));
    }
}

/// What the macro of a shared struct calls: `[its fields and those before] [the parents to come] { struct }`.
pub fn extend(input: TokenStream) -> TokenStream {
    syn::parse2::<Extension>(input).map_or_else(syn::Error::into_compile_error, Extension::next)
}

/// A struct on its way through the macros of its parents.
struct Extension {
    collected: Vec<ItemStruct>,
    parents: Punctuated<Path, Token![,]>,
    item: ItemStruct,
}

impl Extension {
    /// The call of the next parent's macro, or, after the last, the struct with all its fields.
    fn next(mut self) -> TokenStream {
        let mut parents = self.parents.into_iter();
        let Some(parent) = parents.next() else {
            for shared in self.collected.into_iter().rev() {
                inherit(&mut self.item, shared);
            }
            return self.item.into_token_stream();
        };
        let Self { collected, item, .. } = self;
        quote!(#parent! { [#(#collected)*] [#(#parents),*] { #item } })
    }
}

impl Parse for Extension {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (shared, rest, item);
        bracketed!(shared in input);
        bracketed!(rest in input);
        braced!(item in input);
        let mut collected = Vec::new();
        while !shared.is_empty() {
            collected.push(shared.parse()?);
        }
        Ok(Self { collected, parents: Punctuated::parse_terminated(&rest)?, item: item.parse()? })
    }
}

/// Puts the fields of `shared` before those of `item`, and its attributes after the item's derives.
fn inherit(item: &mut ItemStruct, shared: ItemStruct) {
    item.attrs.extend(shared.attrs);
    if let (Fields::Named(own), Fields::Named(inherited)) = (&mut item.fields, shared.fields) {
        let mut fields = inherited.named;
        if !fields.empty_or_trailing() {
            fields.push_punct(<Token![,]>::default());
        }
        fields.extend(std::mem::take(&mut own.named));
        own.named = fields;
    }
}

/// `#[shared_columns] struct ...`
pub fn shared_columns(args: TokenStream, item: TokenStream) -> TokenStream {
    let errors = Errors::default();
    if !args.is_empty() {
        errors.on(args, "`#[shared_columns]` takes nothing; write `#[extends(...)]` below it");
    }
    let Some(mut item) = errors.ok(syn::parse2::<ItemStruct>(item)) else {
        return quote!(#errors);
    };
    check_named(&item, "`#[shared_columns]`", &errors);
    if let Some(position) = item.attrs.iter().position(|attr| is(attr, "extends")) {
        // The parents' fields come first; then this attribute sees the whole struct.
        let extends = item.attrs.remove(position);
        return quote!(#errors #extends #[::model_registry::shared_columns] #item);
    }
    let (docs, attrs) =
        std::mem::take(&mut item.attrs).into_iter().partition(|attr| is(attr, "doc"));
    item.attrs = attrs;
    check_shared(&item, &errors);
    let companion = shared_macro(&item, docs);
    quote!(#errors #companion)
}

fn shared_macro(item: &ItemStruct, docs: Vec<Attribute>) -> TokenStream {
    let (vis, ident) = (&item.vis, &item.ident);
    let shared = dollar_crate(item.to_token_stream());
    companion(
        vis,
        ident,
        &quote!(#(#docs)*),
        &quote! {
            ([$($collected:tt)*] $parents:tt $item:tt) => {
                ::model_registry::__private::__extend! { [$($collected)* #shared] $parents $item }
            };
        },
    )
}

fn check_named(item: &ItemStruct, what: &str, errors: &Errors) {
    if !item.generics.params.is_empty() {
        errors.on(&item.generics, format_args!("{what} takes no generic struct"));
    }
    match &item.fields {
        Fields::Named(_) => {}
        Fields::Unnamed(_) | Fields::Unit => {
            errors.on(&item.ident, format_args!("{what} takes a struct with named fields"));
        }
    }
}

fn check_shared(item: &ItemStruct, errors: &Errors) {
    for attr in item.attrs.iter().filter(|attr| !is(attr, "model")) {
        errors.on(
            attr,
            "a shared struct is not there at run time, so only `#[model(...)]` and `#[extends(...)]` stand on it; \
             write the rest on the models",
        );
    }
    check_paths(item.to_token_stream(), errors);
}

/// Paths that depend on where they stand would mean something else in the model's module.
fn check_paths(tokens: TokenStream, errors: &Errors) {
    let tokens = tokens.into_iter().collect::<Vec<_>>();
    for (position, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => check_paths(group.stream(), errors),
            TokenTree::Ident(ident)
                if (ident == "super" || ident == "self")
                    && begins_with_colons(&tokens[position + 1..])
                    && !begins_with_colons(&tokens[position.saturating_sub(2)..]) =>
            {
                errors.on(ident, "this path is read where the model stands; start it at `crate::`");
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// `crate::` in a macro that another crate calls is `$crate::`. In `pub(crate)` it stays: that is the model's crate.
fn dollar_crate(tokens: TokenStream) -> TokenStream {
    let tokens = tokens.into_iter().collect::<Vec<_>>();
    let mut out = TokenStream::new();
    for (position, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), dollar_crate(group.stream()));
                inner.set_span(group.span());
                out.extend([TokenTree::Group(inner)]);
            }
            TokenTree::Ident(ident)
                if ident == "crate" && begins_with_colons(&tokens[position + 1..]) =>
            {
                out.extend(quote_spanned!(ident.span()=> $crate));
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {
                out.extend([token.clone()]);
            }
        }
    }
    out
}

/// Whether the tokens begin with `::`.
fn begins_with_colons(tokens: &[TokenTree]) -> bool {
    let is_colon =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':');
    let is_joint = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint);
    matches!(tokens, [first, second, ..] if is_colon(first) && is_joint(first) && is_colon(second))
}
