//! Constraints.

use super::{alter as alter_table, comment, index, storage};
use crate::dialect::postgres::names::{list, qualified, quote};
use crate::schema::{
    Constraint, ConstraintKind, Deferrability, Exclusion, ExclusionElement, ForeignKey,
    IndexStorage, Object, ObjectName, ReferentialAction, Validity,
};

/// The constraint, and its comment.
pub(super) fn add(table: &ObjectName, constraint: &Constraint) -> Vec<String> {
    let invalid = if is_invalid(constraint) { " NOT VALID" } else { "" };
    let mut statements =
        vec![alter_table(table, &format!("ADD {}{invalid}", definition(constraint)))];
    statements.extend(comment_on(table, constraint));
    statements
}

/// The comment, where there is one.
pub(super) fn comment_on(table: &ObjectName, constraint: &Constraint) -> Option<String> {
    let text = constraint.comment.as_deref()?;
    Some(comment::on(&Object::constraint(table, &constraint.name), Some(text)))
}

pub(super) fn drop(table: &ObjectName, name: &str) -> String {
    alter_table(table, &format!("DROP CONSTRAINT {}", quote(name)))
}

/// Whether rows that are there may break it. `CREATE TABLE` takes no such constraint, for it has no rows.
pub(super) fn is_invalid(constraint: &Constraint) -> bool {
    constraint.validity() == Validity::NotValid
}

/// What makes one out of the other while it stands. What was valid is made again where it shall not be.
pub(super) fn alter(table: &ObjectName, from: &Constraint, to: &Constraint) -> Vec<String> {
    if is_invalid(to) && !is_invalid(from) {
        let mut statements = vec![drop(table, &from.name)];
        statements.extend(add(table, to));
        return statements;
    }
    let name = quote(&to.name);
    let mut statements = Vec::new();
    if let (Some(from), Some(to)) = (from.as_foreign_key(), to.as_foreign_key())
        && from.deferrable != to.deferrable
    {
        let when = spelled_out(to.deferrable);
        statements.push(alter_table(table, &format!("ALTER CONSTRAINT {name} {when}")));
    }
    if is_invalid(from) && !is_invalid(to) {
        statements.push(alter_table(table, &format!("VALIDATE CONSTRAINT {name}")));
    }
    if let (Some(from), Some(new)) = (storage_of(from), storage_of(to)) {
        statements.extend(index::alter_storage(table, &to.name, from, new));
    }
    if from.comment != to.comment {
        let object = Object::constraint(table, &to.name);
        statements.push(comment::on(&object, to.comment.as_deref()));
    }
    statements
}

fn storage_of(constraint: &Constraint) -> Option<&IndexStorage> {
    match &constraint.kind {
        ConstraintKind::PrimaryKey(key) => Some(&key.storage),
        ConstraintKind::Unique(unique) => Some(&unique.storage),
        ConstraintKind::Exclusion(exclusion) => Some(&exclusion.storage),
        ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) => None,
    }
}

/// A constraint as `CREATE TABLE` and `ADD` take it.
pub(super) fn definition(constraint: &Constraint) -> String {
    let demand = match &constraint.kind {
        ConstraintKind::PrimaryKey(key) => format!(
            "PRIMARY KEY ({}{}){}{}",
            list(&key.columns),
            without_overlaps(key.without_overlaps),
            behind(&key.include, &key.storage),
            deferrable(key.deferrable)
        ),
        ConstraintKind::Unique(unique) => format!(
            "UNIQUE{} ({}{}){}{}",
            if unique.nulls_not_distinct { " NULLS NOT DISTINCT" } else { "" },
            list(&unique.columns),
            without_overlaps(unique.without_overlaps),
            behind(&unique.include, &unique.storage),
            deferrable(unique.deferrable)
        ),
        ConstraintKind::ForeignKey(key) => foreign_key(key),
        ConstraintKind::Check(check) => {
            let inherit = if check.no_inherit { " NO INHERIT" } else { "" };
            format!("CHECK ({}){inherit}", check.expression.sql())
        }
        ConstraintKind::Exclusion(exclusion) => self::exclusion(exclusion),
    };
    let enforced = match constraint.validity() {
        Validity::Valid | Validity::NotValid => "",
        Validity::NotEnforced => " NOT ENFORCED",
    };
    format!("CONSTRAINT {} {demand}{enforced}", quote(&constraint.name))
}

