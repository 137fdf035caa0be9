//! What roles may do. Objects get privileges when they are made, where some are granted on what comes later, and
//! lose what they have when they go: the steps are the difference to that, so that they are the same backwards.

use std::collections::BTreeSet;

use super::Pair;
use super::named::{differing, only_in};
use crate::schema::{Grant, Object, Schema};
use crate::step::{Step, sequence_of};

/// What is granted on later objects no more, and what is special about objects that go.
pub(super) fn before_drops(pair: &mut Pair<'_>) {
    pair.extend(|from, to| {
        only_in(&from.default_grants, &to.default_grants).cloned().map(Step::drop).collect()
    });
    for object in lost(&pair.from, pair.to) {
        pair.extend(|from, _| special(from, &object));
    }
}

/// All that differs, once the objects are there.
pub(super) fn diff(pair: &mut Pair<'_>) {
    pair.extend(|from, to| {
        let dropped = only_in(&from.grants, &to.grants).cloned().map(Step::drop);
        let altered = differing(&to.grants, &from.grants, PartialEq::eq).map(|after| {
            match from.grants.get(&after.object()).cloned() {
                Some(before) => Step::Alter { from: before.into(), to: after.clone().into() },
                None => Step::create(after.clone()),
            }
        });
        dropped.chain(altered).collect()
    });
    pair.extend(|from, to| {
        let altered =
            differing(&to.default_grants, &from.default_grants, PartialEq::eq).map(|after| {
                match from.default_grants.get(&after.object()).cloned() {
                    Some(before) => Step::Alter { from: before.into(), to: after.clone().into() },
                    None => Step::create(after.clone()),
                }
            });
        altered.collect()
    });
}

/// The objects that go and on which something is granted, or would be if they came.
fn lost(from: &Schema, to: &Schema) -> BTreeSet<Object> {
    if from.grants.is_empty() && from.default_grants.is_empty() {
        return BTreeSet::new();
    }
    let remaining = grantable(to);
    let is_gone = |object: &Object| match object {
        Object::Namespace { name } => name != "public" && !to.contains(object),
        Object::Column { table, .. } => {
            let is_view = to.contains(&Object::View { name: table.clone() });
            !is_view && !to.contains(object)
        }
        other => !remaining.contains(other),
    };
    let granted = from.grants.values().map(|grant| grant.on.clone());
    let all = match from.default_grants.is_empty() {
        true => BTreeSet::new(),
        false => grantable(from),
    };
    granted.chain(all).filter(is_gone).collect()
}

/// What stands by itself, and the sequences of serial columns.
fn grantable(schema: &Schema) -> BTreeSet<Object> {
    let columns = schema.tables.values().flat_map(|table| table.columns.iter());
    schema.objects().chain(columns.filter_map(sequence_of)).collect()
}

/// The steps to what would be granted on the object by itself.
fn special(schema: &Schema, object: &Object) -> Vec<Step> {
    let granted = schema.grants.values().filter(|grant| grant.on == *object);
    between(granted.cloned(), schema.default_grants_on(object))
}

/// The steps from some privileges on an object to others.
pub(crate) fn between(from: impl IntoIterator<Item = Grant>, mut to: Vec<Grant>) -> Vec<Step> {
    let mut steps = Vec::new();
    for grant in from {
        let same = to.iter().position(|own| (&own.on, &own.to) == (&grant.on, &grant.to));
        match same.map(|at| to.remove(at)) {
            None => steps.push(Step::drop(grant)),
            Some(own) if own == grant => {}
            Some(own) => steps.push(Step::Alter { from: grant.into(), to: own.into() }),
        }
    }
    steps.extend(to.into_iter().map(Step::create));
    steps
}
