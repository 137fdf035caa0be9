//! What a database holds on to a column while its type changes, or to a key while it goes: it is taken off before
//! and put on again after.

use std::collections::BTreeSet;

use crate::dialect::Dialect;
use crate::schema::{
    Column, ColumnDefault, Constraint, ConstraintKind, Definition, Domain, Expr, ForeignKey, Index,
    IndexKey, ObjectName, Schema, Table,
};
use crate::step::{AlterEnum, RemakeType, Step, TableChange};

/// Adds the steps that take dependents off and put them on again. `from` is the schema before `steps`, `to` after;
/// `routines` go, and come again.
pub(super) fn detach(
    dialect: &dyn Dialect,
    from: &Schema,
    to: &Schema,
    routines: BTreeSet<ObjectName>,
    steps: Vec<Step>,
) -> Vec<Step> {
    let current = after_renames(from, &steps);
    let mut blocked = Blocked { routines, ..Blocked::by(dialect, &current, &steps) };
    blocked.regenerate(dialect, &current);
    blocked.rebuild_keys(&current);
    let mut detaching = Detaching { to, steps };
    for table in current.tables.values() {
        for constraint in table
            .constraints
            .values()
            .filter(|constraint| blocked.blocks_constraint(table, constraint))
        {
            // Where a constraint cannot be dropped in place, the table is made anew, and all of this with it.
            if dialect.alters_in_place(table, &TableChange::DropConstraint(constraint.clone())) {
                detaching.constraint(&table.name, constraint);
            }
        }
        for index in table.indexes.values().filter(|index| blocked.blocks_index(table, index)) {
            detaching.index(&table.name, index);
        }
        for column in table.columns.iter().filter(|column| blocked.regenerates(table, column)) {
            detaching.generated(&table.name, column);
        }
        for column in table.columns.iter().filter(|column| blocked.blocks_default(column)) {
            detaching.default(&table.name, column);
        }
    }
    for domain in current.domains.values() {
        detaching.domain(domain, |expression| blocked.calls(expression));
    }
    detaching.steps
}

/// The schema under the names that all other steps use.
pub(super) fn after_renames(from: &Schema, steps: &[Step]) -> Schema {
    let mut schema = from.clone();
    for step in steps {
        let renames = match step {
            Step::Rename { .. } => true,
            Step::AlterTable { change, .. } => matches!(change, TableChange::RenameColumn { .. }),
            _ => false,
        };
        if renames {
            // The diff applied the same step to the same schema.
            let _ = step.apply(&mut schema);
        }
    }
    schema
}

/// What the steps change under the feet of others.
#[derive(Default)]
struct Blocked {
    /// Columns whose type becomes another one.
    retyped: BTreeSet<(ObjectName, String)>,
    /// Columns that are made anew, since no other way leads to what generates them.
    replaced: BTreeSet<(ObjectName, String)>,
    /// Columns whose type changes in any way, or their collation.
    recast: BTreeSet<(ObjectName, String)>,
    /// Columns that are generated from one of these.
    regenerated: BTreeSet<(ObjectName, String)>,
    /// Tables that become logged, or cease to be.
    relogged: BTreeSet<ObjectName>,
    /// Keys that go: the table and the sorted columns.
    keys: BTreeSet<(ObjectName, Vec<String>)>,
    /// The names of routines that go, and come again.
    routines: BTreeSet<ObjectName>,
}

impl Blocked {
    fn by(dialect: &dyn Dialect, current: &Schema, steps: &[Step]) -> Self {
        let mut blocked = Self::default();
        for step in steps {
            match step {
                Step::AlterEnum(AlterEnum { columns, recast: true, .. })
                | Step::RemakeType(RemakeType { columns, .. }) => {
                    let columns = columns.iter();
                    blocked.retyped.extend(
                        columns.map(|(table, column)| (table.clone(), column.name.clone())),
                    );
                }
                Step::AlterTable { table, change } => {
                    let in_place = |own: &Table| dialect.alters_in_place(own, change);
                    if current.table(table).is_some_and(in_place) {
                        blocked.add_column_change(table, change);
                    }
                    blocked.add(table, change);
                }
                _ => {}
            }
        }
        blocked
    }

