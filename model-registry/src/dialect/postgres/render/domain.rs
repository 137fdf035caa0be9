//! Domains.

use super::data_type;
use crate::dialect::postgres::names::{qualified, quote};
use crate::schema::{Check, Domain, Expr};

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
    for (name, check) in &domain.checks {
        sql.push_str(&format!(" {}", constraint(name, check)));
    }
    vec![sql]
}

fn constraint(name: &str, check: &Check) -> String {
    format!("CONSTRAINT {} CHECK ({})", quote(name), check.expression.sql())
}

/// Default, nullability and checks are changed in place. Another base or collation is another domain, for which the
/// plan drops the old one.
pub(super) fn alter(from: &Domain, to: &Domain) -> Vec<String> {
    let alter = |action: String| format!("ALTER DOMAIN {} {action}", qualified(&to.name));
    let mut statements = Vec::new();
    let differs = |name: &str, check: &Check, other: &Domain| other.checks.get(name) != Some(check);
    for (name, _) in from.checks.iter().filter(|(name, check)| differs(name, check, to)) {
        statements.push(alter(format!("DROP CONSTRAINT {}", quote(name))));
    }
    if from.default != to.default {
        statements.push(alter(default_action(to.default.as_ref())));
    }
    match (from.nullable, to.nullable) {
        (true, false) => statements.push(alter("SET NOT NULL".to_owned())),
        (false, true) => statements.push(alter("DROP NOT NULL".to_owned())),
        (true, true) | (false, false) => {}
    }
    for (name, check) in to.checks.iter().filter(|(name, check)| differs(name, check, from)) {
        statements.push(alter(format!("ADD {}", constraint(name, check))));
    }
    statements
}

fn default_action(default: Option<&Expr>) -> String {
    match default {
        Some(default) => format!("SET DEFAULT {}", default.sql()),
        None => "DROP DEFAULT".to_owned(),
    }
}
