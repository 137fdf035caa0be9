//! The order in which a database accepts steps.
//!
//! Each step belongs to one phase; the phases run in the order of their declaration. Inside a phase the order of the
//! diff stays, but for tables, which come in the order of their foreign keys.

use std::collections::{BTreeMap, BTreeSet};

use crate::dialect::Dialect;
use crate::schema::{Column, ColumnDefault, Constraint, ConstraintKind, ObjectName, Table};
use crate::step::{Step, TableChange};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Phase {
    /// All other steps are written with the new names of tables, enums and columns.
    Rename,
    /// Types and tables live in them.
    CreateNamespaces,
    /// Columns have their types.
    CreateExtensions,
    /// Foreign keys hold the keys that they refer to, and the types of both columns.
    DropForeignKeys,
    /// With no foreign key left on them, and before the keys that their own foreign keys hold. Their names, and those
    /// of their indexes, become free.
    DropTables,
    /// Indexes and constraints hold their columns. Their names become free.
    DropIndexes,
    DropConstraints,
    /// Names that were taken are free now.
    RenameParts,
    /// A default that names a value of an enum would not survive the change of the type.
    DropDefaults,
    /// Columns that come, and new defaults, may name the new values.
    AlterEnums,
    CreateEnums,
    /// Columns that are generated from others go before these, and come after them.
    DropGenerated,
    DropColumns,
    AddColumns,
    AlterColumns,
    AddGenerated,
    /// No column is of such a type any more. Tables have a type of their own name, which becomes free.
    DropEnums,
    /// Keys come before the foreign keys that refer to them.
    AddConstraints,
    /// A unique index may be what a foreign key refers to.
    CreateIndexes,
    /// After the keys that they refer to, and without the foreign keys that go in a circle.
    CreateTables,
    AddForeignKeys,
    AlterTables,
    /// Nothing uses them any more.
    DropExtensions,
    DropNamespaces,
}

/// Puts steps into their order; foreign keys of new tables that cannot come with their table come later.
pub(super) fn order(dialect: &dyn Dialect, steps: Vec<Step>) -> Vec<Step> {
    let mut steps = sort_tables(dialect, steps);
    steps.sort_by_key(phase);
    steps
}

fn phase(step: &Step) -> Phase {
    match step {
        Step::RenameEnum { .. } | Step::RenameTable { .. } => Phase::Rename,
        Step::CreateNamespace(_) => Phase::CreateNamespaces,
        Step::CreateExtension(_) => Phase::CreateExtensions,
        Step::DropTable(_) => Phase::DropTables,
        Step::AlterEnum(_) => Phase::AlterEnums,
        Step::CreateEnum(_) => Phase::CreateEnums,
        Step::CreateTable(_) => Phase::CreateTables,
        Step::DropEnum(_) => Phase::DropEnums,
        Step::DropExtension(_) => Phase::DropExtensions,
        Step::DropNamespace(_) => Phase::DropNamespaces,
        Step::AlterTable { change, .. } => change_phase(change),
        Step::RebuildTable(_) => Phase::AlterTables,
    }
}

fn change_phase(change: &TableChange) -> Phase {
    match change {
        TableChange::RenameColumn { .. } => Phase::Rename,
        TableChange::DropIndex(_) => Phase::DropIndexes,
        TableChange::DropConstraint(constraint) => match constraint.kind {
            ConstraintKind::ForeignKey(_) => Phase::DropForeignKeys,
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Check(_) => Phase::DropConstraints,
        },
        TableChange::RenameConstraint { .. } | TableChange::RenameIndex { .. } => {
            Phase::RenameParts
        }
        TableChange::DropColumn { column } if is_generated(column) => Phase::DropGenerated,
        TableChange::DropColumn { .. } => Phase::DropColumns,
        TableChange::AddColumn { column, .. } if is_generated(column) => Phase::AddGenerated,
        TableChange::AddColumn { .. } => Phase::AddColumns,
        TableChange::AlterColumn { from, to, .. }
            if *to == (Column { default: None, ..from.clone() }) =>
        {
            Phase::DropDefaults
        }
        TableChange::AlterColumn { .. } => Phase::AlterColumns,
        TableChange::AddConstraint(constraint) => match constraint.kind {
            ConstraintKind::ForeignKey(_) => Phase::AddForeignKeys,
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Check(_) => Phase::AddConstraints,
        },
        TableChange::CreateIndex(_) => Phase::CreateIndexes,
        TableChange::SetComment { .. } | TableChange::SetOptions { .. } => Phase::AlterTables,
    }
}

fn is_generated(column: &Column) -> bool {
    matches!(column.default, Some(ColumnDefault::Generated { .. }))
}

/// New tables after those that they refer to, old ones before; what goes in a circle is added, or dropped, apart.
fn sort_tables(dialect: &dyn Dialect, steps: Vec<Step>) -> Vec<Step> {
    let (mut created, mut dropped, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    for step in steps {
        match step {
            Step::CreateTable(table) => created.push(table),
            Step::DropTable(table) => dropped.push(table),
            other => rest.push(other),
        }
    }
    let created = by_foreign_keys(dialect, created);
    rest.extend(created.tables.into_iter().map(Step::CreateTable));
    rest.extend(
        created
            .loose
            .into_iter()
            .map(|(table, key)| Step::alter(&table, TableChange::AddConstraint(key))),
    );
    let dropped = by_foreign_keys(dialect, dropped);
    rest.extend(
        dropped
            .loose
            .into_iter()
            .map(|(table, key)| Step::alter(&table, TableChange::DropConstraint(key))),
    );
    rest.extend(dropped.tables.into_iter().rev().map(Step::DropTable));
    rest
}

/// Tables, each after those that it refers to.
#[derive(Default)]
struct Sorted {
    tables: Vec<Table>,
    /// The foreign keys that close a circle, taken out of their tables.
    loose: Vec<(ObjectName, Constraint)>,
}

fn by_foreign_keys(dialect: &dyn Dialect, tables: Vec<Table>) -> Sorted {
    let mut tables: BTreeMap<_, _> =
        tables.into_iter().map(|table| (table.name.clone(), table)).collect();
    let mut order = Vec::with_capacity(tables.len());
    let mut visited = BTreeSet::new();
    tables.keys().for_each(|name| visit(name, &tables, &mut visited, &mut order));
    let mut sorted = Sorted::default();
    for name in order {
        let Some(mut table) = tables.remove(&name) else { continue };
        // What is still in `tables` does not stand yet.
        let loose: Vec<_> = table
            .constraints
            .values()
            .filter(|constraint| {
                constraint.as_foreign_key().is_some_and(|key| tables.contains_key(&key.table))
            })
            .filter(|key| {
                dialect.alters_in_place(&table, &TableChange::AddConstraint((*key).clone()))
            })
            .cloned()
            .collect();
        table.constraints.retain(|_, constraint| !loose.contains(constraint));
        sorted.loose.extend(loose.into_iter().map(|constraint| (name.clone(), constraint)));
        sorted.tables.push(table);
    }
    sorted
}

fn visit(
    name: &ObjectName,
    tables: &BTreeMap<ObjectName, Table>,
    visited: &mut BTreeSet<ObjectName>,
    order: &mut Vec<ObjectName>,
) {
    if let Some(table) = tables.get(name)
        && visited.insert(name.clone())
    {
        table.foreign_keys().for_each(|(_, key)| visit(&key.table, tables, visited, order));
        order.push(name.clone());
    }
}
