//! Namespaces and extensions.

use super::comment;
use crate::dialect::postgres::names::quote;
use crate::schema::{Extension, Namespace};

pub(super) fn create(namespace: &Namespace) -> Vec<String> {
    let mut statements = vec![format!("CREATE SCHEMA {}", quote(&namespace.name))];
    if let Some(text) = &namespace.comment {
        statements.push(comment::on_namespace(&namespace.name, text));
    }
    statements
}

pub(super) fn drop(namespace: &Namespace) -> Vec<String> {
    vec![format!("DROP SCHEMA {}", quote(&namespace.name))]
}

/// `IF NOT EXISTS`, since where the role may not create extensions, its administrator has done so beforehand.
pub(super) fn create_extension(extension: &Extension) -> Vec<String> {
    let schema = match &extension.schema {
        Some(schema) => format!(" WITH SCHEMA {}", quote(schema)),
        None => String::new(),
    };
    vec![format!("CREATE EXTENSION IF NOT EXISTS {}{schema}", quote(&extension.name))]
}

pub(super) fn drop_extension(extension: &Extension) -> Vec<String> {
    vec![format!("DROP EXTENSION {}", quote(&extension.name))]
}
