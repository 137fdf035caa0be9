//! One object of a schema with all that belongs to it.

use serde::Serialize;

use super::{
    Code, CompositeType, DefaultGrant, Domain, EnumType, Extension, Grant, Namespace, Object,
    RangeType, Schema, Sequence, Table, View,
};

/// One object of a schema with all that belongs to it: what [`Object`] only names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Definition {
    /// A namespace.
    Namespace(Namespace),
    /// An extension.
    Extension(Extension),
    /// An enum type.
    Enum(EnumType),
    /// A domain.
    Domain(Domain),
    /// A composite type.
    Composite(CompositeType),
    /// A range type.
    Range(RangeType),
    /// A sequence.
    Sequence(Sequence),
    /// A table with its columns, constraints, indexes and comments.
    Table(Table),
    /// A view, materialized or not, with its indexes.
    View(View),
    /// What is kept as the statement that makes it.
    Code(Code),
    /// What a role may do.
    Grant(Grant),
    /// What a role may do with what comes later.
    DefaultGrant(DefaultGrant),
}

macro_rules! definition_of {
    ($($kind:ident($content:ty)),* $(,)?) => {$(
        impl From<$content> for Definition {
            fn from(content: $content) -> Self {
                Self::$kind(content)
            }
        }
    )*};
}

definition_of! {
    Namespace(Namespace),
    Extension(Extension),
    Enum(EnumType),
    Domain(Domain),
    Composite(CompositeType),
    Range(RangeType),
    Sequence(Sequence),
    Table(Table),
    View(View),
    Code(Code),
    Grant(Grant),
    DefaultGrant(DefaultGrant),
}

impl Definition {
    /// Its kind and name.
    pub fn object(&self) -> Object {
        match self {
            Self::Namespace(namespace) => Object::Namespace { name: namespace.name.clone() },
            Self::Extension(extension) => Object::Extension { name: extension.name.clone() },
            Self::Enum(enum_type) => Object::Enum { name: enum_type.name.clone() },
            Self::Domain(domain) => Object::Domain { name: domain.name.clone() },
            Self::Composite(composite) => Object::Composite { name: composite.name.clone() },
            Self::Range(range) => Object::Range { name: range.name.clone() },
            Self::Sequence(sequence) => Object::Sequence { name: sequence.name.clone() },
            Self::Table(table) => Object::table(&table.name),
            Self::View(view) => Object::View { name: view.name.clone() },
            Self::Code(code) => code.object.clone(),
            Self::Grant(grant) => grant.object(),
            Self::DefaultGrant(grant) => grant.object(),
        }
    }

    /// Its comment, where it can have one.
    pub fn comment(&self) -> Option<&str> {
        match self {
            Self::Namespace(namespace) => namespace.comment.as_deref(),
            Self::Extension(extension) => extension.comment.as_deref(),
            Self::Enum(enum_type) => enum_type.comment.as_deref(),
            Self::Domain(domain) => domain.comment.as_deref(),
            Self::Composite(composite) => composite.comment.as_deref(),
            Self::Range(range) => range.comment.as_deref(),
            Self::Sequence(sequence) => sequence.comment.as_deref(),
            Self::Table(table) => table.comment.as_deref(),
            Self::View(view) => view.comment.as_deref(),
            Self::Code(code) => code.comment.as_deref(),
            Self::Grant(_) | Self::DefaultGrant(_) => None,
        }
    }

    /// Gives it another comment, where it can have one.
    pub fn set_comment(&mut self, comment: Option<&str>) {
        let own = match self {
            Self::Namespace(namespace) => &mut namespace.comment,
            Self::Extension(extension) => &mut extension.comment,
            Self::Enum(enum_type) => &mut enum_type.comment,
            Self::Domain(domain) => &mut domain.comment,
            Self::Composite(composite) => &mut composite.comment,
            Self::Range(range) => &mut range.comment,
            Self::Sequence(sequence) => &mut sequence.comment,
            Self::Table(table) => &mut table.comment,
            Self::View(view) => &mut view.comment,
            Self::Code(code) => &mut code.comment,
            Self::Grant(_) | Self::DefaultGrant(_) => return,
        };
        *own = comment.map(str::to_owned);
    }

