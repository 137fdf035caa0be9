//! Composite types.

use super::{comment, data_type};
use crate::dialect::postgres::names::{qualified, quote};
use crate::schema::{Attribute, CompositeType, ObjectName};

pub(super) fn create(composite: &CompositeType) -> Vec<String> {
    let attributes: Vec<_> =
        composite.attributes.iter().map(|own| format!("    {}", definition(own))).collect();
    let name = qualified(&composite.name);
    let mut statements = vec![match attributes.is_empty() {
        true => format!("CREATE TYPE {name} AS ()"),
        false => format!("CREATE TYPE {name} AS (\n{}\n)", attributes.join(",\n")),
    }];
    let commented = composite.attributes.iter().filter(|own| own.comment.is_some());
    statements.extend(commented.map(|own| comment_on(&composite.name, own)));
    statements
}

fn definition(attribute: &Attribute) -> String {
    format!("{} {}", quote(&attribute.name), data_type_with_collation(attribute))
}

fn data_type_with_collation(attribute: &Attribute) -> String {
    let data_type = data_type::sql(&attribute.data_type);
    match &attribute.collation {
        Some(collation) => format!("{data_type} COLLATE {}", qualified(collation)),
        None => data_type,
    }
}

fn comment_on(composite: &ObjectName, attribute: &Attribute) -> String {
    let object = format!("COLUMN {}.{}", qualified(composite), quote(&attribute.name));
    comment::comment(&object, attribute.comment.as_deref())
}

/// Attributes go, change and come, each at the end.
pub(super) fn alter(from: &CompositeType, to: &CompositeType) -> Vec<String> {
    let alter = |action: String| format!("ALTER TYPE {} {action}", qualified(&to.name));
    let mut statements = Vec::new();
    for old in from.attributes.iter().filter(|old| to.attribute(&old.name).is_none()) {
        statements.push(alter(format!("DROP ATTRIBUTE {}", quote(&old.name))));
    }
    for new in &to.attributes {
        let old = from.attribute(&new.name);
        let is_same =
            |old: &Attribute| old.data_type == new.data_type && old.collation == new.collation;
        match old {
            None => statements.push(alter(format!("ADD ATTRIBUTE {}", definition(new)))),
            Some(old) if is_same(old) => {}
            Some(_) => statements.push(alter(format!(
                "ALTER ATTRIBUTE {} TYPE {}",
                quote(&new.name),
                data_type_with_collation(new)
            ))),
        }
        if old.and_then(|old| old.comment.as_ref()) != new.comment.as_ref() {
            statements.push(comment_on(&to.name, new));
        }
    }
    statements
}
