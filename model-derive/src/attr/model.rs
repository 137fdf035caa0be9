//! `#[model(...)]` of a struct.

use syn::DeriveInput;

use super::{Kind, attribute_items, field, index, key, named_fields, read_primary_key, relation};
use crate::args::Args;
use crate::ast::{Model, Relation};
use crate::errors::Errors;

/// The model that a struct is, as far as it can be read. `None` where it is no struct with named fields.
pub fn model(input: &DeriveInput, errors: &Errors) -> Option<Model> {
    let fields = named_fields(input, Kind::Model, errors)?;
    let mut args = Args::new("`#[model]`", attribute_items(&input.attrs, "model", errors), errors);
    let relation = relation(input, &mut args, Kind::Model);
    let mut model = Model {
        relation: Relation { schema: args.string("schema"), ..relation },
        strict: args.flag("strict").is_some(),
        without_rowid: args.flag("without_rowid").is_some(),
        uniques: Vec::new(),
        foreign_keys: Vec::new(),
        checks: Vec::new(),
    };
    fields.for_each(|field| field::of_model(field, &mut model, errors));
    read_keys(&mut args, &mut model);
    args.finish();
    Some(model)
}

/// What the struct's own attributes add to what its fields said.
fn read_keys(args: &mut Args<'_>, model: &mut Model) {
    let errors = args.errors();
    read_primary_key(args, &mut model.relation, Kind::Model);
    let uniques = args.take_all("unique");
    model.uniques.extend(uniques.iter().map(|entry| key::unique(entry, None, errors)));
    let indexes = args.take_all("index");
    model.relation.indexes.extend(indexes.iter().map(|entry| index::of_table(entry, errors)));
    let checks = args.take_all("check");
    model.checks.extend(checks.iter().filter_map(|entry| key::check(entry, None, errors)));
    let keys = args.take_all("foreign_key");
    model.foreign_keys.extend(keys.iter().filter_map(|entry| key::foreign_key(entry, errors)));
}
