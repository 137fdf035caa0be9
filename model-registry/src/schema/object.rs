//! Naming one object of a schema, in messages, in `--drop`, and to find its place in the source.

use std::fmt;

use serde::Serialize;

use super::ObjectName;

/// One object of a schema, by kind and name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Object {
    /// A namespace.
    Namespace {
        /// Its name.
        name: String,
    },
    /// An extension.
    Extension {
        /// Its name.
        name: String,
    },
    /// An enum type.
    Enum {
        /// Its name.
        name: ObjectName,
    },
    /// A value of an enum type.
    Value {
        /// The type that has it.
        of: ObjectName,
        /// The value.
        name: String,
    },
    /// An attribute of a composite type.
    Attribute {
        /// The type that has it.
        of: ObjectName,
        /// Its name.
        name: String,
    },
    /// A domain.
    Domain {
        /// Its name.
        name: ObjectName,
    },
    /// A composite type that is no table's.
    Composite {
        /// Its name.
        name: ObjectName,
    },
    /// A range type.
    Range {
        /// Its name.
        name: ObjectName,
    },
    /// A sequence that is not part of a column.
    Sequence {
        /// Its name.
        name: ObjectName,
    },
    /// A table.
    Table {
        /// Its name.
        name: ObjectName,
    },
    /// A column.
    Column {
        /// The table that has it.
        table: ObjectName,
        /// Its name.
        name: String,
    },
    /// A constraint.
    Constraint {
        /// The table that has it.
        table: ObjectName,
        /// Its name.
        name: String,
    },
    /// An index.
    Index {
        /// The table that has it.
        table: ObjectName,
        /// Its name.
        name: String,
    },
    /// A view, materialized or not.
    View {
        /// Its name.
        name: ObjectName,
    },
    /// A function, a procedure or an aggregate.
    Routine {
        /// Its name.
        name: ObjectName,
        /// The types of its arguments, as the dialect writes them: `integer, text`.
        arguments: String,
    },
    /// A trigger of a table or a view.
    Trigger {
        /// What it watches.
        table: ObjectName,
        /// Its name.
        name: String,
    },
    /// A rule of a table or a view.
    Rule {
        /// What it rewrites.
        table: ObjectName,
        /// Its name.
        name: String,
    },
    /// A policy of row security.
    Policy {
        /// The table that has it.
        table: ObjectName,
        /// Its name.
        name: String,
    },
    /// Extended statistics.
    Statistics {
        /// Its name.
        name: ObjectName,
    },
    /// A trigger of the whole database.
    EventTrigger {
        /// Its name.
        name: String,
    },
    /// A publication.
    Publication {
        /// Its name.
        name: String,
    },
    /// What a role may do with an object.
    Grant {
        /// The object.
        on: Box<Object>,
        /// The role, or `PUBLIC`.
        to: String,
    },
    /// What a role may do with objects that are made later.
    DefaultGrant {
        /// The role that makes them, where it is not the one that runs the migrations.
        #[serde(skip_serializing_if = "Option::is_none")]
        by: Option<Box<str>>,
        /// The namespace in which they are made, where it matters.
        #[serde(skip_serializing_if = "Option::is_none")]
        schema: Option<String>,
        /// The kind of objects, as SQL names it: `TABLES`.
        on: String,
        /// The role, or `PUBLIC`.
        to: String,
    },
}

/// The kind of an [`Object`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectKind {
    /// A namespace.
    Namespace,
    /// An extension.
    Extension,
    /// An enum type.
    Enum,
    /// A domain.
    Domain,
    /// A composite type.
    Composite,
    /// A range type.
    Range,
    /// A sequence.
    Sequence,
    /// A table.
    Table,
    /// A value of an enum type.
    Value,
    /// An attribute of a composite type.
    Attribute,
    /// A column.
    Column,
    /// A constraint.
    Constraint,
    /// An index.
    Index,
    /// A view.
    View,
    /// A function, a procedure or an aggregate.
    Routine,
    /// A trigger.
    Trigger,
    /// A rule.
    Rule,
    /// A policy.
    Policy,
    /// Extended statistics.
    Statistics,
    /// A trigger of the whole database.
    EventTrigger,
    /// A publication.
    Publication,
    /// A grant.
    Grant,
    /// A grant on what comes later.
    DefaultGrant,
}

