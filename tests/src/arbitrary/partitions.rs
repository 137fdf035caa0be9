//! Partitioned tables with their partitions.
//!
//! A table's name says how it is partitioned, since that cannot change: so two schemas never have one of the same name
//! that is partitioned otherwise. Its partitions hold nothing of their own but a comment. What the storage of a table or
//! an index would say of a partitioned table is left out: PostgreSQL hands down some of it, and refuses the rest.

use std::collections::BTreeSet;

use model_registry::dialect::naming::MAX_NAME_LENGTH;
use model_registry::schema::{
    Bound, Column, ColumnDefault, ConstraintKind, Expr, ForeignKey, IndexKey, IndexTarget, Key,
    Limit, Lineage, Object, ObjectName, PartitionStrategy, Partitioning, Schema, Table, Unique,
    Validity,
};
use model_registry::step::Step;

use super::choices::{Choices, Numbers};
use super::draft::Draft;
use super::edit::Editor;
use super::{names, types};

/// A partitioned table.
struct Kind {
    table: &'static str,
    strategy: PartitionStrategy,
    /// The columns of the key, with their types.
    key: &'static [(&'static str, &'static str)],
}

const KINDS: &[Kind] = &[
    Kind { table: "log", strategy: PartitionStrategy::Range, key: &[("day", "date")] },
    Kind { table: "parcel", strategy: PartitionStrategy::List, key: &[("region", "text")] },
    Kind { table: "queue", strategy: PartitionStrategy::Hash, key: &[("id", "bigint")] },
    Kind { table: "Vote", strategy: PartitionStrategy::List, key: &[("choice", "integer")] },
    Kind {
        table: "signal",
        strategy: PartitionStrategy::Range,
        key: &[("at", "timestamp"), ("Source", "integer")],
    },
    Kind {
        table: "cache",
        strategy: PartitionStrategy::Hash,
        key: &[("key", "text"), ("id", "integer")],
    },
];

/// So many bounds beside that of the default partition hold all rows.
const BOUNDS: usize = 3;

impl Draft {
    /// A partitioned table with some partitions, and mostly with a key; none where one of that name is there.
    pub(super) fn add_partitioned(&mut self, choices: &mut Choices<'_>) -> Option<ObjectName> {
        let kind = choices.pick(KINDS)?;
        let name = ObjectName { schema: self.namespace(choices), name: kind.table.to_owned() };
        if self.schema.tables.contains_key(&name) {
            return None;
        }
        let mut table = Table::new(name.clone());
        for (column, sql) in kind.key {
            let mut column = Column::new(*column, types::parse(self.dialect, sql));
            column.nullable = choices.one_in(2);
            table.columns.push(column);
        }
        let columns: Vec<_> = kind.key.iter().map(|(column, _)| (*column).to_owned()).collect();
        let key = |name: &String| IndexKey::new(IndexTarget::Column(name.clone()));
        let keys = columns.iter().map(key).collect();
        table.partitioning = Some(Partitioning { strategy: kind.strategy, keys });
        table.comment = names::comment(choices);
        if !choices.one_in(3) {
            let deferrable = self.deferrability(choices);
            Self::add_primary_key(&mut table, columns, deferrable);
        }
        self.schema.add_table(table);
        for _ in 0..choices.below(BOUNDS + 2) {
            self.add_partition(&name, choices);
        }
        Some(name)
    }

    /// A partition of the table, where a bound is free.
    fn add_partition(&mut self, of: &ObjectName, choices: &mut Choices<'_>) {
        let Some(bound) = choices.pick(&self.free_bounds(of)).cloned() else { return };
        let mut name = format!("part {}", names::table(choices));
        name.truncate(name.floor_char_boundary(MAX_NAME_LENGTH));
        let mut table = Table::new(of.sibling(name));
        table.comment = names::comment(choices);
        table.lineage = Lineage::Partition { of: of.clone(), bound };
        if !self.schema.tables.contains_key(&table.name) {
            self.schema.add_table(table);
        }
    }

    /// The bounds that no partition of the table has.
    fn free_bounds(&self, of: &ObjectName) -> Vec<Bound> {
        let Some(table) = self.schema.table(of) else { return Vec::new() };
        let taken: Vec<_> = partitions(&self.schema, of).map(|(_, bound)| bound).collect();
        let all = (0..BOUNDS).map(|place| self.bound(table, place)).chain([Bound::Default]);
        // No hash is left for a default partition.
        all.filter(|bound| *bound != Bound::Default || !is_hashed(table))
            .filter(|bound| !taken.contains(&bound))
            .collect()
    }

