//! How SQL names an object: its kind and its name, as `COMMENT ON`, `DROP` and `ALTER ... RENAME` take them.

use crate::dialect::postgres::names::{qualified, quote};
use crate::schema::{Definition, Object, ObjectName};

/// `FUNCTION f(integer)`, `TRIGGER t ON sample`. A routine is said to be one, which fits functions, procedures and
/// aggregates.
pub(super) fn reference(object: &Object) -> String {
    let on = |kind: &str, name: &str, table: &ObjectName| {
        format!("{kind} {} ON {}", quote(name), qualified(table))
    };
    match object {
        Object::Namespace { name } => format!("SCHEMA {}", quote(name)),
        Object::Extension { name } => format!("EXTENSION {}", quote(name)),
        Object::Enum { name } | Object::Composite { name } | Object::Range { name } => {
            format!("TYPE {}", qualified(name))
        }
        Object::Value { of, .. } => format!("TYPE {}", qualified(of)),
        Object::Attribute { of, name } => format!("COLUMN {}.{}", qualified(of), quote(name)),
        Object::Domain { name } => format!("DOMAIN {}", qualified(name)),
        Object::Sequence { name } => format!("SEQUENCE {}", qualified(name)),
        Object::Table { name } => format!("TABLE {}", qualified(name)),
        Object::Column { table, name } => format!("COLUMN {}.{}", qualified(table), quote(name)),
        Object::Constraint { table, name } => on("CONSTRAINT", name, table),
        Object::Index { table, name } => format!("INDEX {}", qualified(&table.sibling(name))),
        Object::View { name } => format!("VIEW {}", qualified(name)),
        // Arguments that no other routine has.
        Object::Routine { name, arguments }
            if arguments == "*" || arguments.contains("ORDER BY ") =>
        {
            format!("AGGREGATE {}({arguments})", qualified(name))
        }
        Object::Routine { name, arguments } => format!("ROUTINE {}({arguments})", qualified(name)),
        Object::Trigger { table, name } => on("TRIGGER", name, table),
        Object::Rule { table, name } => on("RULE", name, table),
        Object::Policy { table, name } => on("POLICY", name, table),
        Object::Statistics { name } => format!("STATISTICS {}", qualified(name)),
        Object::EventTrigger { name } => format!("EVENT TRIGGER {}", quote(name)),
        Object::Publication { name } => format!("PUBLICATION {}", quote(name)),
        Object::Grant { on, .. } => reference(on),
        Object::DefaultGrant { on, .. } => on.clone(),
    }
}

/// The words of `DROP` and `ALTER` for a type.
pub(super) fn kind(object: &Object) -> &'static str {
    match object {
        Object::Domain { .. } => "DOMAIN",
        _ => "TYPE",
    }
}

/// The same for a definition, which knows whether a view is materialized.
pub(super) fn of_definition(definition: &Definition) -> String {
    match definition {
        Definition::View(view) if view.materialized.is_some() => {
            format!("MATERIALIZED VIEW {}", qualified(&view.name))
        }
        other => reference(&other.object()),
    }
}
