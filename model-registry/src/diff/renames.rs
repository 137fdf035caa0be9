//! Renames that somebody said.

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
        let name = self.to.clone();
        match &self.from {
            Object::Namespace { .. } => Object::Namespace { name },
            Object::Extension { .. } => Object::Extension { name },
            Object::Enum { name: old } => Object::Enum { name: old.sibling(name) },
            Object::Table { name: old } => Object::Table { name: old.sibling(name) },
            Object::Column { table, .. } => Object::Column { table: table.clone(), name },
            Object::Constraint { table, .. } => Object::Constraint { table: table.clone(), name },
            Object::Index { table, .. } => Object::Index { table: table.clone(), name },
        }
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
        let renamed = |name: &ObjectName| (name.clone(), name.sibling(self.to.clone()));
        let within = |name: &String| (name.clone(), self.to.clone());
        match &self.from {
            // Neither can be renamed without renaming all that lives in it, which the names of tables then say.
            Object::Namespace { .. } | Object::Extension { .. } => None,
            Object::Enum { name } => {
                let (from, to) = renamed(name);
                Some(Step::RenameEnum { from, to })
            }
            Object::Table { name } => {
                let (from, to) = renamed(name);
                Some(Step::RenameTable { from, to })
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
        }
    }
}

/// Tables and enums first, since columns are named with the table's new name.
pub(super) fn diff(pair: &mut Pair<'_>, renames: &[Rename]) {
    let mut renames: Vec<_> = renames.iter().collect();
    renames.sort_by_key(|rename| rename.from.kind());
    for rename in renames {
        if rename.fits(&pair.from, pair.to)
            && let Some(step) = rename.step()
        {
            pair.push(step);
        }
    }
}
