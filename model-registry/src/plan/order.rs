//! The order in which a database accepts steps.
//!
//! Each step belongs to one phase; the phases run in the order of their declaration. Inside a phase the order of the
//! diff stays, but for tables, which come in the order of their foreign keys.

use std::collections::{BTreeMap, BTreeSet};

use super::chains;
use super::counted::Sequences;
use super::moves::{Moves, is_routine};
use super::references::Searched;
use crate::dialect::Dialect;
use crate::schema::{
    Constraint, ConstraintKind, Definition, Domain, Lineage, Object, ObjectName, Sequence, Table,
};
use crate::step::{RemakeType, Step, TableChange};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Phase {
    /// All other steps are written with the new names of tables, enums and columns.
    Rename,
    /// Types and tables live in them.
    CreateNamespaces,
    /// Columns have their types.
    CreateExtensions,
    /// Objects come and go while only those stand that stay.
    DropDefaultGrants,
    /// What hangs on tables, views and routines goes before them.
    DropCode,
    DropViews,
    /// What stays does not go with its parent, and has its columns by itself.
    Detach,
    /// A sequence that stays does not go with the column that it went with.
    DetachSequences,
    /// A default that names a value of an enum would not survive the change of the type; one that was a parent's holds
    /// the sequence that goes with the parent.
    DropDefaults,
    /// Foreign keys hold the keys that they refer to, and the types of both columns.
    DropForeignKeys,
    /// With no foreign key left on them, and before the keys that their own foreign keys hold. Their names, and those
    /// of their indexes, become free.
    DropTables,
    /// What names an index goes before it.
    UnsetOptions,
    /// Indexes and constraints hold their columns. Their names become free.
    DropIndexes,
    DropConstraints,
    /// Names that were taken are free now.
    RenameParts,
    /// Columns that are generated from others go before anything happens to these, and come after it.
    DropGenerated,
    /// They come again, and what called them let go of them.
    DropHeldRoutines,
    /// Columns that come, and new defaults, may name the new values.
    AlterEnums,
    /// Defaults count with them, and call these.
    CreateSequences,
    /// A new type may be made of one that is made anew, and the other way round.
    CreateTypes,
    AlterTypes,
    CreateRoutines,
    DropColumns,
    AddColumns,
    /// A column that becomes serial may get another type then.
    AdoptSequences,
    AlterColumns,
    AddGenerated,
    /// No default and no check calls them any more.
    DropRoutines,
    /// No column is of such a type any more. Tables have a type of their own name, which becomes free.
    DropTypes,
    DropSequences,
    /// Keys come before the foreign keys that refer to them.
    AddConstraints,
    /// A unique index may be what a foreign key refers to.
    CreateIndexes,
    /// The indexes that they name are there. A foreign key of a logged table wants the other one to be logged too.
    SetOptions,
    /// After the keys that they refer to, and without the foreign keys that go in a circle.
    CreateTables,
    AddForeignKeys,
    AlterConstraints,
    /// What a default counts by may have come with a table.
    SetDefaults,
    /// It has all that its parent demands.
    Attach,
    AlterTables,
    /// A sequence goes with a column that is there.
    AlterSequences,
    CreateViews,
    CreateCode,
    AlterCode,
    /// What they are about is there.
    Grant,
    /// Nothing uses them any more.
    DropExtensions,
    DropNamespaces,
}

/// Puts steps into their order; foreign keys of new tables that cannot come with their table come later.
pub(super) fn order(dialect: &dyn Dialect, steps: Vec<Step>) -> Vec<Step> {
    let sequences = Sequences::of(&steps);
    let steps = steps.into_iter().flat_map(|step| sequences.apart(step));
    let steps = steps.flat_map(apart_from_owner).collect();
    let mut steps = chains::in_order(sort_tables(dialect, by_needs(steps)));
    let lost = Lost::by(&steps);
    let moves = Moves::of(&steps);
    steps.sort_by_key(|step| match lost.takes(step) {
        true => Phase::DropCode,
        false if sequences.is_awaited(step) => Phase::SetDefaults,
        false => phase(step, &moves),
    });
    steps
}

