//! Domains, composite types and range types: changed in place, or made anew where the database cannot do that.

use std::collections::BTreeSet;

use super::Pair;
use super::enums::{drop_changing_defaults, drop_defaults};
use super::named::{differing, only_in};
use crate::schema::{
    Column, CompositeType, DataType, Definition, Domain, DomainCheck, Grant, Object, ObjectName,
    RangeType, Schema,
};
use crate::step::{RemakeType, Step};

pub(super) fn diff(pair: &mut Pair<'_>) {
    for (from, to) in changed(pair) {
        match in_place(&pair.from, pair.to, &from, &to) {
            true => {
                if has_other_fields(&from, &to) {
                    drop_defaults(pair, &to.object().qualified_name(), |_, _| true);
                }
                pair.push(Step::Alter { from, to });
            }
            false => remake(pair, from, to),
        }
    }
    pair.extend(|from, to| {
        let domains = only_in(&to.domains, &from.domains).cloned().map(Step::create);
        let composites = only_in(&to.composites, &from.composites).cloned().map(Step::create);
        let ranges = only_in(&to.ranges, &from.ranges).cloned().map(Step::create);
        domains.chain(composites).chain(ranges).collect()
    });
}

/// The types that go, once nothing is of them any more.
pub(super) fn dropped(pair: &mut Pair<'_>) {
    pair.extend(|from, to| {
        let domains = only_in(&from.domains, &to.domains).cloned().map(Step::drop);
        let composites = only_in(&from.composites, &to.composites).cloned().map(Step::drop);
        let ranges = only_in(&from.ranges, &to.ranges).cloned().map(Step::drop);
        domains.chain(composites).chain(ranges).collect()
    });
}

/// The types that both sides have and that differ. Those that are made anew come first, since they are written with
/// the others as they are.
fn changed(pair: &Pair<'_>) -> Vec<(Definition, Definition)> {
    let (from, to) = (&pair.from, pair.to);
    let mut changed: Vec<(Definition, Definition)> = Vec::new();
    for after in differing(&to.domains, &from.domains, PartialEq::eq) {
        let before = from.domains.get(&after.name).cloned();
        changed.extend(before.map(|before| (before.into(), after.clone().into())));
    }
    for after in differing(&to.composites, &from.composites, PartialEq::eq) {
        let before = from.composites.get(&after.name).cloned();
        changed.extend(before.map(|before| (before.into(), after.clone().into())));
    }
    for after in differing(&to.ranges, &from.ranges, PartialEq::eq) {
        let before = from.ranges.get(&after.name).cloned();
        changed.extend(before.map(|before| (before.into(), after.clone().into())));
    }
    changed.sort_by_key(|(before, after)| in_place(from, to, before, after));
    changed
}

/// Whether the database can make one out of the other, both ways, with the columns that are there.
fn in_place(schema: &Schema, new: &Schema, from: &Definition, to: &Definition) -> bool {
    match (from, to) {
        (Definition::Domain(from), Definition::Domain(to)) => {
            same_base(from, to)
                && (same_demands(from, to)
                    || !is_inside(schema, &from.name) && !is_inside(new, &to.name))
        }
        (Definition::Composite(from), Definition::Composite(to)) => {
            let adds_and_drops = appends(from, to) && appends(to, from);
            let is_stored =
                !columns_of(schema, &from.name).is_empty() || !columns_of(new, &to.name).is_empty();
            adds_and_drops && (same_types(from, to) || !is_stored)
        }
        (Definition::Range(from), Definition::Range(to)) => same_bounds(from, to),
        _ => true,
    }
}

/// Whether a default is written in another way after the change, on the way up or back.
fn has_other_fields(from: &Definition, to: &Definition) -> bool {
    let (Definition::Composite(from), Definition::Composite(to)) = (from, to) else { return false };
    let fields = |own: &CompositeType| -> Vec<_> {
        own.attributes.iter().map(|own| (own.name.clone(), own.data_type.clone())).collect()
    };
    fields(from) != fields(to)
}

fn same_base(from: &Domain, to: &Domain) -> bool {
    from.base == to.base && from.collation == to.collation
}

/// Whether neither of them asks for more than the other: a demand that comes is held against all columns, which
/// PostgreSQL cannot do for values inside of others.
fn same_demands(from: &Domain, to: &Domain) -> bool {
    from.nullable == to.nullable && from.checks == to.checks
}

/// Whether values of the type are stored inside of other values: in arrays, composite types, ranges.
fn is_inside(schema: &Schema, name: &ObjectName) -> bool {
    columns_of(schema, name).iter().any(|(_, column)| {
        let is_plain = |data_type: &DataType| !data_type.array && data_type.refers_to(name);
        let mut data_type = &column.data_type;
        while let Some(domain) = schema.domain(data_type)
            && !is_plain(data_type)
        {
            data_type = &domain.base;
        }
        !is_plain(data_type)
    })
}

/// Whether what is new of `to` stands at its end, after what it has in common with `from`.
fn appends(from: &CompositeType, to: &CompositeType) -> bool {
    let common = |these: &CompositeType, those: &CompositeType| -> Vec<String> {
        let common = these.attributes.iter().filter(|own| those.attribute(&own.name).is_some());
        common.map(|own| own.name.clone()).collect()
    };
    let kept = common(from, to);
    kept == common(to, from)
        && to.attributes.iter().take(kept.len()).all(|own| kept.contains(&own.name))
}

