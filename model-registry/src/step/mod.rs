//! The vocabulary of change: one [`Step`] is one change of a schema.
//!
//! A step is self-contained: it holds what was and what shall be, so that it can be applied to a [`Schema`],
//! reversed, described and rendered without looking anything up.

mod apply;
mod changes;
mod describe;
mod reach;
mod rename;
mod reverse;
mod table_change;

use serde::Serialize;

pub use apply::ApplyError;
pub(crate) use changes::{
    column_change, column_summary, constraint_change, deferrability, index_change, options_change,
};
pub(crate) use describe::{
    definition_change, enum_change, lineage_change, view_comments, view_indexes, view_parts,
};
pub(crate) use reach::sequence_of;
pub(crate) use rename::{follow as follow_name, in_index as follow_column};
pub use table_change::{SequenceMove, TableChange};

use crate::schema::{Column, Definition, EnumType, Grant, Object, ObjectName, Schema, Table};

/// One change of a schema.
#[expect(
    clippy::large_enum_variant,
    reason = "a plan has few of them, and they are matched everywhere"
)]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Makes an object with all that belongs to it.
    Create(Definition),
    /// Drops an object with all that belongs to it.
    Drop(Definition),
    /// Changes an object that has no steps of its own for that. Enums and tables have.
    Alter {
        /// The object as it is.
        from: Definition,
        /// The object as it shall be; the same kind and name.
        to: Definition,
    },
    /// Gives an object that lives in a namespace another name, another namespace, or both.
    Rename {
        /// The object under its old name.
        object: Object,
        /// The new name.
        to: ObjectName,
    },
    /// Changes the values, or the comment, of an enum type.
    AlterEnum(AlterEnum),
    /// Makes a type anew that cannot be changed in place, and converts its columns.
    RemakeType(RemakeType),
    /// Changes one thing of one table in place.
    AlterTable {
        /// The table.
        table: ObjectName,
        /// What changes.
        change: TableChange,
    },
    /// Makes a table anew and copies its rows, for dialects that cannot change it in place.
    RebuildTable(RebuildTable),
}

/// A change of an enum type's values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AlterEnum {
    /// The type as it is.
    pub from: EnumType,
    /// The type as it shall be; the same name.
    pub to: EnumType,
    /// The columns of that type as they are while this step runs, each with its table: a recast touches them all.
    pub columns: Vec<(ObjectName, Column)>,
    /// The types that are made of it, after those that they need: a recast makes them anew too.
    pub made_of: Vec<Definition>,
    /// What roles may do with any of these types, which would be lost.
    pub grants: Vec<Grant>,
    /// Whether the type must be made anew and its columns recast, since values go, change places, or are used by
    /// a default in the same transaction.
    pub recast: bool,
}

/// A type that is made anew, with all that is made of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RemakeType {
    /// The type as it is.
    pub from: Definition,
    /// The type as it shall be; the same name.
    pub to: Definition,
    /// The types that are made of it, after those that they need.
    pub made_of: Vec<Definition>,
    /// The columns of these types as they are while this step runs, each with its table.
    pub columns: Vec<(ObjectName, Column)>,
    /// What roles may do with these types, which would be lost.
    pub grants: Vec<Grant>,
}

/// All changes of one table in one copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RebuildTable {
    /// The table as it is.
    pub from: Table,
    /// The table as it shall be; the same name.
    pub to: Table,
    /// What changes, in order. They say how a column of `to` is filled from `from`.
    pub changes: Vec<TableChange>,
}

impl Step {
    /// Makes an object.
    pub fn create(new: impl Into<Definition>) -> Self {
        Self::Create(new.into())
    }

    /// Drops an object.
    pub fn drop(old: impl Into<Definition>) -> Self {
        Self::Drop(old.into())
    }

    /// Changes a table.
    pub fn alter(table: &ObjectName, change: TableChange) -> Self {
        Self::AlterTable { table: table.clone(), change }
    }

    /// The object that it is about; for a rename, under its old name.
    pub fn object(&self) -> Object {
        match self {
            Self::Create(definition)
            | Self::Drop(definition)
            | Self::Alter { from: definition, .. } => definition.object(),
            Self::Rename { object, .. } => object.clone(),
            Self::AlterEnum(alter) => Object::Enum { name: alter.from.name.clone() },
            Self::RemakeType(remake) => remake.from.object(),
            Self::AlterTable { table, change } => change.object(table),
            Self::RebuildTable(rebuild) => Object::table(&rebuild.from.name),
        }
    }

    /// Changes the schema as the database would.
    ///
    /// # Errors
    ///
    /// Where the schema has not what the step changes, or has already what it makes.
    pub fn apply(&self, schema: &mut Schema) -> Result<(), ApplyError> {
        apply::apply(self, schema)
    }

    /// The step that undoes it. What was lost with dropped rows does not come back.
    pub fn reverse(&self) -> Self {
        reverse::reverse(self)
    }

    /// What it does, in one line without SQL: `add column sample.mass (integer, not null)`.
    pub fn describe(&self) -> String {
        describe::describe(self)
    }
}