    fn add(&mut self, table: &ObjectName, change: &TableChange) {
        match change {
            TableChange::AlterColumn { from, to, .. }
                if from.data_type.name != to.data_type.name =>
            {
                self.retyped.insert((table.clone(), to.name.clone()));
            }
            TableChange::DropConstraint(constraint) => match &constraint.kind {
                ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) => {
                    self.keys.insert((table.clone(), sorted(constraint.columns())));
                }
                ConstraintKind::ForeignKey(_)
                | ConstraintKind::Check(_)
                | ConstraintKind::Exclusion(_) => {}
            },
            TableChange::DropIndex(index) if index.unique => {
                self.keys.insert((table.clone(), sorted(&key_columns(index))));
            }
            TableChange::SetOptions { from, to } if from.unlogged != to.unlogged => {
                self.relogged.insert(table.clone());
            }
            _ => {}
        }
    }

    /// Finds the columns that are generated from others whose type changes, where that is done in place.
    fn regenerate(&mut self, dialect: &dyn Dialect, current: &Schema) {
        let in_place = |table: &Table, column: &Column| {
            let (from, to) = (column.clone(), column.clone());
            let change = TableChange::AlterColumn { from, to, using: None, backfill: None };
            dialect.alters_in_place(table, &change)
        };
        for table in current.tables.values() {
            let mut found = Vec::new();
            for column in table.columns.iter() {
                if self.retypes_source(table, column) && in_place(table, column) {
                    found.push((table.name.clone(), column.name.clone()));
                }
            }
            self.regenerated.extend(found);
        }
    }

    /// Finds the keys whose index is made anew while their columns stay: what refers to a key holds its index.
    fn rebuild_keys(&mut self, current: &Schema) {
        for table in current.tables.values() {
            let constraints = table.constraints.values().filter(|own| own.has_index());
            let constraints = constraints
                .filter(|own| self.rebuilds(table, own.columns(), |column| own.is_about(column)));
            let mut keys: Vec<_> = constraints.map(|own| sorted(own.columns())).collect();
            for index in table.indexes.values().filter(|index| index.unique) {
                let columns = key_columns(index);
                if self.rebuilds(table, &columns, |column| index.is_about(column)) {
                    keys.push(sorted(&columns));
                }
            }
            self.keys.extend(keys.into_iter().map(|columns| (table.name.clone(), columns)));
        }
    }

    /// Whether the index of a key is made anew: with a column that is, or with the type of one that it carries along.
    fn rebuilds(&self, table: &Table, key: &[String], is_about: impl Fn(&str) -> bool) -> bool {
        let carries = |column: &str| is_about(column) && !key.iter().any(|own| own == column);
        self.remakes_any(table, &is_about) || self.recasts_any(table, carries)
    }

    fn retypes_source(&self, table: &Table, column: &Column) -> bool {
        match &column.default {
            Some(ColumnDefault::Generated { expression, .. }) => {
                self.retypes_mentioned(table, expression)
                    || mentions_any(&self.recast, table, expression)
                    || self.calls(expression)
            }
            Some(
                ColumnDefault::Expression(_)
                | ColumnDefault::Serial { .. }
                | ColumnDefault::Identity { .. },
            )
            | None => false,
        }
    }

    fn regenerates(&self, table: &Table, column: &Column) -> bool {
        self.regenerated.contains(&(table.name.clone(), column.name.clone()))
    }

    fn regenerates_any(&self, table: &ObjectName, columns: &[String]) -> bool {
        columns.iter().any(|column| self.regenerated.contains(&(table.clone(), column.clone())))
    }

    /// What a change of a column in place does to columns.
    fn add_column_change(&mut self, table: &ObjectName, change: &TableChange) {
        let TableChange::AlterColumn { from, to, .. } = change else { return };
        let was_virtual =
            matches!(from.default, Some(ColumnDefault::Generated { stored: false, .. }));
        if from.default != to.default && (was_virtual || to.is_generated()) {
            self.replaced.insert((table.clone(), to.name.clone()));
        }
        if from.data_type != to.data_type || from.collation != to.collation {
            self.recast.insert((table.clone(), to.name.clone()));
        }
    }

    /// Whether it is about a column of the table that is made anew.
    fn remakes_any(&self, table: &Table, is_about: impl Fn(&str) -> bool) -> bool {
        let columns = self.replaced.iter().chain(&self.regenerated);
        columns.into_iter().any(|(owner, column)| *owner == table.name && is_about(column))
    }

    fn blocks_constraint(&self, table: &Table, constraint: &Constraint) -> bool {
        let held = match &constraint.kind {
            ConstraintKind::ForeignKey(key) => {
                self.moves_any(&table.name, &key.columns)
                    || self.moves_any(&key.table, &key.references)
                    || self.takes_key_of(key)
                    || self.relogs_both(&table.name, key)
            }
            ConstraintKind::Check(_) | ConstraintKind::Exclusion(_) => constraint
                .expressions()
                .into_iter()
                .any(|expression| self.moves_mentioned(table, expression)),
            ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) => false,
        };
        held || self.remakes_any(table, |column| constraint.is_about(column))
            || self.forgets_tablespace(table, constraint)
    }

    /// PostgreSQL makes an exclusion anew when the type of its column changes, in the tablespace of the database.
    fn forgets_tablespace(&self, table: &Table, constraint: &Constraint) -> bool {
        let is_elsewhere = match &constraint.kind {
            ConstraintKind::Exclusion(exclusion) => exclusion.storage.tablespace.is_some(),
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::ForeignKey(_)
            | ConstraintKind::Check(_) => false,
        };
        is_elsewhere && self.recasts_any(table, |column| constraint.is_about(column))
    }

    /// Whether it is about a column of the table whose type changes in any way.
    fn recasts_any(&self, table: &Table, is_about: impl Fn(&str) -> bool) -> bool {
        let mut columns = self.recast.iter().chain(&self.retyped);
        columns.any(|(owner, column)| *owner == table.name && is_about(column))
    }

    fn blocks_index(&self, table: &Table, index: &Index) -> bool {
        index.expressions().any(|expression| self.moves_mentioned(table, expression))
            || self.remakes_any(table, |column| index.is_about(column))
            || self.forgets_statistics(table, index)
    }

    /// PostgreSQL makes an index anew when the type of its column changes, without what its expressions are counted by.
    fn forgets_statistics(&self, table: &Table, index: &Index) -> bool {
        index.keys.iter().any(|key| key.statistics.is_some())
            && self.recasts_any(table, |column| index.is_about(column))
    }

    fn blocks_default(&self, column: &Column) -> bool {
        column.default_expression().is_some_and(|default| self.calls(default))
    }

    fn calls(&self, expression: &Expr) -> bool {
        self.routines.iter().any(|routine| expression.mentions_object(routine))
    }

    /// Two tables that refer to each other, in whatever circle, cannot change one after the other: a logged table may
    /// not refer to one that is not.
    fn relogs_both(&self, table: &ObjectName, key: &ForeignKey) -> bool {
        *table != key.table && self.relogged.contains(table) && self.relogged.contains(&key.table)
    }

    fn takes_key_of(&self, key: &ForeignKey) -> bool {
        self.keys.contains(&(key.table.clone(), sorted(&key.references)))
    }

    fn moves_any(&self, table: &ObjectName, columns: &[String]) -> bool {
        let is_retyped = |column: &String| self.retyped.contains(&(table.clone(), column.clone()));
        self.regenerates_any(table, columns) || columns.iter().any(is_retyped)
    }

    fn moves_mentioned(&self, table: &Table, expression: &Expr) -> bool {
        self.retypes_mentioned(table, expression)
            || mentions_any(&self.regenerated, table, expression)
            || self.calls(expression)
    }

    fn retypes_mentioned(&self, table: &Table, expression: &Expr) -> bool {
        mentions_any(&self.retyped, table, expression)
    }
}