fn same_types(from: &CompositeType, to: &CompositeType) -> bool {
    from.attributes.iter().all(|own| {
        to.attribute(&own.name).is_none_or(|other| {
            other.data_type == own.data_type && other.collation == own.collation
        })
    })
}

fn same_bounds(from: &RangeType, to: &RangeType) -> bool {
    let bounds = |range: &RangeType| RangeType { multirange: None, comment: None, ..range.clone() };
    bounds(from) == bounds(to)
}

fn remake(pair: &mut Pair<'_>, from: Definition, to: Definition) {
    let name = from.object().qualified_name();
    drop_changing_defaults(pair, &name);
    let made_of = made_of(&pair.from, &name);
    let columns = columns_of(&pair.from, &name);
    let grants = grants_on(&pair.from, &name);
    pair.push(Step::RemakeType(RemakeType { from, to, made_of, columns, grants }));
}

/// The domains over a type lose the default and the checks that change, or go with them.
pub(super) fn shed_demands(pair: &mut Pair<'_>, name: &ObjectName) {
    for definition in made_of(&pair.from, name) {
        let Definition::Domain(from) = definition else { continue };
        let after = pair.to.domains.get(&from.name);
        let mut to = from.clone();
        to.default =
            to.default.filter(|own| after.is_some_and(|after| after.default.as_ref() == Some(own)));
        let stays = |name: &String, check: &DomainCheck| {
            after.is_some_and(|after| after.checks.get(name) == Some(check))
        };
        if !is_inside(&pair.from, &from.name) && !is_inside(pair.to, &from.name) {
            to.checks.retain(|name, check| stays(name, check));
        }
        if to != from {
            pair.push(Step::Alter { from: from.into(), to: to.into() });
        }
    }
}

/// The types that are made of a type, however deep, after those that they need.
pub(super) fn made_of(schema: &Schema, name: &ObjectName) -> Vec<Definition> {
    let mut found = Vec::new();
    let mut names = BTreeSet::from([name.clone()]);
    loop {
        let uses = |data_type: &DataType| names.iter().any(|name| data_type.refers_to(name));
        let is_new = |name: &ObjectName| !names.contains(name);
        let domains = schema.domains.values().filter(|own| is_new(&own.name) && uses(&own.base));
        let composites = schema.composites.values().filter(|own| {
            is_new(&own.name) && own.attributes.iter().any(|own| uses(&own.data_type))
        });
        let ranges = schema.ranges.values().filter(|own| is_new(&own.name) && uses(&own.subtype));
        let next: Vec<Definition> = domains
            .cloned()
            .map(Definition::from)
            .chain(composites.cloned().map(Definition::from))
            .chain(ranges.cloned().map(Definition::from))
            .collect();
        if next.is_empty() {
            return in_order(found);
        }
        names.extend(next.iter().map(|own| own.object().qualified_name()));
        found.extend(next);
    }
}

/// Each after those that it is made of.
fn in_order(mut types: Vec<Definition>) -> Vec<Definition> {
    let mut ordered: Vec<Definition> = Vec::with_capacity(types.len());
    while !types.is_empty() {
        let free = types.iter().position(|own| {
            types.iter().all(|other| own == other || !is_made_of(own, &other.object()))
        });
        ordered.push(types.remove(free.unwrap_or_default()));
    }
    ordered
}

fn is_made_of(definition: &Definition, object: &Object) -> bool {
    let name = object.qualified_name();
    match definition {
        Definition::Domain(own) => own.base.refers_to(&name),
        Definition::Composite(own) => {
            own.attributes.iter().any(|own| own.data_type.refers_to(&name))
        }
        Definition::Range(own) => own.subtype.refers_to(&name),
        _ => false,
    }
}

/// The columns of a type, and of the types that are made of it.
pub(super) fn columns_of(schema: &Schema, name: &ObjectName) -> Vec<(ObjectName, Column)> {
    let mut names = BTreeSet::from([name.clone()]);
    names.extend(made_of(schema, name).iter().map(|own| own.object().qualified_name()));
    let ranges = schema.ranges.values().filter(|range| names.contains(&range.name));
    let multiranges: Vec<_> = ranges.map(RangeType::multirange_name).collect();
    names.extend(multiranges);
    let mut columns = Vec::new();
    for table in schema.tables.values() {
        let own = table
            .columns
            .iter()
            .filter(|column| names.iter().any(|name| column.data_type.refers_to(name)));
        columns.extend(own.map(|column| (table.name.clone(), column.clone())));
    }
    columns
}

/// What roles may do with a type, and with those that are made of it.
pub(super) fn grants_on(schema: &Schema, name: &ObjectName) -> Vec<Grant> {
    let mut names = BTreeSet::from([name.clone()]);
    names.extend(made_of(schema, name).iter().map(|own| own.object().qualified_name()));
    let is_type = |object: &Object| match object {
        Object::Enum { name }
        | Object::Domain { name }
        | Object::Composite { name }
        | Object::Range { name } => names.contains(name),
        _ => false,
    };
    schema.grants.values().filter(|grant| is_type(&grant.on)).cloned().collect()
}