    /// Puts it into a schema, and returns what it replaced.
    pub fn insert(self, schema: &mut Schema) -> Option<Self> {
        match self {
            Self::Namespace(new) => {
                schema.namespaces.insert(new.name.clone(), new).map(Self::Namespace)
            }
            Self::Extension(new) => {
                schema.extensions.insert(new.name.clone(), new).map(Self::Extension)
            }
            Self::Enum(new) => schema.enums.insert(new.name.clone(), new).map(Self::Enum),
            Self::Domain(new) => schema.domains.insert(new.name.clone(), new).map(Self::Domain),
            Self::Composite(new) => {
                schema.composites.insert(new.name.clone(), new).map(Self::Composite)
            }
            Self::Range(new) => schema.ranges.insert(new.name.clone(), new).map(Self::Range),
            Self::Sequence(new) => {
                schema.sequences.insert(new.name.clone(), new).map(Self::Sequence)
            }
            Self::Table(new) => schema.tables.insert(new.name.clone(), new).map(Self::Table),
            Self::View(new) => schema.views.insert(new.name.clone(), new).map(Self::View),
            Self::Code(new) => schema.code.insert(new.object.clone(), new).map(Self::Code),
            Self::Grant(new) => schema.grants.insert(new.object(), new).map(Self::Grant),
            Self::DefaultGrant(new) => {
                schema.default_grants.insert(new.object(), new).map(Self::DefaultGrant)
            }
        }
    }
}

impl Schema {
    /// The object with all that belongs to it. Parts of tables are not objects of their own here.
    pub fn get(&self, object: &Object) -> Option<Definition> {
        match object {
            Object::Namespace { name } => self.namespaces.get(name).cloned().map(Into::into),
            Object::Extension { name } => self.extensions.get(name).cloned().map(Into::into),
            Object::Enum { name } => self.enums.get(name).cloned().map(Into::into),
            Object::Domain { name } => self.domains.get(name).cloned().map(Into::into),
            Object::Composite { name } => self.composites.get(name).cloned().map(Into::into),
            Object::Range { name } => self.ranges.get(name).cloned().map(Into::into),
            Object::Sequence { name } => self.sequences.get(name).cloned().map(Into::into),
            Object::Table { name } => self.tables.get(name).cloned().map(Into::into),
            Object::View { name } => self.views.get(name).cloned().map(Into::into),
            Object::Routine { .. }
            | Object::Trigger { .. }
            | Object::Rule { .. }
            | Object::Policy { .. }
            | Object::Statistics { .. }
            | Object::EventTrigger { .. }
            | Object::Publication { .. } => self.code.get(object).cloned().map(Into::into),
            Object::Grant { .. } => self.grants.get(object).cloned().map(Into::into),
            Object::DefaultGrant { .. } => self.default_grants.get(object).cloned().map(Into::into),
            Object::Value { .. }
            | Object::Attribute { .. }
            | Object::Column { .. }
            | Object::Constraint { .. }
            | Object::Index { .. } => None,
        }
    }

    /// Takes an object out of the schema, with all that belongs to it. Parts of tables are not objects of their own
    /// here.
    pub fn take(&mut self, object: &Object) -> Option<Definition> {
        match object {
            Object::Namespace { name } => self.namespaces.remove(name).map(Definition::Namespace),
            Object::Extension { name } => self.extensions.remove(name).map(Definition::Extension),
            Object::Enum { name } => self.enums.remove(name).map(Definition::Enum),
            Object::Domain { name } => self.domains.remove(name).map(Definition::Domain),
            Object::Composite { name } => self.composites.remove(name).map(Definition::Composite),
            Object::Range { name } => self.ranges.remove(name).map(Definition::Range),
            Object::Sequence { name } => self.sequences.remove(name).map(Definition::Sequence),
            Object::Table { name } => self.tables.remove(name).map(Definition::Table),
            Object::View { name } => self.views.remove(name).map(Definition::View),
            Object::Routine { .. }
            | Object::Trigger { .. }
            | Object::Rule { .. }
            | Object::Policy { .. }
            | Object::Statistics { .. }
            | Object::EventTrigger { .. }
            | Object::Publication { .. } => self.code.remove(object).map(Definition::Code),
            Object::Grant { .. } => self.grants.remove(object).map(Definition::Grant),
            Object::DefaultGrant { .. } => {
                self.default_grants.remove(object).map(Definition::DefaultGrant)
            }
            Object::Value { .. }
            | Object::Attribute { .. }
            | Object::Column { .. }
            | Object::Constraint { .. }
            | Object::Index { .. } => None,
        }
    }
}
