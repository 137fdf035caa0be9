//! Grants.

use std::collections::BTreeMap;

use super::reference::reference;
use crate::dialect::postgres::names::{qualified, quote};
use crate::dialect::postgres::privileges;
use crate::schema::{DefaultGrant, Grant, Object, PUBLIC, Privilege};

type Privileges = BTreeMap<String, Privilege>;

pub(super) fn create(grant: &Grant) -> Vec<String> {
    change(grant, &Privileges::new(), &grant.privileges)
}

pub(super) fn drop(grant: &Grant) -> Vec<String> {
    change(grant, &grant.privileges, &Privileges::new())
}

pub(super) fn alter(from: &Grant, to: &Grant) -> Vec<String> {
    change(to, &from.privileges, &to.privileges)
}

pub(super) fn create_default(grant: &DefaultGrant) -> Vec<String> {
    change_default(grant, &Privileges::new(), &grant.privileges)
}

pub(super) fn drop_default(grant: &DefaultGrant) -> Vec<String> {
    change_default(grant, &grant.privileges, &Privileges::new())
}

pub(super) fn alter_default(from: &DefaultGrant, to: &DefaultGrant) -> Vec<String> {
    change_default(to, &from.privileges, &to.privileges)
}

fn change(grant: &Grant, from: &Privileges, to: &Privileges) -> Vec<String> {
    let column = match &grant.on {
        Object::Column { name, .. } => format!(" ({})", quote(name)),
        _ => String::new(),
    };
    words(&column, &target(&grant.on), &role(&grant.to), privileges::all(&grant.on), from, to)
}

/// What is granted on. A column's privilege is one on its table, and a view counts as a table.
fn target(on: &Object) -> String {
    match on {
        Object::Column { table, .. } | Object::View { name: table } => {
            format!("TABLE {}", qualified(table))
        }
        other => reference(other),
    }
}

fn change_default(grant: &DefaultGrant, from: &Privileges, to: &Privileges) -> Vec<String> {
    let schema = match &grant.schema {
        Some(schema) => format!("IN SCHEMA {} ", quote(schema)),
        None => String::new(),
    };
    let all = privileges::all_of_kind(&grant.on);
    let statements = words("", &grant.on, &role(&grant.to), all, from, to);
    let by = match &grant.by {
        Some(role) => format!("FOR ROLE {} ", quote(role)),
        None => String::new(),
    };
    let prefix = format!("ALTER DEFAULT PRIVILEGES {by}{schema}");
    statements.into_iter().map(|statement| format!("{prefix}{statement}")).collect()
}

/// The statements that make one set of privileges out of the other. All of many are `ALL`, which newer versions of
/// PostgreSQL have more of.
fn words(
    column: &str,
    on: &str,
    role: &str,
    all: &[&str],
    from: &Privileges,
    to: &Privileges,
) -> Vec<String> {
    let changed: Vec<_> = from
        .keys()
        .chain(to.keys().filter(|name| !from.contains_key(*name)))
        .map(|name| (name, from.get(name).copied(), to.get(name).copied()))
        .filter(|(_, before, after)| before != after)
        .collect();
    let list = |wanted: fn(Option<Privilege>, Option<Privilege>) -> bool| {
        let found = changed.iter().filter(|(_, before, after)| wanted(*before, *after));
        let names: Vec<_> = found.map(|(name, ..)| name.as_str()).collect();
        let is_all = all.len() > 1 && all.iter().all(|own| names.contains(own));
        let list = || names.iter().map(|name| format!("{name}{column}")).collect::<Vec<_>>();
        (!names.is_empty()).then(|| match is_all {
            true => format!("ALL{column}"),
            false => list().join(", "),
        })
    };
    let revoked = list(|before, after| match after {
        Some(Privilege::Revoked) => true,
        None => before != Some(Privilege::Revoked),
        Some(Privilege::Granted) => before == Some(Privilege::Grantable),
        Some(Privilege::Grantable) => false,
    });
    let granted = list(|before, after| match after {
        Some(Privilege::Granted) => true,
        None => before == Some(Privilege::Revoked),
        Some(Privilege::Grantable | Privilege::Revoked) => false,
    });
    let grantable = list(|_, after| after == Some(Privilege::Grantable));
    let mut statements = Vec::new();
    statements.extend(revoked.map(|names| format!("REVOKE {names} ON {on} FROM {role}")));
    statements.extend(granted.map(|names| format!("GRANT {names} ON {on} TO {role}")));
    statements.extend(
        grantable.map(|names| format!("GRANT {names} ON {on} TO {role} WITH GRANT OPTION")),
    );
    statements
}

fn role(name: &str) -> String {
    match name {
        PUBLIC => PUBLIC.to_owned(),
        role => quote(role),
    }
}
