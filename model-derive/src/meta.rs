//! The grammar inside an attribute's brackets: literals, `key`, `key = value`, `key(...)`.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Ident, Lit, LitStr, Path, Token, Type, parenthesized};

/// One thing between commas.
#[derive(Clone)]
pub enum Item {
    /// `"..."`, `1`, `true`.
    Literal(Lit),
    /// `key`, `key = ...` or `key(...)`.
    Entry(Entry),
}

/// A key with what stands behind it.
#[derive(Clone)]
pub struct Entry {
    /// The key, or a path that stands for a value: `resource::id`.
    pub path: Path,
    /// What stands behind it.
    pub value: Value,
}

/// What stands behind a key.
#[derive(Clone)]
pub enum Value {
    /// Nothing.
    None,
    /// `= "..."`
    Literal(Lit),
    /// `= some::path<T>`
    Type(Box<Type>),
    /// `(...)`
    List(Vec<Item>),
}

/// The items between an attribute's brackets.
pub fn items(input: ParseStream<'_>) -> syn::Result<Vec<Item>> {
    Ok(Punctuated::<Item, Token![,]>::parse_terminated(input)?.into_iter().collect())
}

impl Entry {
    /// The key, if it is a single word.
    pub fn key(&self) -> Option<String> {
        self.word().map(|ident| ident.unraw().to_string())
    }

    /// The single word that it is, without regard to its value.
    pub fn word(&self) -> Option<&Ident> {
        self.path.get_ident()
    }

    /// The literal text behind it.
    pub fn text(&self) -> Option<&LitStr> {
        match &self.value {
            Value::Literal(Lit::Str(text)) => Some(text),
            Value::Literal(_) | Value::None | Value::Type(_) | Value::List(_) => None,
        }
    }

    /// Where the value is, or the key where there is none.
    pub fn value_span(&self) -> Span {
        match &self.value {
            Value::None => self.path.span(),
            Value::Literal(literal) => literal.span(),
            Value::Type(ty) => ty.span(),
            Value::List(items) => items.first().map_or_else(|| self.path.span(), Item::span),
        }
    }
}

impl Item {
    /// A path without a value.
    pub fn path(path: Path) -> Self {
        Self::Entry(Entry { path, value: Value::None })
    }

    /// Where it starts.
    pub fn span(&self) -> Span {
        match self {
            Self::Literal(literal) => literal.span(),
            Self::Entry(entry) => entry.path.span(),
        }
    }
}

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(Lit) {
            return input.parse().map(Self::Literal);
        }
        let path = key_path(input)?;
        let value = if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            match input.peek(Lit) {
                true => Value::Literal(input.parse()?),
                false => Value::Type(input.parse()?),
            }
        } else if input.peek(syn::token::Paren) {
            let content;
            parenthesized!(content in input);
            Value::List(items(&content)?)
        } else {
            Value::None
        };
        Ok(Self::Entry(Entry { path, value }))
    }
}

/// A path, or one word that may be a keyword, such as `where`.
fn key_path(input: ParseStream<'_>) -> syn::Result<Path> {
    match input.peek(Ident::peek_any) && !input.peek2(Token![::]) {
        true => input.call(Ident::parse_any).map(Path::from),
        false => input.call(Path::parse_mod_style),
    }
}

impl ToTokens for Item {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Literal(literal) => literal.to_tokens(tokens),
            Self::Entry(entry) => entry.path.to_tokens(tokens),
        }
    }
}
