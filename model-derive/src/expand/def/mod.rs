//! The constants that are registered: what those of models and of views have in common.

pub mod model;
pub mod view;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned;

use crate::ast::{Column, Fill, Index, IndexKey, IndexTarget, Relation, Text, Wanted};
use crate::nominal::option_of;
use crate::source;

/// What comes first in a definition: the registry and the path of the struct.
fn registered(relation: &Relation) -> TokenStream {
    let ident = &relation.ident;
    let registry = match &relation.registry {
        Some(registry) => registry.to_token_stream(),
        None => quote!(__r::DEFAULT_REGISTRY),
    };
    let renamed_from = option(relation.renamed_from.as_ref());
    let comment = option(relation.comment.as_ref());
    let place = place(ident.span());
    quote! {
        registry: #registry,
        rust_path: ::core::concat!(::core::module_path!(), "::", ::core::stringify!(#ident)),
        renamed_from: #renamed_from,
        comment: #comment,
        place: #place,
    }
}

fn column(column: &Column, relation: &Relation) -> TokenStream {
    let (ty, name) = (&column.ty, &column.name.name);
    let place = source::place(column.field.span());
    let plain = match &column.wanted {
        Wanted::Sql(sql) if column.trusted => {
            let (sql, nullable) = (text(sql), option_of(ty).is_some());
            quote!(__r::column_in_sql(#name, #sql, #nullable, #place))
        }
        Wanted::Sql(_)
        | Wanted::Rust
        | Wanted::Varchar(_)
        | Wanted::Char(_)
        | Wanted::Numeric(_, _) => {
            let diesel = column.nominal.tokens(&column.alias(relation));
            quote_spanned!(ty.span()=> __r::column::<#ty, #diesel>(#name, #place))
        }
    };
    let said = [logical_type(column), filled(column)].into_iter().flatten().chain(
        [
            column.renamed_from.as_ref().map(|name| quote!(renamed_from: Some(#name))),
            column.comment.as_ref().map(|comment| quote!(comment: Some(#comment))),
            column.collation.as_ref().map(text).map(|text| quote!(collation: Some(#text))),
            column.on_null.map(|word| variant("OnConflict", word)).map(|own| quote!(on_null: #own)),
        ]
        .into_iter()
        .flatten(),
    );
    let said = said.collect::<Vec<_>>();
    match said.is_empty() {
        true => plain,
        false => quote!(__r::ColumnDef { #(#said,)* ..#plain }),
    }
}

/// The type, where an attribute says it; whether the field's type allows it is for rustc to say.
fn logical_type(column: &Column) -> Option<TokenStream> {
    let ty = &column.ty;
    let at = ty.span();
    let logical_type = match &column.wanted {
        Wanted::Rust => return None,
        Wanted::Sql(_) if column.trusted => return None,
        Wanted::Sql(sql) => {
            let sql = text(sql);
            quote!(__r::LogicalType::Sql(#sql))
        }
        Wanted::Varchar(Some(length)) => quote_spanned!(at=> __r::varchar::<#ty>(Some(#length))),
        Wanted::Varchar(None) => quote_spanned!(at=> __r::varchar::<#ty>(None)),
        Wanted::Char(length) => quote_spanned!(at=> __r::char::<#ty>(#length)),
        Wanted::Numeric(precision, scale) => {
            quote_spanned!(at=> __r::numeric::<#ty>(#precision, #scale))
        }
    };
    Some(quote!(logical_type: #logical_type))
}

fn filled(column: &Column) -> Option<TokenStream> {
    let ty = &column.ty;
    column.fill.as_ref().map(|fill| match fill {
        Fill::Default(default) => {
            let default = text(default);
            quote!(default: Some(#default))
        }
        Fill::Numbering(name) => {
            let numbering = variant("Numbering", name);
            let numbering = quote_spanned!(ty.span()=> __r::numbered::<#ty>(#numbering));
            quote!(numbering: Some(#numbering))
        }
        Fill::Generated(expression, stored) => {
            let expression = text(expression);
            quote!(generated: Some((#expression, #stored)))
        }
    })
}

fn index(index: &Index, relation: &Relation) -> TokenStream {
    let name = option(index.name.as_ref());
    let unique = index.unique;
    let method = option(index.method.as_ref().map(text));
    let keys = index.keys.iter().map(|key| index_key(key, relation));
    let include = names(&index.include, relation);
    let predicate = option(index.predicate.as_ref().map(text));
    let nulls_not_distinct = index.nulls_not_distinct;
    let place = place(index.span);
    quote! {
        __r::IndexDef {
            name: #name,
            unique: #unique,
            method: #method,
            keys: &[#(#keys),*],
            include: #include,
            predicate: #predicate,
            nulls_not_distinct: #nulls_not_distinct,
            place: #place,
        }
    }
}

fn index_key(key: &IndexKey, relation: &Relation) -> TokenStream {
    let target = match &key.target {
        IndexTarget::Column(field) => {
            let name = column_name(field, relation);
            quote!(__r::IndexTargetDef::Column(#name))
        }
        IndexTarget::Expression(expression) => {
            let expression = text(expression);
            quote!(__r::IndexTargetDef::Expression(#expression))
        }
    };
    let opclass = option(key.opclass.as_ref());
    let descending = key.descending;
    let nulls = option(key.nulls.map(|nulls| variant("NullsOrder", nulls)));
    quote! {
        __r::IndexKeyDef { target: #target, opclass: #opclass, descending: #descending, nulls: #nulls }
    }
}

/// `Some(...)` or `None`.
pub fn option(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

/// The names in the database of these fields.
fn names(fields: &[Ident], relation: &Relation) -> TokenStream {
    let names = fields.iter().map(|field| column_name(field, relation));
    quote!(&[#(#names),*])
}

fn column_name<'a>(field: &Ident, relation: &'a Relation) -> Option<&'a str> {
    relation.column(field).map(|column| column.name.name.as_str())
}

/// The backends are constants of the registry's, so that rustc knows a misspelt one.
fn text(text: &Text) -> TokenStream {
    let texts = text.0.iter().map(|(backend, sql)| {
        let backend = option(backend.as_ref().map(|backend| quote!(__r::keys::#backend)));
        quote!((#backend, #sql))
    });
    quote!(__r::DialectText(&[#(#texts),*]))
}

fn variant(of: &str, name: &str) -> TokenStream {
    let (of, name) = (Ident::new(of, Span::call_site()), Ident::new(name, Span::call_site()));
    quote!(__r::#of::#name)
}

fn place(span: Span) -> TokenStream {
    let place = source::place(span);
    quote!(__r::place(#place))
}
