//! Where the columns of a table come from beside itself, and how its rows are spread over other tables.
//!
//! A table holds what is its own alone: columns that it does not have from elsewhere, or that differ there, and
//! constraints and indexes that its parents do not bring. [`Schema::whole`] has all of it.

use serde::Serialize;

use super::expr::relation_literal;
use super::naming::{self, NameKind};
use super::{
    Check, Column, ColumnDefault, ColumnTuning, Columns, Constraint, ConstraintKind, Expr, Index,
    IndexKey, IndexTarget, ObjectName, Schema, Table, Validity,
};

/// Where the columns of a table come from beside itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lineage {
    /// Nowhere.
    #[default]
    Own,
    /// It is a partition, which has the columns, constraints and indexes of its parent.
    Partition {
        /// The partitioned table.
        of: ObjectName,
        /// Which rows it holds.
        bound: Bound,
    },
    /// It inherits columns and checks, in this order (`INHERITS`).
    Inherits(Vec<ObjectName>),
    /// It has the attributes of a composite type (`OF`).
    Typed(ObjectName),
}

impl Lineage {
    /// The tables that it has columns from.
    pub fn parents(&self) -> &[ObjectName] {
        match self {
            Self::Own | Self::Typed(_) => &[],
            Self::Partition { of, .. } => std::slice::from_ref(of),
            Self::Inherits(parents) => parents,
        }
    }

    /// The tables and the type that it has columns from, to change their names.
    pub(crate) fn sources_mut(&mut self) -> &mut [ObjectName] {
        match self {
            Self::Own => &mut [],
            Self::Typed(source) | Self::Partition { of: source, .. } => {
                std::slice::from_mut(source)
            }
            Self::Inherits(parents) => parents,
        }
    }
}

/// Which rows a partition holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// Those that no other partition holds.
    Default,
    /// Those with one of these keys.
    In(Vec<Expr>),
    /// Those from one key on, up to another one.
    Range {
        /// The first key.
        from: Vec<Limit>,
        /// The first key that is too large.
        to: Vec<Limit>,
    },
    /// Those whose key has this hash value.
    Hash {
        /// The hash value is divided by it.
        modulus: u32,
        /// What is left of it.
        remainder: u32,
    },
}

/// One part of the key at an end of a range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// Less than all values.
    MinValue,
    /// A value.
    Value(Expr),
    /// More than all values.
    MaxValue,
}

/// How the rows of a partitioned table are spread over its partitions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Partitioning {
    /// By what rule.
    pub strategy: PartitionStrategy,
    /// The key. No part of it has a direction.
    pub keys: Vec<IndexKey>,
}

/// The rule by which rows are spread over partitions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PartitionStrategy {
    /// `LIST`.
    List,
    /// `RANGE`.
    Range,
    /// `HASH`.
    Hash,
}

impl PartitionStrategy {
    /// The word of SQL.
    pub const fn sql(self) -> &'static str {
        match self {
            Self::List => "LIST",
            Self::Range => "RANGE",
            Self::Hash => "HASH",
        }
    }
}

impl Schema {
    /// A table with all that it has from elsewhere, as it would be were it alone. Constraints and indexes that a
    /// partition has from its parent have the names that PostgreSQL gives them.
    pub fn whole(&self, table: &Table) -> Table {
        let mut whole = self.inherited(table);
        for own in table.columns.iter() {
            match whole.columns.named_mut(&own.name) {
                Some(column) => column.clone_from(own),
                None => whole.columns.push(own.clone()),
            }
        }
        whole.constraints.extend(table.constraints.clone());
        whole.indexes.extend(table.indexes.clone());
        whole
    }

    /// What a table has from elsewhere alone.
    fn inherited(&self, table: &Table) -> Table {
        let mut inherited = Table {
            columns: Columns::default(),
            constraints: Default::default(),
            indexes: Default::default(),
            lineage: Lineage::Own,
            ..table.clone()
        };
        if let Lineage::Typed(of) = &table.lineage
            && let Some(composite) = self.composites.get(of)
        {
            let column = |attribute: &super::Attribute| Column {
                collation: attribute.collation.clone(),
                ..Column::new(&attribute.name, attribute.data_type.clone())
            };
            inherited.columns = composite.attributes.iter().map(column).collect();
        }
        let parents = table.lineage.parents().iter().filter_map(|parent| self.tables.get(parent));
        for parent in parents.map(|parent| self.whole(parent)) {
            for column in parent.columns.iter().map(handed_down) {
                match inherited.columns.named_mut(&column.name) {
                    Some(merged) => merged.nullable &= column.nullable,
                    None => inherited.columns.push(column),
                }
            }
            let is_partition = matches!(table.lineage, Lineage::Partition { .. });
            for constraint in parent.constraints.values() {
                let kind = constraint.kind.clone();
                match &constraint.kind {
                    ConstraintKind::Check(check) if check.no_inherit => {}
                    ConstraintKind::Check(_) => {
                        inherited.add_constraint(Constraint::new(&constraint.name, kind));
                    }
                    _ if is_partition => {
                        let chosen = constraint_name(&inherited, constraint);
                        inherited.add_constraint(Constraint::new(chosen, kind));
                    }
                    _ => {}
                }
            }
            for index in parent.indexes.values().filter(|_| is_partition) {
                let chosen = index_name(&inherited, index);
                inherited.add_index(Index { name: chosen, comment: None, ..index.clone() });
            }
        }
        inherited
    }