impl Object {
    /// The table of that name.
    pub fn table(name: &ObjectName) -> Self {
        Self::Table { name: name.clone() }
    }

    /// The column of that name.
    pub fn column(table: &ObjectName, name: &str) -> Self {
        Self::Column { table: table.clone(), name: name.to_owned() }
    }

    /// The constraint of that name.
    pub fn constraint(table: &ObjectName, name: &str) -> Self {
        Self::Constraint { table: table.clone(), name: name.to_owned() }
    }

    /// The index of that name.
    pub fn index(table: &ObjectName, name: &str) -> Self {
        Self::Index { table: table.clone(), name: name.to_owned() }
    }

    /// Its kind.
    pub fn kind(&self) -> ObjectKind {
        match self {
            Self::Namespace { .. } => ObjectKind::Namespace,
            Self::Extension { .. } => ObjectKind::Extension,
            Self::Enum { .. } => ObjectKind::Enum,
            Self::Value { .. } => ObjectKind::Value,
            Self::Attribute { .. } => ObjectKind::Attribute,
            Self::Domain { .. } => ObjectKind::Domain,
            Self::Composite { .. } => ObjectKind::Composite,
            Self::Range { .. } => ObjectKind::Range,
            Self::Sequence { .. } => ObjectKind::Sequence,
            Self::Table { .. } => ObjectKind::Table,
            Self::Column { .. } => ObjectKind::Column,
            Self::Constraint { .. } => ObjectKind::Constraint,
            Self::Index { .. } => ObjectKind::Index,
            Self::View { .. } => ObjectKind::View,
            Self::Routine { .. } => ObjectKind::Routine,
            Self::Trigger { .. } => ObjectKind::Trigger,
            Self::Rule { .. } => ObjectKind::Rule,
            Self::Policy { .. } => ObjectKind::Policy,
            Self::Statistics { .. } => ObjectKind::Statistics,
            Self::EventTrigger { .. } => ObjectKind::EventTrigger,
            Self::Publication { .. } => ObjectKind::Publication,
            Self::Grant { .. } => ObjectKind::Grant,
            Self::DefaultGrant { .. } => ObjectKind::DefaultGrant,
        }
    }

    /// The table or view that it is or belongs to.
    pub fn owner(&self) -> Option<&ObjectName> {
        match self {
            Self::Table { name } | Self::View { name } => Some(name),
            Self::Column { table, .. }
            | Self::Constraint { table, .. }
            | Self::Index { table, .. }
            | Self::Trigger { table, .. }
            | Self::Rule { table, .. }
            | Self::Policy { table, .. } => Some(table),
            Self::Grant { on, .. } => on.owner(),
            Self::Namespace { .. }
            | Self::Extension { .. }
            | Self::Enum { .. }
            | Self::Value { .. }
            | Self::Attribute { .. }
            | Self::Domain { .. }
            | Self::Composite { .. }
            | Self::Range { .. }
            | Self::Sequence { .. }
            | Self::Routine { .. }
            | Self::Statistics { .. }
            | Self::EventTrigger { .. }
            | Self::Publication { .. }
            | Self::DefaultGrant { .. } => None,
        }
    }

    /// The same kind of object under another name. What belongs to a table stays in its table.
    pub fn renamed(&self, to: &ObjectName) -> Self {
        let mut renamed = self.clone();
        match &mut renamed {
            Self::Enum { name }
            | Self::Domain { name }
            | Self::Composite { name }
            | Self::Range { name }
            | Self::Sequence { name }
            | Self::Table { name }
            | Self::View { name }
            | Self::Routine { name, .. }
            | Self::Statistics { name } => name.clone_from(to),
            Self::Namespace { name }
            | Self::Extension { name }
            | Self::EventTrigger { name }
            | Self::Publication { name }
            | Self::Value { name, .. }
            | Self::Attribute { name, .. }
            | Self::Column { name, .. }
            | Self::Constraint { name, .. }
            | Self::Index { name, .. }
            | Self::Trigger { name, .. }
            | Self::Rule { name, .. }
            | Self::Policy { name, .. }
            | Self::Grant { to: name, .. }
            | Self::DefaultGrant { to: name, .. } => name.clone_from(&to.name),
        }
        renamed
    }

