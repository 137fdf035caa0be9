//! Composite types.

use super::data_type;
use crate::dialect::postgres::names::{qualified, quote};
use crate::schema::{Attribute, CompositeType};

pub(super) fn create(composite: &CompositeType) -> Vec<String> {
    let attributes: Vec<_> =
        composite.attributes.iter().map(|own| format!("    {}", definition(own))).collect();
    let name = qualified(&composite.name);
    vec![match attributes.is_empty() {
        true => format!("CREATE TYPE {name} AS ()"),
        false => format!("CREATE TYPE {name} AS (\n{}\n)", attributes.join(",\n")),
    }]
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

/// Attributes go, change and come. `CASCADE` reaches tables of that type, which otherwise refuse.
pub(super) fn alter(from: &CompositeType, to: &CompositeType) -> Vec<String> {
    let alter = |action: String| format!("ALTER TYPE {} {action}", qualified(&to.name));
    let named = |composite: &CompositeType, name: &str| {
        composite.attributes.iter().find(|own| own.name == name).cloned()
    };
    let mut statements = Vec::new();
    for old in from.attributes.iter().filter(|old| named(to, &old.name).is_none()) {
        statements.push(alter(format!("DROP ATTRIBUTE {}", quote(&old.name))));
    }
    for new in &to.attributes {
        match named(from, &new.name) {
            None => statements.push(alter(format!("ADD ATTRIBUTE {}", definition(new)))),
            Some(old) if old == *new => {}
            Some(_) => statements.push(alter(format!(
                "ALTER ATTRIBUTE {} TYPE {}",
                quote(&new.name),
                data_type_with_collation(new)
            ))),
        }
    }
    statements
}
