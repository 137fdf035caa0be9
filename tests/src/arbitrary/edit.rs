//! Random edits of a schema, of the size that a developer makes between two migrations.

use model_registry::diff::Rename;
use model_registry::schema::{ConstraintKind, Lineage, Object, ObjectName, Schema, Table};
use model_registry::step::{Step, TableChange};

use super::choices::{Choices, Numbers};
use super::draft::Draft;
use super::{names, partitions};

/// A schema that is edited, and what was renamed on the way.
#[derive(Clone)]
pub(super) struct Editor {
    pub(super) draft: Draft,
    pub(super) renames: Vec<Rename>,
}

impl Editor {
    /// One edit. Where there is nothing that it could change, it changes nothing.
    pub(super) fn edit(&mut self, numbers: &Numbers) {
        let mut choices = Choices::new(numbers);
        // A new object is made of the same numbers, but not of the ones that chose the edit.
        let mut rest = *numbers;
        rest.rotate_left(2);
        match choices.below(25) {
            0 => self.draft.add_object(&rest),
            1 => {
                self.draft.add_table(&rest);
            }
            2..=3 => self.edit_enum(&mut choices),
            4 => self.drop_namespace(&mut choices),
            20..=21 => self.edit_definition(&mut choices),
            22.. => self.edit_partition(&rest),
            kind => {
                let tables = self.draft.schema.tables.values();
                let tables = tables.filter(|table| table.lineage == Lineage::Own);
                let tables: Vec<_> = tables.map(|table| table.name.clone()).collect();
                if let Some(table) = choices.pick(&tables) {
                    match kind {
                        5..=8 => self.draft.add_part(table, &rest),
                        _ => self.edit_table(kind, table, &mut choices),
                    }
                }
            }
        }
    }

    fn edit_table(&mut self, kind: usize, table: &ObjectName, choices: &mut Choices<'_>) {
        match kind {
            9 => {
                self.draft.schema.tables.remove(table);
            }
            10 => {
                let is_partitioned = |own: &Table| own.partitioning.is_some();
                let to = match self.draft.schema.table(table).is_some_and(is_partitioned) {
                    true => format!("{} again", table.name),
                    false => names::table(choices),
                };
                let step = Step::Rename { object: Object::table(table), to: table.sibling(&to) };
                self.rename(Object::table(table), to, &step);
            }
            11 => self.change_primary_key(table, choices),
            12 => self.drop_constraint_or_index(table, choices),
            13 => self.change_foreign_key(table, choices),
            14 => self.change_table(table, choices),
            15 => self.drop_column(table, choices),
            16 => self.rename_column(table, choices),
            _ => self.draft.change_column(table, choices),
        }
    }

    fn schema_mut(&mut self) -> &mut Schema {
        &mut self.draft.schema
    }

    fn table_mut(&mut self, name: &ObjectName) -> Option<&mut Table> {
        self.schema_mut().tables.get_mut(name)
    }

    /// Renames as the database would, unless the new name is there already.
    pub(super) fn rename(&mut self, from: Object, to: String, step: &Step) {
        let mut renamed = self.draft.schema.clone();
        if step.apply(&mut renamed).is_err() {
            return;
        }
        self.draft.schema = renamed;
        if let (Object::Table { name }, Step::Rename { to, .. }) = (&from, step) {
            self.follow_table(name, to);
        }
        match self.renames.iter_mut().find(|earlier| earlier.target() == from) {
            Some(earlier) => earlier.to = to,
            None => self.renames.push(Rename { from, to }),
        }
    }

    /// A rename of a column names the table by its last name.
    fn follow_table(&mut self, from: &ObjectName, to: &ObjectName) {
        for Rename { from: object, .. } in &mut self.renames {
            if let Object::Column { table, .. } = object
                && table == from
            {
                table.clone_from(to);
            }
        }
    }

    fn edit_enum(&mut self, choices: &mut Choices<'_>) {
        let all: Vec<_> = self.draft.schema.enums.keys().cloned().collect();
        let Some(name) = choices.pick(&all) else { return };
        match choices.below(8) {
            6 => {
                self.schema_mut().enums.remove(name);
            }
            7 => {
                let to = names::enum_type(choices);
                let step = Step::Rename {
                    object: Object::Enum { name: name.clone() },
                    to: name.sibling(&to),
                };
                self.rename(Object::Enum { name: name.clone() }, to, &step);
            }
            kind => self.change_enum(kind, name, choices),
        }
    }

