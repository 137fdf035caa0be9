//! Renames that somebody said.

use std::borrow::Cow;

use super::Pair;
use crate::schema::{Object, ObjectName, Schema};
use crate::step::{Step, TableChange};

/// An object that has another name in the second schema.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rename {
    /// The object under its old name. Its table is named as the second schema names it.
    pub from: Object,
    /// Its new name, without table or namespace.
    pub to: String,
}

impl Rename {
    /// The object under its new name.
    pub fn target(&self) -> Object {
        self.from.renamed(&self.name())
    }

    fn name(&self) -> ObjectName {
        self.from.qualified_name().sibling(self.to.clone())
    }

    /// Whether the first schema has the old name alone, and the second the new name alone.
    pub fn fits(&self, from: &Schema, to: &Schema) -> bool {
        let target = self.target();
        from.contains(&self.from)
            && !from.contains(&target)
            && to.contains(&target)
            && !to.contains(&self.from)
    }

    fn step(&self) -> Option<Step> {
        let within = |name: &String| (name.clone(), self.to.clone());
        match &self.from {
            Object::Enum { .. }
            | Object::Value { .. }
            | Object::Attribute { .. }
            | Object::Domain { .. }
            | Object::Composite { .. }
            | Object::Range { .. }
            | Object::Sequence { .. }
            | Object::Table { .. }
            | Object::View { .. } => {
                Some(Step::Rename { object: self.from.clone(), to: self.name() })
            }
            Object::Column { table, name } => {
                let (from, to) = within(name);
                Some(Step::alter(table, TableChange::RenameColumn { from, to }))
            }
            Object::Constraint { table, name } => {
                let (from, to) = within(name);
                Some(Step::alter(table, TableChange::RenameConstraint { from, to }))
            }
            Object::Index { table, name } => {
                let (from, to) = within(name);
                Some(Step::alter(table, TableChange::RenameIndex { from, to }))
            }
            // A namespace or an extension cannot be renamed without renaming all that lives in it, which the names of
            // tables then say. What is kept as a statement is made again under its new name.
            Object::Namespace { .. }
            | Object::Extension { .. }
            | Object::Routine { .. }
            | Object::Trigger { .. }
            | Object::Rule { .. }
            | Object::Policy { .. }
            | Object::Statistics { .. }
            | Object::EventTrigger { .. }
            | Object::Publication { .. }
            | Object::Grant { .. }
            | Object::DefaultGrant { .. } => None,
        }
    }
}

/// The renames that lead from one schema to the other. Tables and enums first, since columns are named with the table's
/// new name.
pub(crate) fn fitting<'a>(from: &Schema, to: &Schema, renames: &'a [Rename]) -> Vec<&'a Rename> {
    let mut named = Cow::Borrowed(from);
    let mut renames: Vec<_> = renames.iter().collect();
    renames.sort_by_key(|rename| rename.from.kind());
    renames.retain(|rename| {
        let step = rename.step().filter(|_| rename.fits(&named, to));
        step.is_some_and(|step| step.apply(named.to_mut()).is_ok())
    });
    renames
}

pub(super) fn diff(pair: &mut Pair<'_>, renames: &[Rename]) {
    for step in fitting(&pair.from, pair.to, renames).into_iter().filter_map(Rename::step) {
        pair.push(step);
    }
}
