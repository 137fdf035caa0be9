//! Which privileges there are.
//!
//! Source: PostgreSQL's manual, section 5.7, tables 5.1 and 5.2.

use std::collections::BTreeMap;

use crate::schema::{Object, Privilege};

const ON_TABLES: &[&str] =
    &["DELETE", "INSERT", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE"];
const ON_COLUMNS: &[&str] = &["INSERT", "REFERENCES", "SELECT", "UPDATE"];
const ON_SEQUENCES: &[&str] = &["SELECT", "UPDATE", "USAGE"];
const ON_NAMESPACES: &[&str] = &["CREATE", "USAGE"];
const ON_ROUTINES: &[&str] = &["EXECUTE"];
const ON_TYPES: &[&str] = &["USAGE"];

/// What `ALL PRIVILEGES` means for an object. On tables, PostgreSQL 17 has `MAINTAIN` beside these, which goes with
/// them and is said only where one of them is missing.
pub(crate) fn all(on: &Object) -> &'static [&'static str] {
    match on {
        Object::Table { .. } | Object::View { .. } => ON_TABLES,
        Object::Column { .. } => ON_COLUMNS,
        Object::Sequence { .. } => ON_SEQUENCES,
        Object::Namespace { .. } => ON_NAMESPACES,
        Object::Routine { .. } => ON_ROUTINES,
        Object::Enum { .. }
        | Object::Domain { .. }
        | Object::Composite { .. }
        | Object::Range { .. } => ON_TYPES,
        Object::Extension { .. }
        | Object::Value { .. }
        | Object::Attribute { .. }
        | Object::Constraint { .. }
        | Object::Index { .. }
        | Object::Trigger { .. }
        | Object::Rule { .. }
        | Object::Policy { .. }
        | Object::Statistics { .. }
        | Object::EventTrigger { .. }
        | Object::Publication { .. }
        | Object::Grant { .. }
        | Object::DefaultGrant { .. } => &[],
    }
}

/// The same for a kind of objects, as `ALTER DEFAULT PRIVILEGES` names it.
pub(crate) fn all_of_kind(kind: &str) -> &'static [&'static str] {
    match kind {
        "TABLES" => ON_TABLES,
        "SEQUENCES" => ON_SEQUENCES,
        "SCHEMAS" => ON_NAMESPACES,
        "FUNCTIONS" => ON_ROUTINES,
        "TYPES" => ON_TYPES,
        _ => &[],
    }
}

/// Leaves out what goes without saying.
#[cfg_attr(not(feature = "postgres"), expect(dead_code, reason = "only servers say it"))]
pub(crate) fn fold(on: &Object, privileges: &mut BTreeMap<String, Privilege>) {
    if let Object::Table { .. } | Object::View { .. } = on {
        fold_maintain(privileges);
    }
}

/// The same for a kind of objects.
#[cfg_attr(not(feature = "postgres"), expect(dead_code, reason = "only servers say it"))]
pub(crate) fn fold_default(kind: &str, privileges: &mut BTreeMap<String, Privilege>) {
    if kind == "TABLES" {
        fold_maintain(privileges);
    }
}

fn fold_maintain(privileges: &mut BTreeMap<String, Privilege>) {
    const MAINTAIN: &str = "MAINTAIN";
    let state = privileges.get(MAINTAIN).copied();
    if state.is_some() && ON_TABLES.iter().all(|own| privileges.get(*own).copied() == state) {
        privileges.remove(MAINTAIN);
    }
}
