//! What is read off the source itself: doc comments and places.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Attribute, Expr, ExprLit, Lit, Meta};

/// The doc comment: its lines trimmed, joined by line breaks.
pub fn doc_comment(attrs: &[Attribute]) -> Option<String> {
    let lines = attrs.iter().filter_map(doc_text).collect::<Vec<_>>().join("\n");
    let lines = lines.lines().map(str::trim).collect::<Vec<_>>().join("\n");
    Some(lines.trim().to_owned()).filter(|comment| !comment.is_empty())
}

fn doc_text(attr: &Attribute) -> Option<String> {
    match &attr.meta {
        Meta::NameValue(doc) if doc.path.is_ident("doc") => match &doc.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        Meta::NameValue(_) | Meta::Path(_) | Meta::List(_) => None,
    }
}

/// The arguments `file, line` of a place.
pub fn place(span: Span) -> TokenStream {
    let file = span.file();
    let line = u32::try_from(span.start().line).unwrap_or(u32::MAX);
    quote!(#file, #line)
}

/// Whether an attribute is of that name, by whatever path.
pub fn is(attr: &Attribute, name: &str) -> bool {
    attr.path().segments.last().is_some_and(|segment| segment.ident == name)
}
