//! Types that are made anew beside the old ones.

use super::{alter_column, data_type, definition, grant, reference};
use crate::dialect::postgres::casts::{Conversion, conversion};
use crate::dialect::postgres::names::{qualified, quote};
use crate::schema::naming::MAX_NAME_LENGTH;
use crate::schema::{
    Attribute, Column, CompositeType, DataType, Definition, Grant, ObjectName, TypeName,
};
use crate::step::RemakeType;

pub(super) fn step(step: &RemakeType) -> Vec<String> {
    let mut types = vec![(step.from.clone(), step.to.clone())];
    types.extend(step.made_of.iter().map(|own| (own.clone(), own.clone())));
    remake(&types, &step.columns, &step.grants)
}

/// The old types step aside, the new ones come, the columns are converted, and the old types go.
pub(super) fn remake(
    types: &[(Definition, Definition)],
    columns: &[(ObjectName, Column)],
    grants: &[Grant],
) -> Vec<String> {
    if types.iter().any(|(from, _)| matches!(from, Definition::Range(_))) {
        return through_text(types, columns, grants);
    }
    let mut statements = Vec::new();
    for (from, _) in types {
        let (kind, name) = (reference::kind(&from.object()), from.object().qualified_name());
        let aside = quote(&aside(&name).name);
        statements.push(format!("ALTER {kind} {} RENAME TO {aside}", qualified(&name)));
    }
    statements.extend(types.iter().flat_map(|(_, to)| definition::create(to)));
    for (table, column) in columns {
        let using = fields(types, column).or_else(|| under_domain(types, column));
        statements.extend(alter_column::recast(table, column, using));
    }
    statements.extend(grants.iter().flat_map(grant::create));
    for (from, _) in types.iter().rev() {
        let (kind, name) = (reference::kind(&from.object()), from.object().qualified_name());
        statements.push(format!("DROP {kind} {}", qualified(&aside(&name))));
    }
    statements
}

/// A range type has functions of its own name, which do not step aside with it: its values wait as text.
fn through_text(
    types: &[(Definition, Definition)],
    columns: &[(ObjectName, Column)],
    grants: &[Grant],
) -> Vec<String> {
    let mut statements = Vec::new();
    for (table, column) in columns {
        statements.extend(alter_column::to_text(table, column));
    }
    statements.extend(types.iter().rev().flat_map(|(from, _)| definition::drop(from)));
    statements.extend(types.iter().flat_map(|(_, to)| definition::create(to)));
    for (table, column) in columns {
        statements.extend(alter_column::from_text(table, column));
    }
    statements.extend(grants.iter().flat_map(grant::create));
    statements
}

/// A name for the old type while both are there.
fn aside(name: &ObjectName) -> ObjectName {
    const SUFFIX: &str = "__old";
    let length = name.name.floor_char_boundary(MAX_NAME_LENGTH - SUFFIX.len());
    name.sibling(format!("{}{SUFFIX}", &name.name[..length]))
}

/// A value of a composite type with other attributes, field by field. Where each attribute has its place and its
/// name still, its text does.
fn fields(types: &[(Definition, Definition)], column: &Column) -> Option<String> {
    let is_its = |from: &CompositeType| {
        column.data_type == DataType::named(from.name.clone()) && !column.data_type.array
    };
    let (from, to) = types.iter().find_map(|pair| match pair {
        (Definition::Composite(from), Definition::Composite(to)) if is_its(from) => {
            Some((from, to))
        }
        _ => None,
    })?;
    let names = |composite: &CompositeType| -> Vec<String> {
        composite.attributes.iter().map(|own| own.name.clone()).collect()
    };
    if names(from) == names(to) {
        return None;
    }
    let name = quote(&column.name);
    let field = |own: &Attribute| match from.attribute(&own.name) {
        Some(old) => {
            let field = format!("({name}).{}", quote(&own.name));
            alter_column::through_text(&field, &old.data_type, &own.data_type)
        }
        None => "NULL".to_owned(),
    };
    let fields: Vec<_> = to.attributes.iter().map(field).collect();
    let row = format!("ROW({})::{}", fields.join(", "), qualified(&to.name));
    Some(format!("CASE WHEN {name} IS DISTINCT FROM NULL THEN {row} END"))
}

/// A value of a domain over another type now: PostgreSQL knows how to make one of these types of the other.
fn under_domain(types: &[(Definition, Definition)], column: &Column) -> Option<String> {
    let (from, to) = types.iter().find_map(|pair| match pair {
        (Definition::Domain(from), Definition::Domain(to))
            if column.data_type.refers_to(&from.name) =>
        {
            Some((from, to))
        }
        _ => None,
    })?;
    let is_known = matches!(from.base.name, TypeName::Builtin(_))
        && conversion(&from.base, &to.base) != Conversion::ThroughText;
    let base = DataType { array: from.base.array || column.data_type.array, ..from.base.clone() };
    let nests = from.base.array && column.data_type.array;
    (is_known && !nests).then(|| {
        let (base, new) = (data_type::sql(&base), data_type::sql(&column.data_type));
        format!("{}::{base}::{new}", quote(&column.name))
    })
}
