//! Objects as a whole: making, dropping, changing them. What is special to a kind is in its own file.

use super::reference::of_definition;
use super::{
    code, comment, composite, domain, enum_type, grant, namespace, range, sequence, table,
    unsupported, view,
};
use crate::dialect::DialectError;
use crate::schema::Definition;

/// The object, and its comment.
pub(super) fn create(new: &Definition) -> Vec<String> {
    let mut statements = match new {
        Definition::Namespace(namespace) => namespace::create(namespace),
        Definition::Extension(extension) => namespace::create_extension(extension),
        Definition::Enum(enum_type) => enum_type::create(enum_type),
        Definition::Domain(domain) => domain::create(domain),
        Definition::Composite(composite) => composite::create(composite),
        Definition::Range(range) => range::create(range),
        Definition::Sequence(sequence) => sequence::create(sequence),
        // A table says its comments among its parts.
        Definition::Table(table) => return table::create(table),
        Definition::View(view) => view::create(view),
        Definition::Code(code) => code::create(code),
        Definition::Grant(grant) => grant::create(grant),
        Definition::DefaultGrant(grant) => grant::create_default(grant),
    };
    if new.comment().is_some() {
        statements.push(comment::of(new));
    }
    statements
}

pub(super) fn drop(old: &Definition) -> Vec<String> {
    match old {
        Definition::Grant(grant) => grant::drop(grant),
        Definition::DefaultGrant(grant) => grant::drop_default(grant),
        Definition::Namespace(_)
        | Definition::Extension(_)
        | Definition::Enum(_)
        | Definition::Domain(_)
        | Definition::Composite(_)
        | Definition::Range(_)
        | Definition::Sequence(_)
        | Definition::View(_)
        | Definition::Code(_) => vec![format!("DROP {}", of_definition(old))],
        Definition::Table(table) => table::drop(table),
    }
}

/// Whether what needs the definition can stay while it changes, and while it changes back.
pub(in crate::dialect::postgres) fn alters_in_place(from: &Definition, to: &Definition) -> bool {
    match (from, to) {
        (Definition::View(from), Definition::View(to)) => view::alters_in_place(from, to),
        (Definition::Code(from), Definition::Code(to)) => code::alters_in_place(from, to),
        (
            Definition::Namespace(_)
            | Definition::Extension(_)
            | Definition::Enum(_)
            | Definition::Domain(_)
            | Definition::Composite(_)
            | Definition::Range(_)
            | Definition::Sequence(_)
            | Definition::Table(_)
            | Definition::View(_)
            | Definition::Code(_)
            | Definition::Grant(_)
            | Definition::DefaultGrant(_),
            _,
        ) => true,
    }
}

/// The least that makes one out of the other, and the comment where it differs.
pub(super) fn alter(from: &Definition, to: &Definition) -> Result<Vec<String>, DialectError> {
    let mut statements = match (from, to) {
        (Definition::Namespace(_), Definition::Namespace(_)) => Vec::new(),
        (Definition::Extension(from), Definition::Extension(to)) => {
            namespace::alter_extension(from, to)
        }
        (Definition::Domain(from), Definition::Domain(to)) => domain::alter(from, to),
        (Definition::Composite(from), Definition::Composite(to)) => composite::alter(from, to),
        (Definition::Range(from), Definition::Range(to)) => range::alter(from, to),
        (Definition::Sequence(from), Definition::Sequence(to)) => sequence::alter(from, to),
        (Definition::View(from), Definition::View(to)) => view::alter(from, to),
        (Definition::Code(from), Definition::Code(to)) => code::alter(from, to),
        (Definition::Grant(from), Definition::Grant(to)) => grant::alter(from, to),
        (Definition::DefaultGrant(from), Definition::DefaultGrant(to)) => {
            grant::alter_default(from, to)
        }
        (
            Definition::Namespace(_)
            | Definition::Extension(_)
            | Definition::Enum(_)
            | Definition::Domain(_)
            | Definition::Composite(_)
            | Definition::Range(_)
            | Definition::Sequence(_)
            | Definition::Table(_)
            | Definition::View(_)
            | Definition::Code(_)
            | Definition::Grant(_)
            | Definition::DefaultGrant(_),
            _,
        ) => {
            let reason = "enums and tables have steps of their own, and a kind never changes";
            return Err(unsupported(from.object(), reason));
        }
    };
    if from.comment() != to.comment() && alters_in_place(from, to) {
        statements.push(comment::of(to));
    }
    Ok(statements)
}
