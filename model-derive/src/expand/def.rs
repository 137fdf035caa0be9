//! The constant that is registered.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Path};

use crate::ast::{
    Check, Column, Fill, ForeignKey, Index, IndexKey, IndexTarget, Model, Target, Text, Unique,
    Wanted,
};
use crate::nominal::option_of;
use crate::source;

/// The definition of a model without mistakes.
pub fn full(model: &Model) -> TokenStream {
    let columns = model.columns.iter().map(|item| column(item, model));
    let key_name = option(model.primary_key.name.as_ref());
    let key_columns = names(&model.primary_key.columns, model);
    let uniques = model.uniques.iter().map(|item| unique(item, model));
    let foreign_keys = model.foreign_keys.iter().map(|item| foreign_key(item, model));
    let checks = model.checks.iter().map(|item| check(item, model));
    let indexes = model.indexes.iter().map(|item| index(item, model));
    definition(
        model,
        &quote! {
            columns: &[#(#columns),*],
            primary_key: __r::KeyDef { name: #key_name, columns: #key_columns },
            uniques: &[#(#uniques),*],
            foreign_keys: &[#(#foreign_keys),*],
            checks: &[#(#checks),*],
            indexes: &[#(#indexes),*],
        },
    )
}

/// The definition of a model in error: what others may refer to, and nothing that could be an error again.
pub fn empty(model: &Model) -> TokenStream {
    definition(
        model,
        &quote! {
            columns: &[],
            primary_key: __r::KeyDef { name: None, columns: &[] },
            uniques: &[],
            foreign_keys: &[],
            checks: &[],
            indexes: &[],
        },
    )
}

fn definition(model: &Model, contents: &TokenStream) -> TokenStream {
    let (ident, module) = (&model.ident, &model.module);
    let registry = match &model.registry {
        Some(registry) => registry.to_token_stream(),
        None => quote!(__r::DEFAULT_REGISTRY),
    };
    let renamed_from = option(model.renamed_from.as_ref());
    let comment = option(model.comment.as_ref());
    let (strict, without_rowid) = (model.strict, model.without_rowid);
    let place = place(model.ident.span());
    quote! {
        __r::ModelDef {
            registry: #registry,
            rust_path: ::core::concat!(::core::module_path!(), "::", ::core::stringify!(#ident)),
            table: <#module::table as __r::ModelTable>::TABLE,
            renamed_from: #renamed_from,
            comment: #comment,
            #contents
            strict: #strict,
            without_rowid: #without_rowid,
            place: #place,
        }
    }
}

fn column(column: &Column, model: &Model) -> TokenStream {
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
            let diesel = column.nominal.tokens(&column.alias(model));
            quote_spanned!(ty.span()=> __r::column::<#ty, #diesel>(#name, #place))
        }
    };
    let said = [logical_type(column), filled(column)].into_iter().flatten().chain(
        [
            column.renamed_from.as_ref().map(|name| quote!(renamed_from: Some(#name))),
            column.comment.as_ref().map(|comment| quote!(comment: Some(#comment))),
            column.collation.as_ref().map(text).map(|text| quote!(collation: Some(#text))),
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

fn unique(unique: &Unique, model: &Model) -> TokenStream {
    let name = option(unique.name.as_ref());
    let columns = names(&unique.columns, model);
    let nulls_not_distinct = unique.nulls_not_distinct;
    let deferrable = variant("Deferrability", unique.deferrable);
    let place = place(unique.span);
    quote! {
        __r::UniqueDef {
            name: #name,
            columns: #columns,
            nulls_not_distinct: #nulls_not_distinct,
            deferrable: #deferrable,
            place: #place,
        }
    }
}

fn foreign_key(key: &ForeignKey, model: &Model) -> TokenStream {
    let name = option(key.name.as_ref());
    let columns = names(&key.columns, model);
    let (table, references) = target(&key.target);
    let on_delete = variant("ReferentialAction", key.on_delete);
    let on_update = variant("ReferentialAction", key.on_update);
    let deferrable = variant("Deferrability", key.deferrable);
    let place = place(key.span);
    quote! {
        __r::ForeignKeyDef {
            name: #name,
            columns: #columns,
            table: #table,
            references: #references,
            on_delete: #on_delete,
            on_update: #on_update,
            deferrable: #deferrable,
            place: #place,
        }
    }
}

fn target(target: &Target) -> (TokenStream, TokenStream) {
    match target {
        Target::Columns(columns) => {
            let tables = columns.first().map(table_of);
            let of_table = columns.iter().map(|column| {
                let first = columns.first();
                quote_spanned!(column.span()=> __r::column_name::<#column, #first>())
            });
            (quote!(#tables), quote!(&[#(#of_table),*]))
        }
        Target::Named { schema, table, column } => {
            let schema = option(schema.as_ref());
            (quote!(__r::TableRef { schema: #schema, name: #table }), quote!(&[#column]))
        }
    }
}

fn table_of(column: &Path) -> TokenStream {
    quote_spanned!(column.span()=> __r::table_of::<#column>())
}

fn check(check: &Check, model: &Model) -> TokenStream {
    let name = option(check.name.as_ref());
    let column = option(check.column.as_ref().map(|field| column_name(field, model)));
    let expression = text(&check.expression);
    let place = place(check.span);
    quote!(__r::CheckDef { name: #name, column: #column, expression: #expression, place: #place })
}

fn index(index: &Index, model: &Model) -> TokenStream {
    let name = option(index.name.as_ref());
    let unique = index.unique;
    let method = option(index.method.as_ref().map(text));
    let keys = index.keys.iter().map(|key| index_key(key, model));
    let include = names(&index.include, model);
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

fn index_key(key: &IndexKey, model: &Model) -> TokenStream {
    let target = match &key.target {
        IndexTarget::Column(field) => {
            let name = column_name(field, model);
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
fn names(fields: &[Ident], model: &Model) -> TokenStream {
    let names = fields.iter().map(|field| column_name(field, model));
    quote!(&[#(#names),*])
}

fn column_name<'a>(field: &Ident, model: &'a Model) -> Option<&'a str> {
    model.column(field).map(|column| column.name.name.as_str())
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
