//! Tables.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    Column, Columns, Constraint, ConstraintKind, Expr, ForeignKey, Index, Key, Lineage, ObjectName,
    Partitioning, TableOptions,
};

/// A table with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Its name.
    pub name: ObjectName,
    /// Its columns.
    pub columns: Columns,
    /// Its constraints, by name.
    #[serde(serialize_with = "values")]
    pub constraints: BTreeMap<String, Constraint>,
    /// Its indexes, by name.
    #[serde(serialize_with = "values")]
    pub indexes: BTreeMap<String, Index>,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// Where its columns come from beside itself.
    #[serde(skip_serializing_if = "is_own")]
    pub lineage: Lineage,
    /// How its rows are spread over partitions, where it is partitioned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partitioning: Option<Partitioning>,
    /// How it is stored.
    pub options: TableOptions,
}

impl Table {
    /// A table with nothing in it.
    pub fn new(name: ObjectName) -> Self {
        Self {
            name,
            columns: Columns::default(),
            constraints: BTreeMap::new(),
            indexes: BTreeMap::new(),
            comment: None,
            lineage: Lineage::Own,
            partitioning: None,
            options: TableOptions::default(),
        }
    }

    /// The column of that name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.named(name)
    }

    /// The primary key, with the name of its constraint.
    pub fn primary_key(&self) -> Option<(&str, &Key)> {
        self.constraints.values().find_map(|constraint| match &constraint.kind {
            ConstraintKind::PrimaryKey(key) => Some((constraint.name.as_str(), key)),
            ConstraintKind::Unique(_)
            | ConstraintKind::ForeignKey(_)
            | ConstraintKind::Check(_)
            | ConstraintKind::Exclusion(_) => None,
        })
    }

    /// The primary key, to change it.
    pub(crate) fn primary_key_mut(&mut self) -> Option<&mut Key> {
        self.constraints.values_mut().find_map(|constraint| match &mut constraint.kind {
            ConstraintKind::PrimaryKey(key) => Some(key),
            ConstraintKind::Unique(_)
            | ConstraintKind::ForeignKey(_)
            | ConstraintKind::Check(_)
            | ConstraintKind::Exclusion(_) => None,
        })
    }

    /// The foreign keys, with the names of their constraints, sorted by name.
    pub fn foreign_keys(&self) -> impl Iterator<Item = (&str, &ForeignKey)> {
        self.constraints
            .values()
            .filter_map(|constraint| Some((constraint.name.as_str(), constraint.as_foreign_key()?)))
    }

    /// The expressions of its defaults, constraints, indexes and partitioning.
    pub fn expressions(&self) -> impl Iterator<Item = &Expr> {
        let defaults = self.columns.iter().filter_map(Column::expression);
        let constraints = self.constraints.values().flat_map(Constraint::expressions);
        let partitioning = self.partitioning.iter().flat_map(Partitioning::expressions);
        let indexes = self.indexes.values().flat_map(Index::expressions);
        defaults.chain(constraints).chain(indexes).chain(partitioning)
    }

    /// Adds a constraint under its own name, and returns the one it replaced.
    pub fn add_constraint(&mut self, constraint: Constraint) -> Option<Constraint> {
        self.constraints.insert(constraint.name.clone(), constraint)
    }

    /// Adds an index under its own name, and returns the one it replaced.
    pub fn add_index(&mut self, index: Index) -> Option<Index> {
        self.indexes.insert(index.name.clone(), index)
    }
}

fn is_own(lineage: &Lineage) -> bool {
    *lineage == Lineage::Own
}

fn values<S: serde::Serializer, V: Serialize>(
    map: &BTreeMap<String, V>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(map.values())
}
