//! What a database holds on to a column while its type changes, or to a key while it goes: it is taken off before
//! and put on again after.

use std::collections::BTreeSet;

use crate::dialect::Dialect;
use crate::schema::{
    Constraint, ConstraintKind, Expr, ForeignKey, Index, IndexTarget, ObjectName, Schema, Table,
};
use crate::step::{Step, TableChange};

/// Adds the steps that take dependents off and put them on again. `from` is the schema before `steps`, `to` after.
pub(super) fn detach(
    dialect: &dyn Dialect,
    from: &Schema,
    to: &Schema,
    steps: Vec<Step>,
) -> Vec<Step> {
    let current = after_renames(from, &steps);
    let blocked = Blocked::by(&steps);
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
    }
    detaching.steps
}

/// The schema under the names that all other steps use.
fn after_renames(from: &Schema, steps: &[Step]) -> Schema {
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
    /// Keys that go: the table and the sorted columns.
    keys: BTreeSet<(ObjectName, Vec<String>)>,
}

impl Blocked {
    fn by(steps: &[Step]) -> Self {
        let mut blocked = Self::default();
        for step in steps {
            match step {
                Step::AlterEnum(alter) if alter.recast => {
                    let columns = alter.columns.iter();
                    blocked.retyped.extend(
                        columns.map(|(table, column)| (table.clone(), column.name.clone())),
                    );
                }
                Step::AlterTable { table, change } => blocked.add(table, change),
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
                ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) => {}
            },
            TableChange::DropIndex(index) if index.unique => {
                let columns = index.keys.iter().filter_map(|key| match &key.target {
                    IndexTarget::Column(column) => Some(column.clone()),
                    IndexTarget::Expression(_) => None,
                });
                self.keys.insert((table.clone(), sorted(&columns.collect::<Vec<_>>())));
            }
            _ => {}
        }
    }

    fn blocks_constraint(&self, table: &Table, constraint: &Constraint) -> bool {
        match &constraint.kind {
            ConstraintKind::ForeignKey(key) => {
                self.retypes_any(&table.name, &key.columns)
                    || self.retypes_any(&key.table, &key.references)
                    || self.takes_key_of(key)
            }
            ConstraintKind::Check(check) => self.retypes_mentioned(table, &check.expression),
            ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) => false,
        }
    }

    fn blocks_index(&self, table: &Table, index: &Index) -> bool {
        index.expressions().any(|expression| self.retypes_mentioned(table, expression))
    }

    fn takes_key_of(&self, key: &ForeignKey) -> bool {
        self.keys.contains(&(key.table.clone(), sorted(&key.references)))
    }

    fn retypes_any(&self, table: &ObjectName, columns: &[String]) -> bool {
        columns.iter().any(|column| self.retyped.contains(&(table.clone(), column.clone())))
    }

    fn retypes_mentioned(&self, table: &Table, expression: &Expr) -> bool {
        self.retyped
            .iter()
            .any(|(owner, column)| *owner == table.name && expression.mentions(column))
    }
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
        let after = self.to.table(table).and_then(|table| table.indexes.get(&new_name));
        if let Some(after) = after.filter(|_| !self.steps.contains(&off)) {
            self.steps.push(off);
            self.steps.push(Step::alter(table, TableChange::CreateIndex(after.clone())));
        }
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
