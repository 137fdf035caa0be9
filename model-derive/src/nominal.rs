//! The type that stands for a field in Diesel's `table!`, read off the name of the field's type.
//!
//! `table!` wants a type by name; it does not take `<T as ColumnType>::Diesel`. Where a name misleads, rustc's check
//! against `ColumnType` says so, and `#[column(diesel_type = ...)]` mends it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{GenericArgument, Path, PathArguments, PathSegment, Type, TypePath};

/// A type for `table!`.
pub enum Nominal {
    /// One that is spelled out.
    Named(TokenStream),
    /// One that only the model's own scope knows, and `table!` through an alias.
    Local(TokenStream),
    /// One that the derive of this type brings along, in a macro of the same name that defines the alias.
    Derived(Path),
    /// `Nullable<...>` or `Array<...>`.
    Wrapped(Ident, Box<Nominal>),
}

/// The types of the standard library and of well-known crates, by the last word of their path.
const KNOWN: &[(&str, &str)] = &[
    ("i16", "SmallInt"),
    ("i32", "Integer"),
    ("i64", "BigInt"),
    ("f32", "Float"),
    ("f64", "Double"),
    ("bool", "Bool"),
    ("String", "Text"),
    ("NaiveDate", "Date"),
    ("NaiveTime", "Time"),
    ("NaiveDateTime", "Timestamp"),
    ("DateTime", "Timestamptz"),
    ("Date", "Date"),
    ("Time", "Time"),
    ("PrimitiveDateTime", "Timestamp"),
    ("OffsetDateTime", "Timestamptz"),
    ("Uuid", "Uuid"),
    ("Value", "Jsonb"),
    ("BigDecimal", "Numeric"),
];

/// The integers that no database of Diesel's has without loss, and what to use in their place.
const UNSUPPORTED: &[(&str, &str)] = &[
    ("i8", "i16"),
    ("u8", "i16"),
    ("u16", "i32"),
    ("u32", "i64"),
    ("u64", "i64` or `BigDecimal"),
    ("i128", "BigDecimal"),
    ("u128", "BigDecimal"),
    ("isize", "i64"),
    ("usize", "i64"),
    ("char", "String"),
];

impl Nominal {
    /// The type that the attribute names, for a field of that type.
    pub fn explicit(ty: &Type, field: &Type) -> Self {
        let is_of_diesel = path_of(ty)
            .and_then(|path| path.segments.first())
            .is_some_and(|segment| segment.ident == "diesel");
        let named = match is_of_diesel {
            true => Self::Named(ty.to_token_stream()),
            false => Self::Local(ty.to_token_stream()),
        };
        let is_nullable = last_segment(ty).is_some_and(|segment| segment.ident == "Nullable");
        match option_of(field).is_some() && !is_nullable {
            true => Self::wrapped("Nullable", named),
            false => named,
        }
    }

    /// The type for a field of that type.
    ///
    /// # Errors
    ///
    /// Where Diesel has none, or where the name does not tell.
    pub fn of(ty: &Type) -> syn::Result<Self> {
        if let Some(inner) = option_of(ty) {
            return match option_of(inner) {
                Some(_) => {
                    Err(syn::Error::new_spanned(ty, "a column is null or not; use one `Option`"))
                }
                None => Self::of(inner).map(|inner| Self::wrapped("Nullable", inner)),
            };
        }
        let Some((path, segment)) = path_of(ty).zip(last_segment(ty)) else {
            return Err(untold(ty));
        };
        let word = segment.ident.to_string();
        if let Some((_, instead)) = UNSUPPORTED.iter().find(|(name, _)| *name == word) {
            let message = format!(
                "Diesel has no column of `{word}` on PostgreSQL and SQLite; use `{instead}`"
            );
            return Err(syn::Error::new_spanned(ty, message));
        }
        let known = KNOWN.iter().find(|(name, _)| *name == word);
        match (word.as_str(), argument(segment), known) {
            ("Vec", Some(Type::Path(inner)), _) if inner.path.is_ident("u8") => {
                Ok(Self::known("Binary", segment))
            }
            ("Vec", Some(inner), _) => Self::of(inner).map(|inner| Self::wrapped("Array", inner)),
            (_, _, Some((_, name))) => Ok(Self::known(name, segment)),
            (_, _, None) if segment.arguments.is_none() => Ok(Self::Derived(path.clone())),
            (_, _, None) => Err(untold(ty)),
        }
    }

    /// A stand-in where the field's type is in error already.
    pub fn stand_in() -> Self {
        Self::Named(quote!(::diesel::sql_types::Text))
    }

    /// The innermost type, which alone may need an alias.
    pub fn innermost(&self) -> &Self {
        match self {
            Self::Named(_) | Self::Local(_) | Self::Derived(_) => self,
            Self::Wrapped(_, inner) => inner.innermost(),
        }
    }

    /// The whole type, with `alias` in it where one is needed.
    pub fn tokens(&self, alias: &Ident) -> TokenStream {
        match self {
            Self::Named(tokens) => tokens.clone(),
            Self::Local(_) | Self::Derived(_) => alias.to_token_stream(),
            Self::Wrapped(name, inner) => wrap(name, &inner.tokens(alias)),
        }
    }

    /// The whole type, where it needs no alias.
    pub fn spelled_out(&self) -> Option<TokenStream> {
        match self {
            Self::Named(tokens) => Some(tokens.clone()),
            Self::Local(_) | Self::Derived(_) => None,
            Self::Wrapped(name, inner) => inner.spelled_out().map(|inner| wrap(name, &inner)),
        }
    }

    fn known(name: &str, segment: &PathSegment) -> Self {
        let name = Ident::new(name, segment.ident.span().resolved_at(Span::mixed_site()));
        Self::Named(quote!(::diesel::sql_types::#name))
    }

    fn wrapped(name: &str, inner: Self) -> Self {
        Self::Wrapped(Ident::new(name, Span::mixed_site()), Box::new(inner))
    }
}

fn wrap(name: &Ident, inner: &TokenStream) -> TokenStream {
    quote!(::diesel::sql_types::#name<#inner>)
}

/// What is inside an `Option`.
pub fn option_of(ty: &Type) -> Option<&Type> {
    last_segment(ty).filter(|segment| segment.ident == "Option").and_then(argument)
}

fn untold(ty: &Type) -> syn::Error {
    let message = "the name of this type does not tell its type in Diesel; add `#[column(diesel_type = ...)]`";
    syn::Error::new_spanned(ty, message)
}

/// The path of a type that is nothing but a path.
pub fn path_of(ty: &Type) -> Option<&Path> {
    match ty {
        Type::Path(TypePath { qself: None, path }) => Some(path),
        Type::Group(group) => path_of(&group.elem),
        Type::Paren(paren) => path_of(&paren.elem),
        _ => None,
    }
}

fn last_segment(ty: &Type) -> Option<&PathSegment> {
    path_of(ty)?.segments.last()
}

fn argument(segment: &PathSegment) -> Option<&Type> {
    match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        },
        PathArguments::None | PathArguments::Parenthesized(_) => None,
    }
}
