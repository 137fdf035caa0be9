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
    /// A table.
    Table,
    /// A column.
    Column,
    /// A constraint.
    Constraint,
    /// An index.
    Index,
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
            Self::Table { .. } => ObjectKind::Table,
            Self::Column { .. } => ObjectKind::Column,
            Self::Constraint { .. } => ObjectKind::Constraint,
            Self::Index { .. } => ObjectKind::Index,
        }
    }

    /// The table that it is or belongs to.
    pub fn owner(&self) -> Option<&ObjectName> {
        match self {
            Self::Namespace { .. } | Self::Extension { .. } | Self::Enum { .. } => None,
            Self::Table { name } => Some(name),
            Self::Column { table, .. }
            | Self::Constraint { table, .. }
            | Self::Index { table, .. } => Some(table),
        }
    }

    /// Its name with the table before it, as the command line takes it: `sample.mass`, `data_portal.sample.mass`.
    pub fn path(&self) -> String {
        match self {
            Self::Namespace { name } | Self::Extension { name } => name.clone(),
            Self::Enum { name } | Self::Table { name } => name.to_string(),
            Self::Column { table, name }
            | Self::Constraint { table, name }
            | Self::Index { table, name } => {
                format!("{table}.{name}")
            }
        }
    }
}

/// `table sample`, `column sample.mass`.
impl fmt::Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind(), self.path())
    }
}

impl fmt::Display for ObjectKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Namespace => "schema",
            Self::Extension => "extension",
            Self::Enum => "enum",
            Self::Table => "table",
            Self::Column => "column",
            Self::Constraint => "constraint",
            Self::Index => "index",
        })
    }
}