    /// The bound of that number. No two of them overlap.
    fn bound(&self, table: &Table, place: usize) -> Bound {
        let Some(Partitioning { strategy, keys }) = &table.partitioning else {
            return Bound::Default;
        };
        let value = |number: usize| -> Option<Expr> {
            let data_type = &table.column(keys.first()?.column()?)?.data_type;
            let literal = self.family(data_type).literal(self.dialect.name(), number);
            Some(self.expression(&literal, Some(data_type)))
        };
        // What stands beside the first part of a key is as small as can be.
        let limit = |first: Limit| {
            let rest = if first == Limit::MaxValue { Limit::MaxValue } else { Limit::MinValue };
            let rest = std::iter::repeat_n(rest, keys.len() - 1);
            std::iter::once(first).chain(rest).collect::<Vec<_>>()
        };
        let at = |number| limit(value(number).map_or(Limit::MinValue, Limit::Value));
        match (strategy, place) {
            (PartitionStrategy::Hash, _) => {
                let [modulus, remainder] =
                    [BOUNDS, place].map(|number| u32::try_from(number).unwrap_or_default());
                Bound::Hash { modulus, remainder }
            }
            (PartitionStrategy::List, 0) => Bound::In(value(0).into_iter().collect()),
            (PartitionStrategy::List, 1) => Bound::In(value(1).into_iter().collect()),
            (PartitionStrategy::List, _) => {
                let null = self.expression("NULL", None);
                Bound::In(value(2).into_iter().chain([null]).collect())
            }
            (PartitionStrategy::Range, 0) => {
                Bound::Range { from: limit(Limit::MinValue), to: at(1) }
            }
            (PartitionStrategy::Range, 1) => Bound::Range { from: at(1), to: at(2) },
            (PartitionStrategy::Range, _) => {
                Bound::Range { from: at(2), to: limit(Limit::MaxValue) }
            }
        }
    }
}

fn is_hashed(table: &Table) -> bool {
    let strategy = table.partitioning.as_ref().map(|own| own.strategy);
    strategy == Some(PartitionStrategy::Hash)
}

/// The partitions of a table, with their bounds.
fn partitions<'a>(
    schema: &'a Schema,
    of: &ObjectName,
) -> impl Iterator<Item = (&'a ObjectName, &'a Bound)> {
    schema.tables.values().filter_map(move |table| match &table.lineage {
        Lineage::Partition { of: parent, bound } if parent == of => Some((&table.name, bound)),
        Lineage::Partition { .. } | Lineage::Own | Lineage::Inherits(_) | Lineage::Typed(_) => None,
    })
}

/// Whether each row of the table finds the same partition before and after, if the table is partitioned. Where it goes, its
/// partitions do too.
pub(super) fn holds_rows(from: &Schema, to: &Schema, table: &Table) -> bool {
    if table.partitioning.is_none() {
        return true;
    }
    let own: Vec<_> = partitions(from, &table.name).collect();
    let has_default = own.iter().any(|(_, bound)| **bound == Bound::Default);
    let stays = match to.tables.contains_key(&table.name) {
        true => partitions(to, &table.name).eq(own.iter().copied()),
        false => own.iter().all(|(name, _)| !to.tables.contains_key(*name)),
    };
    stays && (has_default || own.len() == BOUNDS)
}

/// The columns by which the table is partitioned.
pub(super) fn key_columns(table: &Table) -> impl Iterator<Item = &str> {
    table.partitioning.iter().flat_map(|own| own.keys.iter().filter_map(IndexKey::column))
}

pub(super) fn is_key(table: &Table, column: &str) -> bool {
    key_columns(table).any(|own| own == column)
}