/// The columns that the step gives a type which is made anew.
fn retyped(step: &mut Step) -> Option<&mut Vec<(ObjectName, Column)>> {
    match step {
        Step::AlterEnum(AlterEnum { columns, .. })
        | Step::RemakeType(RemakeType { columns, .. }) => Some(columns),
        _ => None,
    }
}

/// Whether a column that was generated is so no more, and has its values still. One that was not stored never had any.
fn keeps_values(from: &Column, to: &Column) -> bool {
    let was_stored = matches!(from.default, Some(ColumnDefault::Generated { stored: true, .. }));
    was_stored && !to.is_generated()
}

/// Whether the expression, of that table, is about one of these columns.
fn mentions_any(
    columns: &BTreeSet<(ObjectName, String)>,
    table: &Table,
    expression: &Expr,
) -> bool {
    columns.iter().any(|(owner, column)| *owner == table.name && expression.mentions(column))
}

fn key_columns(index: &Index) -> Vec<String> {
    index.keys.iter().filter_map(IndexKey::column).map(str::to_owned).collect()
}

fn sorted(columns: &[String]) -> Vec<String> {
    let mut columns = columns.to_vec();
    columns.sort_unstable();
    columns
}

/// The steps, and what is added to them.
struct Detaching<'a> {
    to: &'a Schema,
    steps: Vec<Step>,
}