fn phase(step: &Step, moves: &Moves) -> Phase {
    match step {
        Step::Rename { .. } => Phase::Rename,
        Step::Create(to) | Step::Alter { to, .. } if moves.comes_late(to) => Phase::CreateViews,
        Step::Create(to) if moves.comes_early(to) => Phase::CreateTypes,
        Step::Create(definition) => create_phase(definition),
        Step::Drop(definition) if moves.is_held(definition) => Phase::DropHeldRoutines,
        Step::Drop(definition) if moves.goes_early(definition) => Phase::DropViews,
        Step::Drop(definition) if moves.goes_late(definition) => Phase::DropTypes,
        Step::Drop(definition) => drop_phase(definition),
        Step::Alter { from, to } => alter_phase(from, to),
        Step::AlterEnum(_) => Phase::AlterEnums,
        Step::RemakeType(_) => Phase::CreateTypes,
        Step::AlterTable { change, .. } => change_phase(change),
        Step::RebuildTable(_) => Phase::AlterTables,
    }
}

fn create_phase(definition: &Definition) -> Phase {
    match definition {
        Definition::Namespace(_) => Phase::CreateNamespaces,
        Definition::Extension(_) => Phase::CreateExtensions,
        Definition::Enum(_)
        | Definition::Domain(_)
        | Definition::Composite(_)
        | Definition::Range(_) => Phase::CreateTypes,
        Definition::Sequence(_) => Phase::CreateSequences,
        Definition::Table(_) => Phase::CreateTables,
        Definition::View(_) => Phase::CreateViews,
        Definition::Code(code) if is_routine(code) => Phase::CreateRoutines,
        Definition::Code(_) => Phase::CreateCode,
        Definition::Grant(_) | Definition::DefaultGrant(_) => Phase::Grant,
    }
}

fn alter_phase(from: &Definition, to: &Definition) -> Phase {
    match to {
        Definition::Sequence(_) if *to == without_owner(from) => Phase::DetachSequences,
        Definition::Domain(to) if sheds(from, to) => Phase::DropDefaults,
        Definition::Namespace(_) => Phase::CreateNamespaces,
        Definition::Extension(_) => Phase::CreateExtensions,
        Definition::Enum(_)
        | Definition::Domain(_)
        | Definition::Composite(_)
        | Definition::Range(_) => Phase::AlterTypes,
        Definition::Sequence(_) => Phase::AlterSequences,
        Definition::Table(_) => Phase::AlterTables,
        Definition::View(_) => Phase::CreateViews,
        Definition::Code(code) if is_routine(code) => Phase::CreateRoutines,
        Definition::Code(_) => Phase::AlterCode,
        Definition::Grant(_) | Definition::DefaultGrant(_) => Phase::Grant,
    }
}

fn sheds(from: &Definition, to: &Domain) -> bool {
    matches!(from, Definition::Domain(from) if from.sheds_to(to))
}

fn drop_phase(definition: &Definition) -> Phase {
    match definition {
        Definition::Namespace(_) => Phase::DropNamespaces,
        Definition::Extension(_) => Phase::DropExtensions,
        Definition::Enum(_)
        | Definition::Domain(_)
        | Definition::Composite(_)
        | Definition::Range(_) => Phase::DropTypes,
        Definition::Sequence(_) => Phase::DropSequences,
        Definition::Table(_) => Phase::DropTables,
        Definition::View(_) => Phase::DropViews,
        Definition::Code(code) if is_routine(code) => Phase::DropRoutines,
        Definition::Code(_) => Phase::DropCode,
        Definition::Grant(_) => Phase::Grant,
        Definition::DefaultGrant(_) => Phase::DropDefaultGrants,
    }
}

/// The objects that go, on which nothing can be granted or revoked afterwards.
struct Lost {
    /// Those that go, and do not come again.
    for_good: BTreeSet<Object>,
    /// All that go.
    all: BTreeSet<Object>,
}

impl Lost {
    fn by(steps: &[Step]) -> Self {
        let all: BTreeSet<_> = steps.iter().flat_map(Step::takes).collect();
        let made: BTreeSet<_> = steps.iter().flat_map(Step::makes).collect();
        Self { for_good: all.difference(&made).cloned().collect(), all }
    }

