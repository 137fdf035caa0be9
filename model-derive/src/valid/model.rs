//! What only a model can get wrong: keys, constraints, joins.

use super::{check_distinct, check_list};
use crate::ast::{Column, Fill, Model, Target};
use crate::errors::Errors;
use crate::nominal::option_of;

pub(super) fn check(model: &Model, errors: &Errors) {
    check_primary_key(model, errors);
    for unique in &model.uniques {
        check_list(&model.relation, "unique", &unique.columns, errors);
    }
    for key in &model.foreign_keys {
        check_list(&model.relation, "foreign_key", &key.columns, errors);
    }
    check_constraint_names(model, errors);
    check_joins(model, errors);
}

fn check_primary_key(model: &Model, errors: &Errors) {
    let relation = &model.relation;
    if relation.primary_key.columns.is_empty() && !relation.columns.is_empty() {
        errors.on(
            &relation.ident,
            "the table has no primary key, which Diesel needs; add `#[column(primary_key)]` to its fields",
        );
    }
    for field in &relation.primary_key.columns {
        let may_be_null = |column: &Column| {
            option_of(&column.ty).is_some() && !matches!(column.fill, Some(Fill::Numbering(_)))
        };
        if relation.column(field).is_some_and(may_be_null) {
            errors.on(field, "a primary key is never null; make the field's type no `Option`");
        }
    }
}

fn check_constraint_names(model: &Model, errors: &Errors) {
    let names = (model.relation.primary_key.name.iter())
        .chain(model.uniques.iter().filter_map(|unique| unique.name.as_ref()))
        .chain(model.foreign_keys.iter().filter_map(|key| key.name.as_ref()))
        .chain(model.checks.iter().filter_map(|check| check.name.as_ref()));
    check_distinct("constraint", names, errors);
}

/// `joinable` is about single columns, by path, to another table.
fn check_joins(model: &Model, errors: &Errors) {
    for key in &model.foreign_keys {
        let Some((true, span)) = key.joinable else { continue };
        match &key.target {
            Target::Named { .. } => {
                errors.at(span, "Diesel joins tables that it knows; write `references = table::column` as a path");
            }
            Target::Columns(columns) if columns.len() > 1 => {
                errors.at(
                    span,
                    "Diesel joins by one column; remove `joinable = true`, and use `.on(...)`",
                );
            }
            Target::Columns(_) if key.is_to_itself(model) => {
                errors.at(span, "Diesel joins a table with itself only through `alias!`; remove `joinable = true`");
            }
            Target::Columns(_) => {}
        }
    }
}
