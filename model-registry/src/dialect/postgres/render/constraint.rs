//! Constraints.

use super::alter;
use crate::dialect::postgres::names::{list, qualified, quote};
use crate::schema::{
    Constraint, ConstraintKind, Deferrability, ForeignKey, ObjectName, ReferentialAction,
};

pub(super) fn add(table: &ObjectName, constraint: &Constraint) -> Vec<String> {
    vec![alter(table, &format!("ADD {}", definition(constraint)))]
}

/// A constraint as `CREATE TABLE` and `ADD` take it.
pub(super) fn definition(constraint: &Constraint) -> String {
    let demand = match &constraint.kind {
        ConstraintKind::PrimaryKey(key) => {
            format!("PRIMARY KEY ({}){}", list(&key.columns), deferrable(key.deferrable))
        }
        ConstraintKind::Unique(unique) => {
            let nulls = if unique.nulls_not_distinct { " NULLS NOT DISTINCT" } else { "" };
            let columns = list(&unique.columns);
            format!("UNIQUE{nulls} ({columns}){}", deferrable(unique.deferrable))
        }
        ConstraintKind::ForeignKey(key) => foreign_key(key),
        ConstraintKind::Check(check) => format!("CHECK ({})", check.expression.sql()),
    };
    format!("CONSTRAINT {} {demand}", quote(&constraint.name))
}

fn foreign_key(key: &ForeignKey) -> String {
    format!(
        "FOREIGN KEY ({}) REFERENCES {} ({}){}{}{}",
        list(&key.columns),
        qualified(&key.table),
        list(&key.references),
        action("ON UPDATE", key.on_update),
        action("ON DELETE", key.on_delete),
        deferrable(key.deferrable)
    )
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