    /// Whether the step grants or revokes something on an object that goes.
    fn takes(&self, step: &Step) -> bool {
        let (lost, definition) = match step {
            Step::Drop(old) => (&self.all, old),
            Step::Create(new) | Step::Alter { to: new, .. } => (&self.for_good, new),
            _ => return false,
        };
        let Definition::Grant(grant) = definition else { return false };
        let relation = grant.on.owner();
        let is_lost = |name: &ObjectName| {
            lost.contains(&Object::table(name))
                || lost.contains(&Object::View { name: name.clone() })
        };
        lost.contains(&grant.on) || relation.is_some_and(is_lost)
    }
}

/// A sequence comes before the table that it goes with, and what it goes with is said apart.
fn apart_from_owner(step: Step) -> Vec<Step> {
    let (from, to) = match &step {
        Step::Create(to) => (None, Some(to)),
        Step::Drop(from) => (Some(from), None),
        Step::Alter { from, to } => (Some(from), Some(to)),
        _ => return vec![step],
    };
    let [old, new] = [from, to].map(|own| own.and_then(owner));
    if old == new {
        return vec![step];
    }
    let alter = |from: &Definition, to: &Definition| {
        (from != to).then(|| Step::Alter { from: from.clone(), to: to.clone() })
    };
    let free = from.map(without_owner);
    let detach = from.zip(free.as_ref()).and_then(|(from, free)| alter(from, free));
    let rest = match (free, to) {
        (None, Some(to)) => {
            let new = without_owner(to);
            let attach = alter(&new, to);
            [Some(Step::Create(new)), attach]
        }
        (Some(free), Some(to)) => [alter(&free, to), None],
        (Some(free), None) => [Some(Step::Drop(free)), None],
        (None, None) => [None, None],
    };
    detach.into_iter().chain(rest.into_iter().flatten()).collect()
}

fn owner(definition: &Definition) -> Option<&(ObjectName, String)> {
    match definition {
        Definition::Sequence(sequence) => sequence.owner.as_ref(),
        _ => None,
    }
}

fn without_owner(definition: &Definition) -> Definition {
    match definition {
        Definition::Sequence(own) => Sequence { owner: None, ..own.clone() }.into(),
        other => other.clone(),
    }
}

