//! Namespaces and extensions.

use crate::dialect::postgres::names::{DEFAULT_NAMESPACE, quote};
use crate::schema::{Extension, Namespace};

pub(super) fn create(namespace: &Namespace) -> Vec<String> {
    vec![format!("CREATE SCHEMA {}", quote(&namespace.name))]
}

/// `IF NOT EXISTS`, since where the role may not create extensions, its administrator has done so beforehand.
pub(super) fn create_extension(extension: &Extension) -> Vec<String> {
    let schema = match &extension.schema {
        Some(schema) => format!(" WITH SCHEMA {}", quote(schema)),
        None => String::new(),
    };
    vec![format!("CREATE EXTENSION IF NOT EXISTS {}{schema}", quote(&extension.name))]
}

/// Moves it into another namespace, which not every extension allows.
pub(super) fn alter_extension(from: &Extension, to: &Extension) -> Vec<String> {
    let schema = to.schema.as_deref().unwrap_or(DEFAULT_NAMESPACE);
    let moved = from.schema != to.schema;
    let sql = || format!("ALTER EXTENSION {} SET SCHEMA {}", quote(&to.name), quote(schema));
    moved.then(sql).into_iter().collect()
}
