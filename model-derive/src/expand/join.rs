//! Diesel's joins along foreign keys, and those of views.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Path;
use syn::ext::IdentExt;

use crate::ast::{ForeignKey, Model, Target, View, module_of};

/// For each other table, the join by the one foreign key that leads there, or by the one that asks for it.
pub fn of_model(model: &Model) -> TokenStream {
    let module = &model.relation.module;
    let mut by_table = BTreeMap::<String, Vec<Join<'_>>>::new();
    for join in model.foreign_keys.iter().filter_map(|key| Join::of_key(key, model)) {
        by_table.entry(join.name.clone()).or_default().push(join);
    }
    by_table.values().map(|joins| with_one_table(joins, module)).collect()
}

fn with_one_table(joins: &[Join<'_>], module: &Ident) -> TokenStream {
    let said = |joinable| joins.iter().find(|join| join.joinable == Some(joinable));
    match (said(true), said(false), joins) {
        (Some(join), _, _) | (None, None, [join]) => join.expand(module),
        (None, None, [one, ..]) => one.expand_without_on(module),
        (None, Some(_), _) | (None, None, []) => TokenStream::new(),
    }
}

/// The joins that fields of a view ask for.
pub fn of_view(view: &View) -> TokenStream {
    let joins = view.joins.iter().filter_map(|(field, key)| Join::new(field, key, None));
    joins.map(|join| join.expand(&view.relation.module)).collect()
}

struct Join<'a> {
    name: String,
    parent: Path,
    key: &'a Path,
    field: &'a Ident,
    joinable: Option<bool>,
}

impl<'a> Join<'a> {
    fn of_key(key: &'a ForeignKey, model: &Model) -> Option<Self> {
        let (Target::Columns(columns), [field]) = (&key.target, key.columns.as_slice()) else {
            return None;
        };
        (!key.is_to_itself(model)).then_some(())?;
        Self::new(field, columns.first()?, key.joinable.map(|(joinable, _)| joinable))
    }

    fn new(field: &'a Ident, key: &'a Path, joinable: Option<bool>) -> Option<Self> {
        let parent = module_of(key)?;
        let name = parent.segments.last()?.ident.unraw().to_string();
        Some(Self { name, parent, key, field, joinable })
    }

    fn expand(&self, module: &Ident) -> TokenStream {
        let Self { parent, key, field, .. } = self;
        quote! {
            ::model_registry::__private::join!(#module.#field, #parent::table, #key);
        }
    }

    fn expand_without_on(&self, module: &Ident) -> TokenStream {
        let parent = &self.parent;
        quote!(::model_registry::__private::join!(#module, #parent::table);)
    }
}