    /// What a table has from elsewhere, in a schema where each table is whole.
    pub(crate) fn handed_down_to(&self, table: &Table) -> Table {
        // What parents have from elsewhere themselves is theirs here.
        let alone = |parent: &Table| Table { lineage: Lineage::Own, ..parent.clone() };
        let mut above = Self { composites: self.composites.clone(), ..Self::default() };
        for parent in table.lineage.parents().iter().filter_map(|name| self.tables.get(name)) {
            above.add_table(alone(parent));
        }
        above.inherited(table)
    }

    /// Takes out of each table what it has from elsewhere, as [`Schema`] wants it, where each table is whole.
    pub fn leave_out_inherited(&mut self) {
        if self.tables.values().all(|table| table.lineage == Lineage::Own) {
            return;
        }
        let whole = self.clone();
        for table in self.tables.values_mut().filter(|table| table.lineage != Lineage::Own) {
            let inherited = whole.handed_down_to(table);
            table.columns.retain(|own| !is_handed_down(own, &inherited));
            for constraint in inherited.constraints.values() {
                remove_alike(&mut table.constraints, |own| is_same_constraint(own, constraint));
            }
            for index in inherited.indexes.values() {
                let renamed = |own: &Index| Index { name: index.name.clone(), ..own.clone() };
                remove_alike(&mut table.indexes, |own| renamed(own) == *index);
            }
        }
    }
}

/// The name of a partition's constraint that its parent brings.
fn constraint_name(table: &Table, constraint: &Constraint) -> String {
    let columns: Vec<_> = constraint.columns().iter().map(String::as_str).collect();
    let choose = |kind, columns: &[&str]| {
        naming::choose(kind, &table.name.name, columns, |name| is_taken(table, name))
    };
    match &constraint.kind {
        ConstraintKind::PrimaryKey(_) => choose(NameKind::PrimaryKey, &[]),
        ConstraintKind::Unique(_) => choose(NameKind::Unique, &columns),
        ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) | ConstraintKind::Exclusion(_) => {
            constraint.name.clone()
        }
    }
}

/// The name of a partition's index that its parent brings.
fn index_name(table: &Table, index: &Index) -> String {
    let keys = index.keys.iter().map(|key| match &key.target {
        IndexTarget::Column(column) => column.as_str(),
        IndexTarget::Expression(expression) => match expression.sql().split_once('(') {
            Some((function, _))
                if !function.is_empty()
                    && function.chars().all(|c| c == '_' || c.is_alphanumeric()) =>
            {
                function
            }
            _ => "expr",
        },
    });
    let mut parts: Vec<String> = Vec::new();
    for part in keys.chain(index.include.iter().map(String::as_str)) {
        // What is named twice is numbered.
        let numbered = (1..).map(|number| format!("{part}{number}"));
        let mut names = std::iter::once(part.to_owned()).chain(numbered);
        parts.extend(names.find(|name| !parts.contains(name)));
    }
    let parts: Vec<_> = parts.iter().map(String::as_str).collect();
    naming::choose(NameKind::Index, &table.name.name, &parts, |name| is_taken(table, name))
}

fn is_taken(table: &Table, name: &str) -> bool {
    table.constraints.contains_key(name) || table.indexes.contains_key(name)
}

/// A column as those get it that inherit it: without a comment, counted by default, and an identity numbers the
/// parent's rows alone.
fn handed_down(column: &Column) -> Column {
    let default = match &column.default {
        Some(ColumnDefault::Identity { .. }) | None => None,
        Some(ColumnDefault::Serial { sequence, .. }) => {
            Some(ColumnDefault::Expression(next_value(sequence)))
        }
        Some(other) => Some(other.clone()),
    };
    let ColumnTuning { storage, compression, .. } = column.tuning.clone();
    let tuning = ColumnTuning { storage, compression, ..ColumnTuning::default() };
    Column { default, tuning, comment: None, ..column.clone() }
}

/// The default of a column that counts with a sequence which it does not own.
fn next_value(sequence: &ObjectName) -> Expr {
    let literal = relation_literal(sequence);
    Expr::new(format!("nextval({literal}::regclass)"), format!("nextval({literal})"))
}

fn is_handed_down(own: &Column, inherited: &Table) -> bool {
    inherited.column(&own.name).is_some_and(|column| {
        let identity = matches!(own.default, Some(ColumnDefault::Identity { .. }));
        // From PostgreSQL 17 on the identity of a partitioned table is that of its partitions.
        let default = if identity { None } else { own.default.clone() };
        *column == Column { default, ..own.clone() }
    })
}

/// A check holds for all rows of a table that came after it, even where it is not valid for its parent.
fn is_same_constraint(own: &Constraint, inherited: &Constraint) -> bool {
    let ConstraintKind::Check(check) = &inherited.kind else { return own.kind == inherited.kind };
    let kind = |validity| ConstraintKind::Check(Check { validity, ..check.clone() });
    let valid = Constraint { kind: kind(Validity::Valid), ..inherited.clone() };
    own == inherited || *own == valid
}

/// Removes the first that is alike.
fn remove_alike<V>(map: &mut std::collections::BTreeMap<String, V>, alike: impl Fn(&V) -> bool) {
    let found = map.iter().find(|(_, own)| alike(own)).map(|(name, _)| name.clone());
    if let Some(name) = found {
        map.remove(&name);
    }
}

impl Partitioning {
    /// The expressions of its key.
    pub fn expressions(&self) -> impl Iterator<Item = &Expr> {
        self.keys.iter().filter_map(|key| match &key.target {
            IndexTarget::Expression(expression) => Some(expression),
            IndexTarget::Column(_) => None,
        })
    }
}
