//! Makes a schema whole after random changes: what an engine would refuse goes, and names that collide change.

use std::collections::{BTreeMap, BTreeSet};

use model_registry::dialect::naming::MAX_NAME_LENGTH;
use model_registry::dialect::{Dialect, DialectName};
use model_registry::schema::{
    Column, ColumnDefault, ConstraintKind, DataType, Expr, IndexTarget, Namespace, Object,
    ObjectName, Schema, Table, TypeName,
};
use model_registry::step::Step;

use super::attributes;
use super::constraint::candidate_keys;
use super::definitions::{is_one, replace_lost_types};
use super::draft::{Draft, is_generated};
use super::{older, partitions, types};
use crate::postgres;

/// Brings a schema into the dialect's canonical form, with as few changes as that takes.
pub(super) fn repair(dialect: &dyn Dialect, schema: &mut Schema) {
    add_namespaces(schema);
    replace_lost_types(schema);
    drop_lost_defaults(dialect, schema);
    drop_repeated_collations(schema);
    partitions::repair(schema);
    for table in schema.tables.values_mut() {
        repair_table(dialect, table);
    }
    drop_dangling_keys(schema);
    make_names_unique(dialect.name(), schema);
    schema.tables.values_mut().for_each(attributes::repair);
    log_referred_tables(schema);
    if dialect.name() == DialectName::Postgres {
        older::fit(schema, postgres::version());
    }
}

/// A table whose rows outlive a crash may only refer to one whose rows do.
fn log_referred_tables(schema: &mut Schema) {
    loop {
        let logged = schema.tables.values().filter(|table| !table.options.unlogged);
        let referred: Vec<_> = logged
            .flat_map(|table| table.foreign_keys().map(|(_, key)| key.table.clone()))
            .filter(|name| schema.table(name).is_some_and(|table| table.options.unlogged))
            .collect();
        if referred.is_empty() {
            return;
        }
        for name in referred {
            if let Some(table) = schema.tables.get_mut(&name) {
                table.options.unlogged = false;
            }
        }
    }
}

fn add_namespaces(schema: &mut Schema) {
    let used: BTreeSet<_> =
        schema.objects().filter_map(|object| object.qualified_name().schema).collect();
    for name in used {
        let namespace = Namespace { name: name.clone(), comment: None };
        schema.namespaces.entry(name).or_insert(namespace);
    }
}

/// A default that is no value of its type any more goes.
fn drop_lost_defaults(dialect: &dyn Dialect, schema: &mut Schema) {
    let known = schema.clone();
    let is_value = |data_type: &DataType, default: &Expr| {
        let values = types::defaults(dialect, &known, data_type);
        let mut values = values.iter();
        values.any(|value| dialect.expression(value, Some(data_type)).as_ref() == Ok(default))
    };
    let columns = schema.tables.values_mut().flat_map(|table| table.columns.iter_mut());
    for column in columns.filter(|own| matches!(own.data_type.name, TypeName::Named(_))) {
        if let Some(ColumnDefault::Expression(default)) = &column.default
            && !is_value(&column.data_type, default)
        {
            column.default = None;
        }
    }
    let domains = schema.domains.values_mut();
    for domain in domains.filter(|own| matches!(own.base.name, TypeName::Named(_))) {
        domain.default = domain.default.take().filter(|own| is_value(&domain.base, own));
    }
}

/// The collation of a domain is not said again at its columns, and at the keys of their indexes.
fn drop_repeated_collations(schema: &mut Schema) {
    let known = schema.clone();
    for table in schema.tables.values_mut() {
        let Table { columns, indexes, .. } = table;
        for column in columns.iter_mut() {
            if known.domain_collation(&column.data_type).is_some() {
                column.collation = None;
                let keys = indexes.values_mut().flat_map(|index| &mut index.keys);
                let own = keys.filter(|key| key.column() == Some(&column.name));
                own.for_each(|key| key.collation = None);
            }
        }
    }
}

fn repair_table(dialect: &dyn Dialect, table: &mut Table) {
    // SQLite has no table without a column of its own.
    if dialect.name() == DialectName::Sqlite && table.columns.iter().all(is_generated) {
        let name = (0..).map(|number| format!("column{number}"));
        let free = name.into_iter().find(|name| table.column(name).is_none()).unwrap_or_default();
        table.columns.insert(0, Column::new(free, types::parse(dialect, "INTEGER")));
    }
    drop_impossible_parts(table);
    let key = table.primary_key().map(|(_, key)| key.columns.clone()).unwrap_or_default();
    for column in table.columns.iter_mut() {
        column.nullable &= !key.contains(&column.name) && !numbers_itself(column);
        let is_row_id = key == [column.name.clone()];
        if dialect.name() == DialectName::Sqlite && numbers_itself(column) && !is_row_id {
            column.default = None;
        }
    }
    let nullable: Vec<_> =
        table.columns.iter().filter(|own| own.nullable).map(|own| own.name.clone()).collect();
    for column in table.columns.iter_mut() {
        // What is made of a null is null.
        column.nullable |= nullable.iter().any(|source| Draft::is_made_of(column, source));
    }
    let numbers_itself = table.columns.iter().any(numbers_itself);
    table.options.without_rowid &= !key.is_empty() && !numbers_itself;
    dialect.canonicalize(table);
}

fn numbers_itself(column: &Column) -> bool {
    match column.default {
        Some(ColumnDefault::Serial { .. } | ColumnDefault::Identity { .. }) => true,
        Some(ColumnDefault::Expression(_) | ColumnDefault::Generated { .. }) | None => false,
    }
}