    /// The name with its namespace, where it lives in one by itself.
    pub fn qualified_name(&self) -> ObjectName {
        match self {
            Self::Enum { name }
            | Self::Domain { name }
            | Self::Composite { name }
            | Self::Range { name }
            | Self::Sequence { name }
            | Self::Table { name }
            | Self::View { name }
            | Self::Routine { name, .. }
            | Self::Statistics { name } => name.clone(),
            Self::Namespace { .. }
            | Self::Extension { .. }
            | Self::EventTrigger { .. }
            | Self::Publication { .. }
            | Self::Value { .. }
            | Self::Attribute { .. }
            | Self::Column { .. }
            | Self::Constraint { .. }
            | Self::Index { .. }
            | Self::Trigger { .. }
            | Self::Rule { .. }
            | Self::Policy { .. }
            | Self::Grant { .. }
            | Self::DefaultGrant { .. } => ObjectName::unqualified(self.name()),
        }
    }

    /// Its name inside its table or namespace. For a grant, the role.
    pub fn name(&self) -> &str {
        match self {
            Self::Namespace { name }
            | Self::Extension { name }
            | Self::EventTrigger { name }
            | Self::Publication { name }
            | Self::Value { name, .. }
            | Self::Attribute { name, .. }
            | Self::Column { name, .. }
            | Self::Constraint { name, .. }
            | Self::Index { name, .. }
            | Self::Trigger { name, .. }
            | Self::Rule { name, .. }
            | Self::Policy { name, .. } => name,
            Self::Enum { name }
            | Self::Domain { name }
            | Self::Composite { name }
            | Self::Range { name }
            | Self::Sequence { name }
            | Self::Table { name }
            | Self::View { name }
            | Self::Routine { name, .. }
            | Self::Statistics { name } => &name.name,
            Self::Grant { to, .. } | Self::DefaultGrant { to, .. } => to,
        }
    }

    /// Its name with the table before it, as the command line takes it: `sample.mass`, `data_portal.sample.mass`.
    pub fn path(&self) -> String {
        match self {
            Self::Namespace { name }
            | Self::Extension { name }
            | Self::EventTrigger { name }
            | Self::Publication { name } => name.clone(),
            Self::Enum { name }
            | Self::Domain { name }
            | Self::Composite { name }
            | Self::Range { name }
            | Self::Sequence { name }
            | Self::Table { name }
            | Self::View { name }
            | Self::Statistics { name } => name.to_string(),
            Self::Column { table, name }
            | Self::Constraint { table, name }
            | Self::Index { table, name }
            | Self::Trigger { table, name }
            | Self::Rule { table, name }
            | Self::Policy { table, name } => format!("{table}.{name}"),
            Self::Value { of, name } | Self::Attribute { of, name } => format!("{of}.{name}"),
            Self::Routine { name, arguments } => format!("{name}({arguments})"),
            Self::Grant { on, to } => format!("{} to {to}", on.path()),
            Self::DefaultGrant { by, schema, on, to } => {
                let by = by.as_ref().map(|by| format!(" by {by}")).unwrap_or_default();
                let place = schema.as_ref().map(|name| format!(" in {name}")).unwrap_or_default();
                format!("{}{by}{place} to {to}", on.to_lowercase())
            }
        }
    }
}

/// `table sample`, `column sample.mass`, `grant on table sample to reader`.
impl fmt::Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Grant { on, to } => write!(f, "{} on {on} to {to}", self.kind()),
            _ => write!(f, "{} {}", self.kind(), self.path()),
        }
    }
}

impl fmt::Display for ObjectKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Namespace => "schema",
            Self::Extension => "extension",
            Self::Enum => "enum",
            Self::Value => "value",
            Self::Attribute => "attribute",
            Self::Domain => "domain",
            Self::Composite => "composite type",
            Self::Range => "range type",
            Self::Sequence => "sequence",
            Self::Table => "table",
            Self::Column => "column",
            Self::Constraint => "constraint",
            Self::Index => "index",
            Self::View => "view",
            Self::Routine => "routine",
            Self::Trigger => "trigger",
            Self::Rule => "rule",
            Self::Policy => "policy",
            Self::Statistics => "statistics",
            Self::EventTrigger => "event trigger",
            Self::Publication => "publication",
            Self::Grant => "grant",
            Self::DefaultGrant => "default grant",
        })
    }
}