    fn change_enum(&mut self, kind: usize, name: &ObjectName, choices: &mut Choices<'_>) {
        let Some(enum_type) = self.schema_mut().enums.get_mut(name) else { return };
        let values = &mut enum_type.values;
        let position = choices.below(values.len());
        match kind {
            0..=2 => {
                if let Some(label) = names::new_label(choices, values) {
                    values.insert(position, label);
                }
            }
            3 if values.len() > 1 => {
                values.remove(position);
            }
            4 => values.rotate_left(position),
            _ => enum_type.comment = names::comment(choices),
        }
    }

    /// A namespace goes with all that is in it.
    fn drop_namespace(&mut self, choices: &mut Choices<'_>) {
        let schema = self.schema_mut();
        let all: Vec<_> = schema.namespaces.keys().cloned().collect();
        let Some(name) = choices.pick(&all) else { return };
        let is_outside = |own: &ObjectName| own.schema.as_ref() != Some(name);
        schema.tables.retain(|own, _| is_outside(own));
        schema.enums.retain(|own, _| is_outside(own));
        schema.sequences.retain(|own, _| is_outside(own));
        schema.domains.retain(|own, _| is_outside(own));
        schema.composites.retain(|own, _| is_outside(own));
        schema.ranges.retain(|own, _| is_outside(own));
        schema.namespaces.remove(name);
    }

    fn change_primary_key(&mut self, table: &ObjectName, choices: &mut Choices<'_>) {
        let columns = choices.pick_few(&self.draft.key_columns(table));
        let drops_only = choices.one_in(3);
        let deferrable = self.draft.deferrability(choices);
        let Some(own) = self.table_mut(table) else { return };
        own.constraints
            .retain(|_, constraint| !matches!(constraint.kind, ConstraintKind::PrimaryKey(_)));
        if !drops_only {
            Draft::add_primary_key(own, columns, deferrable);
        }
    }

    fn drop_constraint_or_index(&mut self, table: &ObjectName, choices: &mut Choices<'_>) {
        let drops_index = choices.one_in(2);
        let Some(own) = self.table_mut(table) else { return };
        let all: Vec<_> = match drops_index {
            true => own.indexes.keys().cloned().collect(),
            false => own.constraints.keys().cloned().collect(),
        };
        if let Some(name) = choices.pick(&all) {
            own.indexes.retain(|own, _| !drops_index || own != name);
            own.constraints.retain(|own, _| drops_index || own != name);
        }
    }

    fn change_foreign_key(&mut self, table: &ObjectName, choices: &mut Choices<'_>) {
        let (on_delete, on_update) = (Draft::action(choices), Draft::action(choices));
        let deferrable = Draft::foreign_key_deferrability(choices);
        let Some(own) = self.table_mut(table) else { return };
        let keys = own.constraints.values_mut().find_map(|constraint| match &mut constraint.kind {
            ConstraintKind::ForeignKey(key) => Some(key),
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Check(_)
            | ConstraintKind::Exclusion(_) => None,
        });
        if let Some(key) = keys {
            (key.on_delete, key.on_update, key.deferrable) = (on_delete, on_update, deferrable);
        }
    }

    fn change_table(&mut self, table: &ObjectName, choices: &mut Choices<'_>) {
        let has_comments = self.draft.dialect.has_comments();
        let Some(own) = self.table_mut(table) else { return };
        match has_comments {
            true => own.comment = names::comment(choices),
            false => {
                own.options.strict ^= choices.one_in(2);
                own.options.without_rowid ^= choices.one_in(2);
            }
        }
    }

    fn drop_column(&mut self, table: &ObjectName, choices: &mut Choices<'_>) {
        let Some(own) = self.table_mut(table) else { return };
        if let Some(column) = choices.pick(&own.columns).map(|column| column.name.clone())
            && !partitions::is_key(own, &column)
        {
            Draft::forget_column(own, &column);
            own.columns.retain(|own| own.name != column && !Draft::is_made_of(own, &column));
        }
    }

    fn rename_column(&mut self, table: &ObjectName, choices: &mut Choices<'_>) {
        let Some(own) = self.table_mut(table) else { return };
        // SQLite (3.40 to 3.51) fails with "no such column" where the column is an INTEGER key of such a table that is
        // also part of a UNIQUE constraint.
        if own.options.without_rowid {
            return;
        }
        let Some(from) = choices.pick(&own.columns).map(|column| column.name.clone()) else {
            return;
        };
        let to = names::column(choices);
        let object = Object::column(table, &from);
        let change = TableChange::RenameColumn { from, to: to.clone() };
        self.rename(object, to, &Step::alter(table, change));
    }
}
