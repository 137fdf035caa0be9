//! Diesel's joins along foreign keys.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Path;
use syn::ext::IdentExt;

use crate::ast::{ForeignKey, Model, Target};

/// For each other table, the join by the one foreign key that leads there, or by the one that asks for it.
pub fn joins(model: &Model) -> TokenStream {
    let mut by_table = BTreeMap::<String, Vec<Join<'_>>>::new();
    for join in model.foreign_keys.iter().filter_map(|key| Join::of(key, model)) {
        by_table.entry(join.name.clone()).or_default().push(join);
    }
    by_table.values().filter_map(|joins| chosen(joins)).map(|join| join.expand(model)).collect()
}

fn chosen<'a, 'b>(joins: &'b [Join<'a>]) -> Option<&'b Join<'a>> {
    match joins {
        [only] => Some(only).filter(|join| join.joinable != Some(false)),
        several => several.iter().find(|join| join.joinable == Some(true)),
    }
}

struct Join<'a> {
    name: String,
    parent: Path,
    key: &'a Path,
    field: &'a Ident,
    joinable: Option<bool>,
}

impl<'a> Join<'a> {
    fn of(key: &'a ForeignKey, model: &Model) -> Option<Self> {
        let (Target::Columns(columns), [field]) = (&key.target, key.columns.as_slice()) else {
            return None;
        };
        let name = key.target.module_name()?.unraw().to_string();
        (!key.is_to_itself(model)).then_some(())?;
        Some(Self {
            name,
            parent: key.target.module()?,
            key: columns.first()?,
            field,
            joinable: key.joinable.map(|(joinable, _)| joinable),
        })
    }

    fn expand(&self, model: &Model) -> TokenStream {
        let Self { parent, key, field, .. } = self;
        let module = &model.module;
        quote! {
            ::model_registry::__private::join!(#module.#field, #parent::table, #key);
        }
    }
}
