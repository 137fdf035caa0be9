//! Constraints of tables.

use super::{name, unsupported};
use crate::dialect::DialectError;
use crate::dialect::sqlite::names::{self, quote_list};
use crate::schema::{
    Constraint, ConstraintKind, Deferrability, ForeignKey, KeyClauses, Object, ObjectName,
    OnConflict, ReferentialAction,
};

/// `CONSTRAINT name`
pub(super) fn named(name: &str) -> String {
    format!("CONSTRAINT {}", names::quote(name))
}

/// The constraint as `CREATE TABLE` takes it.
pub(super) fn definition(
    table: &ObjectName,
    constraint: &Constraint,
) -> Result<String, DialectError> {
    let refuse = |reason| Err(unsupported(Object::constraint(table, &constraint.name), reason));
    let demand = match &constraint.kind {
        ConstraintKind::PrimaryKey(key) if key.deferrable != Deferrability::NotDeferrable => {
            return refuse(NOT_DEFERRABLE);
        }
        ConstraintKind::Unique(unique) if unique.deferrable != Deferrability::NotDeferrable => {
            return refuse(NOT_DEFERRABLE);
        }
        ConstraintKind::Unique(unique) if unique.nulls_not_distinct => {
            return refuse(NULLS_ARE_DISTINCT);
        }
        ConstraintKind::PrimaryKey(own) => {
            format!("PRIMARY KEY {}", key(&own.columns, &own.clauses))
        }
        ConstraintKind::Unique(own) => format!("UNIQUE {}", key(&own.columns, &own.clauses)),
        ConstraintKind::ForeignKey(key) if key.match_full || !key.set_on_delete.is_empty() => {
            return refuse(SIMPLE_KEYS);
        }
        ConstraintKind::Exclusion(_) => return refuse(NO_EXCLUSION),
        ConstraintKind::ForeignKey(key) => foreign_key(key)?,
        ConstraintKind::Check(check) => format!("CHECK ({})", check.expression.sql()),
    };
    Ok(format!("{} {demand}", named(&constraint.name)))
}

const NOT_DEFERRABLE: &str =
    "SQLite checks keys and uniques at once; only a foreign key can be deferrable";
const SIMPLE_KEYS: &str = "SQLite knows neither MATCH FULL nor columns after SET NULL: make a check, or all columns \
     NOT NULL";
const NO_EXCLUSION: &str =
    "SQLite has no exclusion constraints: declare it for PostgreSQL alone, or make a unique";
/// Why `NULLS NOT DISTINCT` is refused, of a unique or an index.
pub(super) const NULLS_ARE_DISTINCT: &str = "to SQLite two nulls are never equal; make the columns NOT NULL, or index `coalesce(column, ...)`";

/// The columns in brackets, with all that is said of them.
fn key(columns: &[String], clauses: &KeyClauses) -> String {
    let column = |name: &String| {
        let mut sql = names::quote(name);
        if let Some(collation) = clauses.collations.get(name) {
            sql += &format!(" COLLATE {}", names::quote_word(&collation.name));
        }
        if clauses.descending.contains(name) {
            sql += " DESC";
        }
        sql
    };
    let columns: Vec<_> = columns.iter().map(column).collect();
    format!("({}){}", columns.join(", "), on_conflict(clauses.on_conflict))
}

/// ` ON CONFLICT resolution`, and nothing for what happens anyway.
pub(super) fn on_conflict(resolution: OnConflict) -> String {
    match resolution.is_default() {
        true => String::new(),
        false => format!(" ON CONFLICT {}", resolution.sql()),
    }
}

fn foreign_key(key: &ForeignKey) -> Result<String, DialectError> {
    let mut parts = vec![
        format!("FOREIGN KEY ({})", quote_list(&key.columns)),
        format!("REFERENCES {}", name(&key.table)?),
    ];
    if !key.references.is_empty() {
        parts.push(format!("({})", quote_list(&key.references)));
    }
    for (event, action) in [("DELETE", key.on_delete), ("UPDATE", key.on_update)] {
        if action != ReferentialAction::NoAction {
            parts.push(format!("ON {event} {}", action.sql()));
        }
    }
    match key.deferrable {
        Deferrability::NotDeferrable => {}
        Deferrability::InitiallyImmediate => {
            parts.push("DEFERRABLE INITIALLY IMMEDIATE".to_owned())
        }
        Deferrability::InitiallyDeferred => parts.push("DEFERRABLE INITIALLY DEFERRED".to_owned()),
    }
    Ok(parts.join(" "))
}