impl Detaching<'_> {
    fn constraint(&mut self, table: &ObjectName, constraint: &Constraint) {
        let off = Step::alter(table, TableChange::DropConstraint(constraint.clone()));
        let new_name = self.new_name(table, |change| match change {
            TableChange::RenameConstraint { from, to } if *from == constraint.name => {
                Some(to.clone())
            }
            _ => None,
        });
        let new_name = new_name.unwrap_or_else(|| constraint.name.clone());
        self.forget(table, |change| {
            matches!(change, TableChange::AlterConstraint { to, .. } if to.name == new_name)
        });
        let after = self.to.table(table).and_then(|table| table.constraints.get(&new_name));
        if let Some(after) = after.filter(|_| !self.steps.contains(&off)) {
            self.steps.push(off);
            self.steps.push(Step::alter(table, TableChange::AddConstraint(after.clone())));
        }
    }

    fn index(&mut self, table: &ObjectName, index: &Index) {
        let off = Step::alter(table, TableChange::DropIndex(index.clone()));
        let new_name = self.new_name(table, |change| match change {
            TableChange::RenameIndex { from, to } if *from == index.name => Some(to.clone()),
            _ => None,
        });
        let new_name = new_name.unwrap_or_else(|| index.name.clone());
        self.forget(
            table,
            |change| matches!(change, TableChange::AlterIndex { to, .. } if to.name == new_name),
        );
        let after = self.to.table(table).and_then(|table| table.indexes.get(&new_name));
        if let Some(after) = after.filter(|_| !self.steps.contains(&off)) {
            self.steps.push(off);
            self.steps.push(Step::alter(table, TableChange::CreateIndex(after.clone())));
        }
    }

    /// The column is made anew, in the form that it shall have; what else would change it is no longer needed.
    fn generated(&mut self, table: &ObjectName, column: &Column) {
        let after = self.to.table(table).and_then(|table| table.column(&column.name));
        let off = Step::alter(table, TableChange::DropColumn { column: column.clone() });
        let Some(after) = after.filter(|_| !self.steps.contains(&off)) else { return };
        if keeps_values(column, after) {
            return self.release(table, column);
        }
        self.forget(table, |change| {
            matches!(change, TableChange::AlterColumn { to, .. } if to.name == column.name)
        });
        // It is gone while its type is made anew.
        for columns in self.steps.iter_mut().filter_map(retyped) {
            columns.retain(|(owner, own)| owner != table || own.name != column.name);
        }
        self.steps.push(off);
        let on = TableChange::AddColumn { column: after.clone(), backfill: None };
        self.steps.push(Step::alter(table, on));
    }

    /// The column lets go of its expression before all else.
    fn release(&mut self, table: &ObjectName, column: &Column) {
        let plain = column.without_default();
        for (_, own) in self
            .steps
            .iter_mut()
            .filter_map(retyped)
            .flatten()
            .filter(|(owner, own)| owner == table && own == column)
        {
            own.clone_from(&plain);
        }
        for step in &mut self.steps {
            if let Step::AlterTable { table: owner, change: TableChange::AlterColumn { from, .. } } =
                step
                && owner == table
                && from == column
            {
                from.clone_from(&plain);
            }
        }
        self.forget(table, |change| {
            matches!(change, TableChange::AlterColumn { from, to, .. } if *to == plain && *from == plain)
        });
        let (from, to) = (column.clone(), plain);
        let change = TableChange::AlterColumn { from, to, using: None, backfill: None };
        self.steps.push(Step::alter(table, change));
    }

    /// The column lets go of its default before all else, and has it again after, if it stays.
    fn default(&mut self, table: &ObjectName, column: &Column) {
        let plain = column.without_default();
        let drop = Step::alter(table, TableChange::DropColumn { column: column.clone() });
        if let Some(place) = self.steps.iter().position(|step| *step == drop) {
            self.steps.remove(place);
            self.release(table, column);
            self.steps.push(Step::alter(table, TableChange::DropColumn { column: plain }));
            return;
        }
        self.release(table, column);
        let changes_it = |step: &Step| match step {
            Step::AlterTable { table: owner, change: TableChange::AlterColumn { from, .. } } => {
                owner == table && *from == plain
            }
            _ => false,
        };
        let after = self.to.table(table).and_then(|table| table.column(&column.name));
        if let Some(after) = after.filter(|_| !self.steps.iter().any(changes_it)) {
            let (from, to) = (plain.clone(), after.clone());
            let change = TableChange::AlterColumn { from, to, using: None, backfill: None };
            self.steps.push(Step::alter(table, change));
        }
    }

    /// The same for what a domain says, where the domain stays.
    fn domain(&mut self, domain: &Domain, calls: impl Fn(&Expr) -> bool) {
        let mut shed = domain.clone();
        shed.default.take_if(|default| calls(default));
        shed.checks.retain(|_, check| !calls(&check.expression));
        let Some(after) = self.to.domains.get(&domain.name) else { return };
        if shed == *domain {
            return;
        }
        let [whole, bare] = [domain, &shed].map(|own| Definition::from(own.clone()));
        let changes_it = self.steps.iter_mut().any(|step| match step {
            Step::Alter { from, .. } if *from == whole => {
                from.clone_from(&bare);
                true
            }
            _ => false,
        });
        self.steps.push(Step::Alter { from: whole, to: bare.clone() });
        if !changes_it {
            self.steps.push(Step::Alter { from: bare, to: after.clone().into() });
        }
    }

    /// Takes away a step for which another one stands now.
    fn forget(&mut self, owner: &ObjectName, is_done: impl Fn(&TableChange) -> bool) {
        self.steps.retain(|step| match step {
            Step::AlterTable { table, change } => table != owner || !is_done(change),
            _ => true,
        });
    }

    /// The name that a rename among the steps gives; the rename itself is no longer needed.
    fn new_name(
        &mut self,
        owner: &ObjectName,
        renamed: impl Fn(&TableChange) -> Option<String>,
    ) -> Option<String> {
        let rename = |step: &Step| match step {
            Step::AlterTable { table, change } if table == owner => renamed(change),
            _ => None,
        };
        let position = self.steps.iter().position(|step| rename(step).is_some())?;
        rename(&self.steps.remove(position))
    }
}