impl Editor {
    /// Adds, drops, moves, renames or detaches a partition, or says something else of it.
    pub(super) fn edit_partition(&mut self, numbers: &Numbers) {
        let mut choices = Choices::new(numbers);
        let kind = choices.below(8);
        let schema = &self.draft.schema;
        let parents = schema.tables.values().filter(|table| table.partitioning.is_some());
        let parents: Vec<_> = parents.map(|table| table.name.clone()).collect();
        let Some(parent) = choices.pick(&parents) else { return };
        if kind < 3 {
            return self.draft.add_partition(parent, &mut choices);
        }
        let all: Vec<_> = partitions(schema, parent).map(|(name, _)| name.clone()).collect();
        let Some(name) = choices.pick(&all) else { return };
        match kind {
            3 => _ = self.draft.schema.tables.remove(name),
            4 => self.move_partition(parent, name, &mut choices),
            5 => self.detach(name),
            6 => {
                let mut to = format!("part {}", names::table(&mut choices));
                to.truncate(to.floor_char_boundary(MAX_NAME_LENGTH));
                let step = Step::Rename { object: Object::table(name), to: name.sibling(&to) };
                self.rename(Object::table(name), to, &step);
            }
            _ => {
                if let Some(table) = self.draft.schema.tables.get_mut(name) {
                    table.comment = names::comment(&mut choices);
                }
            }
        }
    }

    fn move_partition(&mut self, of: &ObjectName, name: &ObjectName, choices: &mut Choices<'_>) {
        let Some(bound) = choices.pick(&self.draft.free_bounds(of)).cloned() else { return };
        if let Some(table) = self.draft.schema.tables.get_mut(name) {
            table.lineage = Lineage::Partition { of: of.clone(), bound };
        }
    }

    /// The partition stands alone. What it counted with stays its parent's.
    fn detach(&mut self, name: &ObjectName) {
        let Some(table) = self.draft.schema.table(name) else { return };
        let mut whole = self.draft.schema.whole(table);
        whole.lineage = Lineage::Own;
        for column in whole.columns.iter_mut() {
            if matches!(&column.default, Some(ColumnDefault::Expression(own)) if own.sql().starts_with("nextval"))
            {
                column.default = None;
            }
        }
        self.draft.schema.add_table(whole);
    }
}

/// Takes back what a partitioned table cannot be, and partitions of what is gone.
pub(super) fn repair(schema: &mut Schema) {
    let known = schema.clone();
    schema.tables.retain(|_, table| match &table.lineage {
        Lineage::Partition { of, .. } => known.tables.contains_key(of),
        Lineage::Own | Lineage::Inherits(_) | Lineage::Typed(_) => true,
    });
    for table in schema.tables.values_mut() {
        drop_repeated_foreign_keys(&known, table);
    }
    for table in schema.tables.values_mut().filter(|table| table.partitioning.is_some()) {
        demand_key(table);
        for constraint in table.constraints.values_mut() {
            match &mut constraint.kind {
                ConstraintKind::ForeignKey(key) => key.validity = Validity::Valid,
                ConstraintKind::Check(check) => check.no_inherit = false,
                ConstraintKind::PrimaryKey(_)
                | ConstraintKind::Unique(_)
                | ConstraintKind::Exclusion(_) => {}
            }
        }
    }
}

/// PostgreSQL makes a constraint of its own for each partition that a foreign key refers to, and takes for it the name
/// that another key over the same columns would have.
fn drop_repeated_foreign_keys(schema: &Schema, table: &mut Table) {
    let is_partitioned =
        |key: &ForeignKey| schema.table(&key.table).is_some_and(|own| own.partitioning.is_some());
    let keys = table.foreign_keys().filter(|(_, key)| is_partitioned(key));
    let columns: Vec<_> = keys.map(|(_, key)| key.columns.clone()).collect();
    let mut seen = BTreeSet::new();
    table.constraints.retain(|_, constraint| match constraint.as_foreign_key() {
        Some(key) if columns.contains(&key.columns) => seen.insert(key.columns.clone()),
        Some(_) | None => true,
    });
}

/// What is unique is so within a partition, and has the whole key in it, compared as the key is.
fn demand_key(table: &mut Table) {
    let keys: Vec<_> = key_columns(table).map(str::to_owned).collect();
    for constraint in table.constraints.values_mut() {
        if let ConstraintKind::PrimaryKey(Key { columns, .. })
        | ConstraintKind::Unique(Unique { columns, .. }) = &mut constraint.kind
        {
            let missing: Vec<_> = keys.iter().filter(|own| !columns.contains(own)).collect();
            columns.extend(missing.into_iter().cloned());
        }
    }
    for index in table.indexes.values_mut().filter(|index| index.unique) {
        for key in &keys {
            match index.keys.iter_mut().find(|own| own.column() == Some(key)) {
                Some(own) => (own.collation, own.opclass) = (None, None),
                None => index.keys.push(IndexKey::new(IndexTarget::Column(key.clone()))),
            }
        }
    }
}