/// Constraints and indexes over columns that are not there, and keys that say what another one says already.
fn drop_impossible_parts(table: &mut Table) {
    let columns: BTreeSet<_> = table.columns.iter().map(|column| column.name.clone()).collect();
    let mut keys = BTreeSet::new();
    table.constraints.retain(|_, constraint| {
        let own = constraint.columns();
        let exist = own.iter().all(|column| columns.contains(column));
        match &constraint.kind {
            ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) => {
                exist && !own.is_empty() && keys.insert(own.to_vec())
            }
            ConstraintKind::ForeignKey(_) => exist && !own.is_empty(),
            ConstraintKind::Check(_) => true,
            ConstraintKind::Exclusion(exclusion) => {
                let mut own = exclusion.elements.iter().filter_map(|element| element.key.column());
                own.all(|column| columns.contains(column))
            }
        }
    });
    table.indexes.retain(|_, index| {
        let keys = index.keys.iter().filter_map(|key| match &key.target {
            IndexTarget::Column(column) => Some(column),
            IndexTarget::Expression(_) => None,
        });
        keys.chain(&index.include).all(|column| columns.contains(column))
    });
    for index in table.indexes.values_mut() {
        for key in &mut index.keys {
            // Only a collation that is not the column's own is one of the index.
            if let IndexTarget::Column(name) = &key.target
                && table.columns.named(name).is_some_and(|column| column.collation.is_some())
            {
                key.collation = None;
            }
        }
    }
}

/// Foreign keys to columns that are no key any more, or are of another type.
fn drop_dangling_keys(schema: &mut Schema) {
    let keys: BTreeSet<_> = schema.tables.values().flat_map(candidate_keys).collect();
    let column_types: BTreeMap<ObjectName, BTreeMap<String, DataType>> = schema
        .tables
        .values()
        .map(|table| {
            let columns = table.columns.iter();
            (
                table.name.clone(),
                columns.map(|own| (own.name.clone(), own.data_type.clone())).collect(),
            )
        })
        .collect();
    for table in schema.tables.values_mut() {
        let own_types = &column_types[&table.name];
        table.constraints.retain(|_, constraint| {
            let Some(key) = constraint.as_foreign_key() else { return true };
            keys.contains(&(key.table.clone(), key.references.clone()))
                && key.columns.iter().zip(&key.references).all(|(column, reference)| {
                    own_types.get(column) == column_types[&key.table].get(reference)
                })
        });
    }
}

/// The names that are given away: of tables, enums, sequences, indexes and the constraints that are indexes.
struct Names {
    dialect: DialectName,
    taken: BTreeSet<ObjectName>,
}

impl Names {
    /// The name, or one like it that is free.
    fn take(&mut self, name: &ObjectName) -> ObjectName {
        let tries = std::iter::once(name.name.clone()).chain((2..).map(|number| {
            let end = format!("_{number}");
            let length = name.name.floor_char_boundary(MAX_NAME_LENGTH - end.len());
            format!("{}{end}", &name.name[..length])
        }));
        let mut free = tries.map(|wanted| name.sibling(wanted));
        free.find(|name| self.taken.insert(self.folded(name))).unwrap_or_else(|| name.clone())
    }

    /// SQLite does not tell upper case from lower, in ASCII.
    fn folded(&self, name: &ObjectName) -> ObjectName {
        match self.dialect {
            DialectName::Postgres => name.clone(),
            DialectName::Sqlite => name.sibling(name.name.to_ascii_lowercase()),
        }
    }
}

/// Tables and enums keep their names before what belongs to tables does.
fn make_names_unique(dialect: DialectName, schema: &mut Schema) {
    let mut names = Names { dialect, taken: BTreeSet::new() };
    for old in schema.tables.keys().cloned().collect::<Vec<_>>() {
        let new = names.take(&old);
        if new != old {
            rename_table(schema, &old, &new);
        }
    }
    let enums = schema.enums.keys().map(|name| Object::Enum { name: name.clone() });
    let definitions = enums.chain(schema.objects().filter(is_one)).collect::<Vec<_>>();
    for object in definitions {
        let old = object.qualified_name();
        let to = names.take(&old);
        if to != old
            && let Err(error) = (Step::Rename { object, to }).apply(schema)
        {
            panic!("{error}");
        }
    }
    for range in schema.ranges.values_mut() {
        let multirange = names.take(&range.multirange_name());
        range.set_multirange(multirange);
    }
    for table in schema.tables.values_mut() {
        make_part_names_unique(&mut names, table);
    }
}

fn rename_table(schema: &mut Schema, old: &ObjectName, new: &ObjectName) {
    let Some(mut table) = schema.tables.remove(old) else { return };
    table.name = new.clone();
    schema.add_table(table);
    for constraint in schema.tables.values_mut().flat_map(|table| table.constraints.values_mut()) {
        if let ConstraintKind::ForeignKey(key) = &mut constraint.kind
            && key.table == *old
        {
            key.table = new.clone();
        }
    }
}

fn make_part_names_unique(names: &mut Names, table: &mut Table) {
    let name = table.name.clone();
    for column in table.columns.iter_mut() {
        if let Some(ColumnDefault::Serial { sequence, .. }) = &mut column.default {
            *sequence = names.take(sequence);
        }
    }
    for mut constraint in std::mem::take(&mut table.constraints).into_values() {
        if names.dialect == DialectName::Postgres && constraint.has_index() {
            constraint.name = names.take(&name.sibling(&constraint.name)).name;
        }
        table.add_constraint(constraint);
    }
    for mut index in std::mem::take(&mut table.indexes).into_values() {
        index.name = names.take(&name.sibling(&index.name)).name;
        table.add_index(index);
    }
}
