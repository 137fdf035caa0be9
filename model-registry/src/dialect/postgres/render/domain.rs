//! Domains.

use super::{comment, data_type};
use crate::dialect::postgres::names::{qualified, quote};
use crate::schema::{Domain, DomainCheck, Expr, ObjectName};

/// The domain. `CREATE DOMAIN` takes no check that is not to be held against what is there.
pub(super) fn create(domain: &Domain) -> Vec<String> {
    let mut sql =
        format!("CREATE DOMAIN {} AS {}", qualified(&domain.name), data_type::sql(&domain.base));
    if let Some(collation) = &domain.collation {
        sql.push_str(&format!(" COLLATE {}", qualified(collation)));
    }
    if let Some(default) = &domain.default {
        sql.push_str(&format!(" DEFAULT {}", default.sql()));
    }
    if !domain.nullable {
        sql.push_str(" NOT NULL");
    }
    let (later, inline): (Vec<_>, Vec<_>) =
        domain.checks.iter().partition(|(_, check)| check.not_valid);
    for (name, check) in &inline {
        sql.push_str(&format!(" {}", constraint(name, check)));
    }
    let mut statements = vec![sql];
    statements.extend(later.iter().map(|(name, check)| add(&domain.name, name, check)));
    let commented = domain.checks.iter().filter(|(_, check)| check.comment.is_some());
    statements.extend(commented.map(|(name, check)| comment_on(&domain.name, name, check)));
    statements
}

fn constraint(name: &str, check: &DomainCheck) -> String {
    let validity = if check.not_valid { " NOT VALID" } else { "" };
    format!("CONSTRAINT {} CHECK ({}){validity}", quote(name), check.expression.sql())
}

fn add(domain: &ObjectName, name: &str, check: &DomainCheck) -> String {
    action(domain, &format!("ADD {}", constraint(name, check)))
}

fn action(domain: &ObjectName, action: &str) -> String {
    format!("ALTER DOMAIN {} {action}", qualified(domain))
}

fn comment_on(domain: &ObjectName, name: &str, check: &DomainCheck) -> String {
    let object = format!("CONSTRAINT {} ON DOMAIN {}", quote(name), qualified(domain));
    comment::comment(&object, check.comment.as_deref())
}

/// Default, nullability and checks are changed in place. A domain with another base or collation is made anew.
pub(super) fn alter(from: &Domain, to: &Domain) -> Vec<String> {
    let changes: Vec<_> = CheckChange::between(from, to);
    let mut statements = Vec::new();
    statements.extend(changes.iter().filter_map(|change| change.before(&to.name)));
    if from.default != to.default {
        statements.push(action(&to.name, &default_action(to.default.as_ref())));
    }
    match (from.nullable, to.nullable) {
        (true, false) => statements.push(action(&to.name, "SET NOT NULL")),
        (false, true) => statements.push(action(&to.name, "DROP NOT NULL")),
        (true, true) | (false, false) => {}
    }
    statements.extend(changes.iter().flat_map(|change| change.after(&to.name)));
    statements
}

fn default_action(default: Option<&Expr>) -> String {
    match default {
        Some(default) => format!("SET DEFAULT {}", default.sql()),
        None => "DROP DEFAULT".to_owned(),
    }
}

/// What becomes of one check.
enum CheckChange<'a> {
    Drop(&'a str),
    Rename(&'a str, &'a str),
    Add(&'a str, &'a DomainCheck),
    Validate(&'a str),
    Comment(&'a str, &'a DomainCheck),
}

impl<'a> CheckChange<'a> {
    /// A check under another name that demands the same is renamed.
    fn between(from: &'a Domain, to: &'a Domain) -> Vec<Self> {
        let mut changes = Vec::new();
        let mut gone: Vec<_> =
            from.checks.iter().filter(|(name, _)| !to.checks.contains_key(*name)).collect();
        for (name, after) in &to.checks {
            let same = |(_, before): &(&String, &DomainCheck)| *before == after;
            let renamed = gone.iter().position(same);
            match (from.checks.get(name), renamed) {
                (Some(before), _) => changes.extend(Self::of_one(name, before, after)),
                (None, Some(place)) => changes.push(Self::Rename(gone.remove(place).0, name)),
                (None, None) => changes.extend(Self::added(name, after)),
            }
        }
        changes.extend(gone.into_iter().map(|(name, _)| Self::Drop(name)));
        changes
    }

    fn added(name: &'a str, check: &'a DomainCheck) -> Vec<Self> {
        let commented = check.comment.is_some().then_some(Self::Comment(name, check));
        [Self::Add(name, check)].into_iter().chain(commented).collect()
    }

    fn of_one(name: &'a str, before: &'a DomainCheck, after: &'a DomainCheck) -> Vec<Self> {
        let becomes_invalid = !before.not_valid && after.not_valid;
        if before.expression != after.expression || becomes_invalid {
            return [Self::Drop(name)].into_iter().chain(Self::added(name, after)).collect();
        }
        let validated = before.not_valid && !after.not_valid;
        let commented = before.comment != after.comment;
        let validate = validated.then_some(Self::Validate(name));
        let comment = commented.then_some(Self::Comment(name, after));
        validate.into_iter().chain(comment).collect()
    }

    /// What goes, and what frees a name, comes before all else.
    fn before(&self, domain: &ObjectName) -> Option<String> {
        match self {
            Self::Drop(name) => Some(action(domain, &format!("DROP CONSTRAINT {}", quote(name)))),
            Self::Rename(..) | Self::Add(..) | Self::Validate(_) | Self::Comment(..) => None,
        }
    }

    fn after(&self, domain: &ObjectName) -> Option<String> {
        match self {
            Self::Drop(_) => None,
            Self::Rename(from, to) => {
                let rename = format!("RENAME CONSTRAINT {} TO {}", quote(from), quote(to));
                Some(action(domain, &rename))
            }
            Self::Add(name, check) => Some(add(domain, name, check)),
            Self::Validate(name) => {
                Some(action(domain, &format!("VALIDATE CONSTRAINT {}", quote(name))))
            }
            Self::Comment(name, check) => Some(comment_on(domain, name, check)),
        }
    }
}