const fn without_overlaps(without: bool) -> &'static str {
    if without { " WITHOUT OVERLAPS" } else { "" }
}

/// What is said of the index behind a constraint.
fn behind(include: &[String], storage: &IndexStorage) -> String {
    let mut sql = match include.is_empty() {
        true => String::new(),
        false => format!(" INCLUDE ({})", list(include)),
    };
    sql.push_str(&storage::with(&storage.parameters));
    if let Some(tablespace) = &storage.tablespace {
        sql.push_str(&format!(" USING INDEX TABLESPACE {}", quote(tablespace)));
    }
    sql
}

fn exclusion(exclusion: &Exclusion) -> String {
    let mut sql = "EXCLUDE".to_owned();
    if let Some(method) = &exclusion.method {
        sql.push_str(&format!(" USING {}", quote(method)));
    }
    let elements: Vec<_> = exclusion.elements.iter().map(element).collect();
    sql.push_str(&format!(" ({})", elements.join(", ")));
    sql.push_str(&behind(&exclusion.include, &exclusion.storage));
    if let Some(predicate) = &exclusion.predicate {
        sql.push_str(&format!(" WHERE ({})", predicate.sql()));
    }
    sql.push_str(deferrable(exclusion.deferrable));
    sql
}

fn element(element: &ExclusionElement) -> String {
    let operator = &element.operator;
    let operator = match &operator.schema {
        Some(schema) => format!("OPERATOR({}.{})", quote(schema), operator.name),
        None => operator.name.clone(),
    };
    format!("{} WITH {operator}", index::key(&element.key))
}

fn foreign_key(key: &ForeignKey) -> String {
    let set = match key.set_on_delete.is_empty() {
        true => String::new(),
        false => format!(" ({})", list(&key.set_on_delete)),
    };
    format!(
        "FOREIGN KEY ({}) REFERENCES {} ({}){}{}{}{set}{}",
        key_columns(&key.columns, key.period),
        qualified(&key.table),
        key_columns(&key.references, key.period),
        if key.match_full { " MATCH FULL" } else { "" },
        action("ON UPDATE", key.on_update),
        action("ON DELETE", key.on_delete),
        deferrable(key.deferrable)
    )
}

fn key_columns(columns: &[String], period: bool) -> String {
    match columns.split_last() {
        Some((last, [])) if period => format!("PERIOD {}", quote(last)),
        Some((last, others)) if period => format!("{}, PERIOD {}", list(others), quote(last)),
        Some(_) | None => list(columns),
    }
}

fn action(event: &str, action: ReferentialAction) -> String {
    match action == ReferentialAction::default() {
        true => String::new(),
        false => format!(" {event} {}", action.sql()),
    }
}

const fn deferrable(deferrability: Deferrability) -> &'static str {
    match deferrability {
        Deferrability::NotDeferrable => "",
        Deferrability::InitiallyImmediate => " DEFERRABLE",
        Deferrability::InitiallyDeferred => " DEFERRABLE INITIALLY DEFERRED",
    }
}

/// For a constraint that is deferrable in another way.
const fn spelled_out(deferrability: Deferrability) -> &'static str {
    match deferrability {
        Deferrability::NotDeferrable => "NOT DEFERRABLE",
        Deferrability::InitiallyImmediate => "DEFERRABLE INITIALLY IMMEDIATE",
        Deferrability::InitiallyDeferred => "DEFERRABLE INITIALLY DEFERRED",
    }
}
