//! Enum types.

use super::{comment, remake};
use crate::dialect::postgres::names::{literal, qualified};
use crate::schema::{Definition, EnumType};
use crate::step::AlterEnum;

pub(super) fn create(enum_type: &EnumType) -> Vec<String> {
    let values: Vec<_> = enum_type.values.iter().map(|value| literal(value)).collect();
    let name = qualified(&enum_type.name);
    vec![format!("CREATE TYPE {name} AS ENUM ({})", values.join(", "))]
}

pub(super) fn alter(alter: &AlterEnum) -> Vec<String> {
    if alter.recast || !only_adds(&alter.from, &alter.to) {
        return recast(alter);
    }
    let mut statements = additions(&alter.from, &alter.to);
    if alter.from.comment != alter.to.comment {
        statements.push(comment::of(&Definition::Enum(alter.to.clone())));
    }
    statements
}

/// Whether the values that were there are all there still, in their order.
fn only_adds(from: &EnumType, to: &EnumType) -> bool {
    to.values.iter().filter(|value| from.values.contains(value)).eq(&from.values)
}

/// `ALTER TYPE ... ADD VALUE` for each new value, in an order in which its neighbour is there.
fn additions(from: &EnumType, to: &EnumType) -> Vec<String> {
    let last_known = to.values.iter().rposition(|value| from.values.contains(value));
    let mut before: Option<&String> = None;
    let mut statements = Vec::new();
    for (position, value) in to.values.iter().enumerate() {
        if !from.values.contains(value) {
            let place = match (before, from.values.first()) {
                _ if last_known.is_none_or(|last| position > last) => String::new(),
                (Some(before), _) => format!(" AFTER {}", literal(before)),
                (None, Some(first)) => format!(" BEFORE {}", literal(first)),
                (None, None) => String::new(),
            };
            let name = qualified(&to.name);
            statements.push(format!("ALTER TYPE {name} ADD VALUE {}{place}", literal(value)));
        }
        before = Some(value);
    }
    statements
}

/// A row with a value that is no more makes it fail.
fn recast(alter: &AlterEnum) -> Vec<String> {
    let mut types = vec![(alter.from.clone().into(), alter.to.clone().into())];
    types.extend(alter.made_of.iter().map(|own| (own.clone(), own.clone())));
    remake::remake(&types, &alter.columns, &alter.grants)
}