/// Steps whose definitions come after those that they need; what needs each other stays in the order of its names. A
/// type that is made anew stands among those that come.
pub(super) fn by_needs(steps: Vec<Step>) -> Vec<Step> {
    let (mut made, mut dropped, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    for step in steps {
        match step {
            Step::Create(Definition::Table(_)) | Step::Drop(Definition::Table(_)) => {
                rest.push(step);
            }
            Step::RemakeType(RemakeType { ref to, .. }) => made.push((to.clone(), step)),
            Step::Create(ref definition) => made.push((definition.clone(), step)),
            Step::Drop(ref definition) => dropped.push((definition.clone(), step)),
            other => rest.push(other),
        }
    }
    // Those that are made anew first, where nothing else is needed.
    made.sort_by_key(|(_, step)| !matches!(step, Step::RemakeType(_)));
    sorted(dropped).into_iter().rev().chain(sorted(made)).chain(rest).collect()
}

fn sorted(steps: Vec<(Definition, Step)>) -> Vec<Step> {
    let objects: Vec<_> = steps.iter().map(|(definition, _)| definition.object()).collect();
    let searched: Vec<_> = steps.iter().map(|(definition, _)| Searched::new(definition)).collect();
    let mut order = Vec::with_capacity(steps.len());
    let mut visited = vec![false; steps.len()];
    for start in 0..steps.len() {
        visit_needs(start, &searched, &objects, &mut visited, &mut order);
    }
    let mut steps: Vec<_> = steps.into_iter().map(|(_, step)| Some(step)).collect();
    order.into_iter().filter_map(|place| steps[place].take()).collect()
}

fn visit_needs(
    place: usize,
    searched: &[Searched<'_>],
    objects: &[Object],
    visited: &mut [bool],
    order: &mut Vec<usize>,
) {
    if std::mem::replace(&mut visited[place], true) {
        return;
    }
    for (other, object) in objects.iter().enumerate() {
        if other != place && searched[place].needs(object) {
            visit_needs(other, searched, objects, visited, order);
        }
    }
    order.push(place);
}

fn change_phase(change: &TableChange) -> Phase {
    match change {
        TableChange::RenameColumn { .. } => Phase::Rename,
        TableChange::DropIndex(_) => Phase::DropIndexes,
        TableChange::DropConstraint(constraint) => match constraint.kind {
            ConstraintKind::ForeignKey(_) => Phase::DropForeignKeys,
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Check(_)
            | ConstraintKind::Exclusion(_) => Phase::DropConstraints,
        },
        TableChange::AlterConstraint { .. } => Phase::AlterConstraints,
        TableChange::RenameConstraint { .. } | TableChange::RenameIndex { .. } => {
            Phase::RenameParts
        }
        TableChange::DropColumn { column } if column.is_generated() => Phase::DropGenerated,
        TableChange::DropColumn { .. } => Phase::DropColumns,
        TableChange::AddColumn { column, .. } if column.is_generated() => Phase::AddGenerated,
        TableChange::AddColumn { .. } => Phase::AddColumns,
        TableChange::AlterColumn { from, to, .. } if *to == from.without_default() => {
            Phase::DropDefaults
        }
        // The rows get their values in the columns that it is made of.
        TableChange::AlterColumn { from, to, .. }
            if to.is_generated() && from.nullable != to.nullable =>
        {
            match to.nullable {
                true => Phase::DropGenerated,
                false => Phase::AddGenerated,
            }
        }
        TableChange::AlterColumn { .. } => Phase::AlterColumns,
        TableChange::ReleaseSequence(_) => Phase::DetachSequences,
        TableChange::AdoptSequence(_) => Phase::AdoptSequences,
        TableChange::AddConstraint(constraint) => match constraint.kind {
            ConstraintKind::ForeignKey(_) => Phase::AddForeignKeys,
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Check(_)
            | ConstraintKind::Exclusion(_) => Phase::AddConstraints,
        },
        TableChange::CreateIndex(_) | TableChange::AlterIndex { .. } => Phase::CreateIndexes,
        TableChange::OverrideColumn { .. } => Phase::AlterColumns,
        TableChange::SetLineage { to, .. } if to.lineage == Lineage::Own => Phase::Detach,
        TableChange::SetLineage { .. } => Phase::Attach,
        TableChange::SetOptions { from, to } if *to == from.unmarked(|_| true) => {
            Phase::UnsetOptions
        }
        TableChange::SetOptions { .. } => Phase::SetOptions,
        TableChange::SetComment { .. } | TableChange::SetPartitioning { .. } => Phase::AlterTables,
    }
}

/// New tables after those that they refer to, old ones before; what goes in a circle is added, or dropped, apart.
fn sort_tables(dialect: &dyn Dialect, steps: Vec<Step>) -> Vec<Step> {
    let (mut created, mut dropped, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    for step in steps {
        match step {
            Step::Create(Definition::Table(table)) => created.push(table),
            Step::Drop(Definition::Table(table)) => dropped.push(table),
            other => rest.push(other),
        }
    }
    let created = by_foreign_keys(dialect, created);
    rest.extend(created.tables.into_iter().map(Step::create));
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
    rest.extend(dropped.tables.into_iter().rev().map(Step::drop));
    rest
}

/// Tables, each after those that it refers to.
#[derive(Default)]
struct Sorted {
    tables: Vec<Table>,
    /// The foreign keys that close a circle, or refer to a table with partitions, taken out of their tables: no partition
    /// goes while its rows are referred to.
    loose: Vec<(ObjectName, Constraint)>,
}

fn by_foreign_keys(dialect: &dyn Dialect, tables: Vec<Table>) -> Sorted {
    let mut tables: BTreeMap<_, _> =
        tables.into_iter().map(|table| (table.name.clone(), table)).collect();
    let divided: BTreeSet<_> = tables.values().filter_map(divided_by).cloned().collect();
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
                constraint.as_foreign_key().is_some_and(|key| {
                    tables.contains_key(&key.table) || divided.contains(&key.table)
                })
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

/// The table that has this one as its partition.
fn divided_by(table: &Table) -> Option<&ObjectName> {
    match &table.lineage {
        Lineage::Partition { of, .. } => Some(of),
        Lineage::Own | Lineage::Inherits(_) | Lineage::Typed(_) => None,
    }
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
        // A table comes after those that it has columns from in any case; a foreign key can be added later.
        table.lineage.parents().iter().for_each(|parent| visit(parent, tables, visited, order));
        table.foreign_keys().for_each(|(_, key)| visit(&key.table, tables, visited, order));
        order.push(name.clone());
    }
}
