//! The constant of a model.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned;

use super::{column, column_name, index, names, option, place, registered, text, variant};
use crate::ast::{Check, ForeignKey, KeyClauses, Model, Relation, Target, Unique};

/// The definition of a model without mistakes.
pub fn full(model: &Model) -> TokenStream {
    let relation = &model.relation;
    let columns = relation.columns.iter().map(|item| column(item, relation));
    let key_name = option(relation.primary_key.name.as_ref());
    let key_columns = names(&relation.primary_key.columns, relation);
    let key_clauses = clauses(&relation.primary_key.clauses, relation);
    let uniques = model.uniques.iter().map(|item| unique(item, model));
    let foreign_keys = model.foreign_keys.iter().map(|item| foreign_key(item, model));
    let checks = model.checks.iter().map(|item| check(item, model));
    let indexes = relation.indexes.iter().map(|item| index(item, relation));
    definition(
        model,
        &quote! {
            columns: &[#(#columns),*],
            primary_key: __r::KeyDef {
                name: #key_name,
                columns: #key_columns,
                clauses: #key_clauses,
            },
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
            primary_key: __r::KeyDef {
                name: None,
                columns: &[],
                clauses: __r::KeyClausesDef::NONE,
            },
            uniques: &[],
            foreign_keys: &[],
            checks: &[],
            indexes: &[],
        },
    )
}

fn definition(model: &Model, contents: &TokenStream) -> TokenStream {
    let module = &model.relation.module;
    let registered = registered(&model.relation);
    let (strict, without_rowid) = (model.strict, model.without_rowid);
    quote! {
        __r::ModelDef {
            table: <#module::table as __r::ModelTable>::TABLE,
            #registered
            #contents
            strict: #strict,
            without_rowid: #without_rowid,
        }
    }
}

fn unique(unique: &Unique, model: &Model) -> TokenStream {
    let name = option(unique.name.as_ref());
    let columns = names(&unique.columns, &model.relation);
    let nulls_not_distinct = unique.nulls_not_distinct;
    let deferrable = variant("Deferrability", unique.deferrable);
    let clauses = clauses(&unique.clauses, &model.relation);
    let place = place(unique.span);
    quote! {
        __r::UniqueDef {
            name: #name,
            columns: #columns,
            nulls_not_distinct: #nulls_not_distinct,
            deferrable: #deferrable,
            clauses: #clauses,
            place: #place,
        }
    }
}

fn clauses(clauses: &KeyClauses, relation: &Relation) -> TokenStream {
    let collations = clauses.collations.iter().map(|(field, collation)| {
        let column = column_name(field, relation);
        quote!((#column, #collation))
    });
    let descending = names(&clauses.descending, relation);
    let on_conflict = variant("OnConflict", clauses.on_conflict.unwrap_or("Abort"));
    quote! {
        __r::KeyClausesDef {
            collations: &[#(#collations),*],
            descending: #descending,
            on_conflict: #on_conflict,
        }
    }
}

fn foreign_key(key: &ForeignKey, model: &Model) -> TokenStream {
    let name = option(key.name.as_ref());
    let columns = names(&key.columns, &model.relation);
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
    let column = option(check.column.as_ref().map(|field| column_name(field, &model.relation)));
    let expression = text(&check.expression);
    let place = place(check.span);
    quote!(__r::CheckDef { name: #name, column: #column, expression: #expression, place: #place })
}
