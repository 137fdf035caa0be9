//! Plain data: what a database's schema is.
//!
//! [`Schema`] is the one value that everything is turned into: models, migrations, a live database, a SQL file.
//! It does no I/O, knows no dialect, and holds no source positions. Types and expressions in it are in the
//! canonical form of one dialect, so that `==` means "the database would not tell them apart".

mod clause;
mod code;
mod column;
mod constraint;
mod data_type;
mod definition;
mod enum_type;
mod expr;
mod grant;
mod index;
mod lineage;
mod logical_type;
mod name;
mod namespace;
pub mod naming;
mod object;
mod query;
mod sequence;
mod table;
mod table_options;
mod unmanaged;
mod user_type;
mod view;

use std::collections::BTreeMap;

use serde::Serialize;

pub use clause::{KeyClauses, OnConflict};
pub use code::Code;
pub use column::{Column, ColumnDefault, ColumnTuning, Columns, Storage};
pub use constraint::{
    Check, Constraint, ConstraintKind, Deferrability, Exclusion, ExclusionElement, ForeignKey, Key,
    ReferentialAction, Unique, Validity,
};
pub use data_type::{DataType, TypeName};
pub use definition::Definition;
pub use enum_type::EnumType;
pub(crate) use expr::quote_if_needed;
pub use expr::{Expr, rename_identifier};
pub use grant::{DefaultGrant, Grant, PUBLIC, Privilege};
pub use index::{Index, IndexKey, IndexStorage, IndexTarget, NullsOrder};
pub use lineage::{Bound, Limit, Lineage, PartitionStrategy, Partitioning};
pub use logical_type::{DialectText, EnumDef, LogicalType, Numbering, Place};
pub use name::ObjectName;
pub use namespace::{Extension, Namespace};
pub use object::{Object, ObjectKind};
pub use sequence::{Sequence, SequenceOptions};
pub use table::Table;
pub use table_options::{ReplicaIdentity, TableOptions};
pub use unmanaged::Unmanaged;
pub use user_type::{Attribute, CompositeType, Domain, DomainCheck, RangeType};
pub use view::{Materialized, View};

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
    /// Domains, by name.
    #[serde(serialize_with = "values", skip_serializing_if = "BTreeMap::is_empty")]
    pub domains: BTreeMap<ObjectName, Domain>,
    /// Composite types, by name.
    #[serde(serialize_with = "values", skip_serializing_if = "BTreeMap::is_empty")]
    pub composites: BTreeMap<ObjectName, CompositeType>,
    /// Range types, by name.
    #[serde(serialize_with = "values", skip_serializing_if = "BTreeMap::is_empty")]
    pub ranges: BTreeMap<ObjectName, RangeType>,
    /// Sequences that are not part of a column, by name.
    #[serde(serialize_with = "values", skip_serializing_if = "BTreeMap::is_empty")]
    pub sequences: BTreeMap<ObjectName, Sequence>,
    /// Tables, by name.
    #[serde(serialize_with = "values")]
    pub tables: BTreeMap<ObjectName, Table>,
    /// Views, by name.
    #[serde(serialize_with = "values", skip_serializing_if = "BTreeMap::is_empty")]
    pub views: BTreeMap<ObjectName, View>,
    /// Routines, triggers, rules, policies, statistics, event triggers and publications, by kind and name.
    #[serde(serialize_with = "values", skip_serializing_if = "BTreeMap::is_empty")]
    pub code: BTreeMap<Object, Code>,
    /// What roles may do, by object and role.
    #[serde(serialize_with = "values", skip_serializing_if = "BTreeMap::is_empty")]
    pub grants: BTreeMap<Object, Grant>,
    /// What roles may do with what comes later.
    #[serde(serialize_with = "values", skip_serializing_if = "BTreeMap::is_empty")]
    pub default_grants: BTreeMap<Object, DefaultGrant>,
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
            Object::Value { of, name } => {
                self.enums.get(of).is_some_and(|own| own.values.contains(name))
            }
            Object::Attribute { of, name } => {
                self.composites.get(of).is_some_and(|own| own.attribute(name).is_some())
            }
            Object::Domain { name } => self.domains.contains_key(name),
            Object::Composite { name } => self.composites.contains_key(name),
            Object::Range { name } => self.ranges.contains_key(name),
            Object::Sequence { name } => self.sequences.contains_key(name),
            Object::Table { name } => self.tables.contains_key(name),
            Object::Column { table, name } => {
                self.table(table).is_some_and(|table| table.column(name).is_some())
            }
            Object::Constraint { table, name } => {
                self.table(table).is_some_and(|table| table.constraints.contains_key(name))
            }
            Object::Index { table, name } => {
                let indexes = self.table(table).map(|table| &table.indexes);
                indexes
                    .or_else(|| self.view_indexes(table))
                    .is_some_and(|own| own.contains_key(name))
            }
            Object::View { name } => self.views.contains_key(name),
            Object::Routine { .. }
            | Object::Trigger { .. }
            | Object::Rule { .. }
            | Object::Policy { .. }
            | Object::Statistics { .. }
            | Object::EventTrigger { .. }
            | Object::Publication { .. } => self.code.contains_key(object),
            Object::Grant { .. } => self.grants.contains_key(object),
            Object::DefaultGrant { .. } => self.default_grants.contains_key(object),
        }
    }

    /// All objects that stand by themselves, not as a part of a table: tables first.
    pub fn objects(&self) -> impl Iterator<Item = Object> {
        let named =
            |object: fn(ObjectName) -> Object| move |name: &ObjectName| object(name.clone());
        let tables = self.tables.keys().map(Object::table);
        let views = self.views.keys().map(named(|name| Object::View { name }));
        let enums = self.enums.keys().map(named(|name| Object::Enum { name }));
        let domains = self.domains.keys().map(named(|name| Object::Domain { name }));
        let composites = self.composites.keys().map(named(|name| Object::Composite { name }));
        let ranges = self.ranges.keys().map(named(|name| Object::Range { name }));
        let sequences = self.sequences.keys().map(named(|name| Object::Sequence { name }));
        let namespaces =
            self.namespaces.keys().map(|name| Object::Namespace { name: name.clone() });
        let extensions =
            self.extensions.keys().map(|name| Object::Extension { name: name.clone() });
        let others = self.code.keys().chain(self.grants.keys()).chain(self.default_grants.keys());
        let types = enums.chain(domains).chain(composites).chain(ranges).chain(sequences);
        let spaces = namespaces.chain(extensions);
        tables.chain(views).chain(types).chain(spaces).chain(others.cloned())
    }

    fn view_indexes(&self, view: &ObjectName) -> Option<&BTreeMap<String, Index>> {
        Some(&self.views.get(view)?.materialized.as_ref()?.indexes)
    }

    /// What values of the type are made of: under a domain the type that it restricts, however deep that is.
    pub fn base_type<'a>(&'a self, data_type: &'a DataType) -> &'a DataType {
        self.domain(data_type).map_or(data_type, |domain| self.base_type(&domain.base))
    }

    /// The collation that a domain gives to what is of it, or of an array of it: its own, or that of the domain which it
    /// restricts.
    pub fn domain_collation(&self, data_type: &DataType) -> Option<&ObjectName> {
        let TypeName::Named(name) = &data_type.name else { return None };
        let domain = self.domains.get(name)?;
        domain.collation.as_ref().or_else(|| self.domain_collation(&domain.base))
    }

    /// The indexes of a table or a materialized view, to change them.
    pub fn indexes_mut(&mut self, owner: &ObjectName) -> Option<&mut BTreeMap<String, Index>> {
        match self.tables.get_mut(owner) {
            Some(table) => Some(&mut table.indexes),
            None => Some(&mut self.views.get_mut(owner)?.materialized.as_mut()?.indexes),
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

    /// Adds a view under its own name, and returns the one it replaced.
    pub fn add_view(&mut self, view: View) -> Option<View> {
        self.views.insert(view.name.clone(), view)
    }

    /// Adds what is kept as a statement under its own name, and returns the one it replaced.
    pub fn add_code(&mut self, code: Code) -> Option<Code> {
        self.code.insert(code.object.clone(), code)
    }

    /// Adds an enum under its own name, and returns the one it replaced.
    pub fn add_enum(&mut self, enum_type: EnumType) -> Option<EnumType> {
        self.enums.insert(enum_type.name.clone(), enum_type)
    }
}

/// Objects know their own name, so a map of them is a list in JSON (whose keys could not be structured names).
fn values<S: serde::Serializer, K, V: Serialize>(
    map: &BTreeMap<K, V>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(map.values())
}
