//! What stands in the way of a new name, where names are equal in any letter case, and those of tables and indexes are
//! of one kind: it makes room before anything is renamed.
//!
//! A table or a column gets a name for the time being. It goes from there, or gets its own new name, so that what refers
//! to it follows, on both ways. An index goes at once, since it cannot be renamed. Views step aside (`aside.rs`).

use super::Intent;
use super::aside::old_name;
use super::intent::Undecided;
use crate::diff::Rename;
use crate::schema::naming::MAX_NAME_LENGTH;
use crate::schema::{Index, Object, ObjectName, Schema};
use crate::step::{ApplyError, Step, TableChange};

/// What makes room.
#[derive(Default)]
pub(super) struct Clearing {
    /// The names for the time being.
    pub(super) moves: Vec<Rename>,
    steps: Vec<Step>,
}

impl Clearing {
    /// What is in the way of the renames, which all fit.
    pub(super) fn of(from: &Schema, renames: &[&Rename]) -> Self {
        let mut clearing = Self::default();
        for rename in renames {
            match &rename.from {
                Object::Table { name } => {
                    clearing.indexes(from, rename);
                    clearing.tables(from, name, rename);
                }
                Object::Column { table, name } => {
                    clearing.columns(from, &old_name(table, renames), (table, name), rename);
                }
                _ => {}
            }
        }
        // The steps about indexes and columns name their tables as they were.
        clearing.steps.sort_by_key(|step| matches!(step, Step::Rename { .. }));
        clearing
    }

    pub(super) fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    fn indexes(&mut self, from: &Schema, rename: &Rename) {
        for table in from.tables.values() {
            let in_the_way = |index: &&Index| is_one_name(&index.name, &rename.to);
            self.steps.extend(
                table
                    .indexes
                    .values()
                    .filter(in_the_way)
                    .map(|index| Step::alter(&table.name, TableChange::DropIndex(index.clone()))),
            );
        }
    }

    fn tables(&mut self, from: &Schema, renamed: &ObjectName, rename: &Rename) {
        let in_the_way = |own: &&ObjectName| *own != renamed && is_one_name(&own.name, &rename.to);
        for own in from.tables.keys().filter(in_the_way) {
            let (object, to) = (Object::table(own), for_the_time_being(&own.name));
            self.steps.push(Step::Rename { object: object.clone(), to: own.sibling(to.clone()) });
            self.moves.push(Rename { from: object, to });
        }
    }

    /// The table under its old name, and the renamed column, whose table has its new name.
    fn columns(
        &mut self,
        from: &Schema,
        old: &ObjectName,
        (table, renamed): (&ObjectName, &str),
        rename: &Rename,
    ) {
        let columns = from.table(old).into_iter().flat_map(|own| own.columns.iter());
        let names = columns.map(|column| &column.name);
        for own in names.filter(|own| *own != renamed && is_one_name(own, &rename.to)) {
            let to = for_the_time_being(own);
            let change = TableChange::RenameColumn { from: own.clone(), to: to.clone() };
            self.steps.push(Step::alter(old, change));
            self.moves.push(Rename { from: Object::column(table, own), to });
        }
    }

    /// The steps that make room, the schema after them, and what the author says, in the names that there are then. All
    /// that there is to decide is decided, in the names that the author knows.
    pub(super) fn clear(
        self,
        from: &Schema,
        intent: &Intent,
    ) -> Result<(Vec<Step>, Schema, Intent), ApplyError> {
        let mut cleared = from.clone();
        self.steps.iter().try_for_each(|step| step.apply(&mut cleared))?;
        let from_there = |rename: &Rename| {
            let moved = self.moves.iter().find(|moved| moved.from == rename.from);
            let from = moved.map_or_else(|| rename.from.clone(), Rename::target);
            Rename { from, to: rename.to.clone() }
        };
        let renames = intent.renames.iter().map(from_there).collect();
        let intent = Intent { renames, undecided: Undecided::Accept, ..intent.clone() };
        Ok((self.steps, cleared, intent))
    }
}

/// Whether the database takes both for one name.
pub(super) fn is_one_name(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// A name that is no longer than any may be.
pub(super) fn for_the_time_being(name: &str) -> String {
    const PREFIX: &str = "__old_";
    let length = name.floor_char_boundary(MAX_NAME_LENGTH - PREFIX.len());
    format!("{PREFIX}{}", &name[..length])
}
