//! Plain data: what a database's schema is.
//!
//! [`Schema`] is the one value that everything is turned into: models, migrations, a live database, a SQL file.
//! It does no I/O, knows no dialect, and holds no source positions. Types and expressions in it are in the
//! canonical form of one dialect, so that `==` means "the database would not tell them apart".

mod column;
mod constraint;
mod data_type;
mod enum_type;
mod expr;
mod index;
mod logical_type;
mod name;
mod namespace;
mod object;
mod table;

use std::collections::BTreeMap;

use serde::Serialize;

pub use column::{Column, ColumnDefault, Columns};
pub use constraint::{
    Check, Constraint, ConstraintKind, Deferrability, ForeignKey, Key, ReferentialAction, Unique,
};
pub use data_type::{DataType, TypeName};
pub use enum_type::EnumType;
pub use expr::{Expr, rename_identifier};
pub use index::{Index, IndexKey, IndexTarget, NullsOrder};
pub use logical_type::{DialectText, EnumDef, LogicalType, Numbering, Place};
pub use name::ObjectName;
pub use namespace::{Extension, Namespace};
pub use object::{Object, ObjectKind};
pub use table::{Table, TableOptions};

/// What a database's schema is, in the canonical form of one dialect.
///
/// Tables that hold the history of migrations are not part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Schema {
    /// PostgreSQL's schemas, by name, without the default one (`public`) and the system's own.
    pub namespaces: BTreeMap<String, Namespace>,
    /// Extensions, by name, without those that every database has (`plpgsql`).
    pub extensions: BTreeMap<String, Extension>,
    /// Enum types, by name.
    #[serde(serialize_with = "values")]
    pub enums: BTreeMap<ObjectName, EnumType>,
    /// Tables, by name.
    #[serde(serialize_with = "values")]
    pub tables: BTreeMap<ObjectName, Table>,
}

impl Schema {
    /// The table of that name.
    pub fn table(&self, name: &ObjectName) -> Option<&Table> {
        self.tables.get(name)
    }

    /// Whether it has the object.
    pub fn contains(&self, object: &Object) -> bool {
        match object {
            Object::Namespace { name } => self.namespaces.contains_key(name),
            Object::Extension { name } => self.extensions.contains_key(name),
            Object::Enum { name } => self.enums.contains_key(name),
            Object::Table { name } => self.tables.contains_key(name),
            Object::Column { table, name } => {
                self.table(table).is_some_and(|table| table.column(name).is_some())
            }
            Object::Constraint { table, name } => {
                self.table(table).is_some_and(|table| table.constraints.contains_key(name))
            }
            Object::Index { table, name } => {
                self.table(table).is_some_and(|table| table.indexes.contains_key(name))
            }
        }
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds a table under its own name, and returns the one it replaced.
    pub fn add_table(&mut self, table: Table) -> Option<Table> {
        self.tables.insert(table.name.clone(), table)
    }

    /// Adds an enum under its own name, and returns the one it replaced.
    pub fn add_enum(&mut self, enum_type: EnumType) -> Option<EnumType> {
        self.enums.insert(enum_type.name.clone(), enum_type)
    }
}

/// Objects know their own name, so a map of them is a list in JSON (whose keys could not be structured names).
fn values<S: serde::Serializer, V: Serialize>(
    map: &BTreeMap<ObjectName, V>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(map.values())
}
