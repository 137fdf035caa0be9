//! Types of columns.

use std::fmt;

use serde::Serialize;

use super::ObjectName;

/// A column's type, in the dialect's canonical form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct DataType {
    /// The type's name.
    pub name: TypeName,
    /// What stands in the brackets: `["10", "2"]` for `numeric(10,2)`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<String>,
    /// Whether it is an array of it. PostgreSQL does not keep the number of dimensions.
    #[serde(skip_serializing_if = "is_false")]
    pub array: bool,
}

/// Where a type comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(untagged)]
pub enum TypeName {
    /// A type of the engine, by its canonical name: `character varying`, `timestamp with time zone`, `INTEGER`.
    Builtin(String),
    /// A type that was created: an enum of ours, or one of an extension, such as `geometry`.
    Named(ObjectName),
}

impl DataType {
    /// A type of the engine without modifiers.
    pub fn builtin(name: impl Into<String>) -> Self {
        Self { name: TypeName::Builtin(name.into()), modifiers: Vec::new(), array: false }
    }

    /// A type that was created in the database.
    pub fn named(name: ObjectName) -> Self {
        Self { name: TypeName::Named(name), modifiers: Vec::new(), array: false }
    }

    /// The same type with modifiers.
    pub fn with_modifiers<M: ToString>(mut self, modifiers: impl IntoIterator<Item = M>) -> Self {
        self.modifiers = modifiers.into_iter().map(|modifier| modifier.to_string()).collect();
        self
    }

    /// An array of this type.
    pub fn array_of(mut self) -> Self {
        self.array = true;
        self
    }

    /// Whether it is, or is an array of, the type of that name.
    pub fn refers_to(&self, name: &ObjectName) -> bool {
        matches!(&self.name, TypeName::Named(own) if own == name)
    }
}

fn is_false(value: &bool) -> bool {
    !value
}

/// For messages; the dialect renders SQL.
impl fmt::Display for DataType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            TypeName::Builtin(name) => f.write_str(name)?,
            TypeName::Named(name) => write!(f, "{name}")?,
        }
        if !self.modifiers.is_empty() {
            write!(f, "({})", self.modifiers.join(","))?;
        }
        f.write_str(if self.array { "[]" } else { "" })
    }
}
