//! Sequences, as far as columns take their values from them.

use squawk_syntax::ast::{self, AstNode};

use super::database::{Database, Relation};
use super::fault::{Outcome, refused};
use super::names::{Name, object_name, parts, path, simple};
use crate::schema::ObjectName;

impl Database {
    pub(super) fn create_sequence(&mut self, create: &ast::CreateSequence) -> Outcome {
        let written = path(create.sequence())?;
        if matches!(create.persistence(), Some(ast::Persistence::Temp(_))) {
            return self.create_other(create.sequence(), true);
        }
        let name = self.home(&written)?;
        if self.relations.contains_key(&name) && create.if_not_exists().is_some() {
            return Ok(());
        }
        self.expect_free(&name)?;
        self.relations.insert(name.clone(), Relation::Sequence { owner: None });
        create.sequence_options().try_for_each(|option| self.set_owner(&name, &option))
    }

    pub(super) fn alter_sequence(&mut self, alter: &ast::AlterSequence) -> Outcome {
        let written = path(alter.sequence_ref())?;
        let Some(mut name) = self.sequence(&written, alter.if_exists().is_some())? else {
            return Ok(());
        };
        for action in alter.actions() {
            match action {
                ast::AlterSequenceAction::SequenceRenameTo(rename) => {
                    let to = path(rename.sequence())?.name;
                    self.rename_relation(&name, &to)?;
                    name = name.sibling(to);
                }
                ast::AlterSequenceAction::SetSchema(set) => {
                    let schema = simple(set.schema_ref())?;
                    self.expect_schema(&schema)?;
                    let target = object_name(&schema, &name.name);
                    self.expect_free(&target)?;
                    self.rename_sequence(&name, &target);
                    name = target;
                }
                ast::AlterSequenceAction::SequenceOption(option) => {
                    self.set_owner(&name, &option)?
                }
                ast::AlterSequenceAction::OwnerTo(_)
                | ast::AlterSequenceAction::SetLogged(_)
                | ast::AlterSequenceAction::SetUnlogged(_) => {}
            }
        }
        Ok(())
    }

    /// The sequence that a name stands for. `None` where it is none of ours, or is missing and may be.
    pub(super) fn sequence(
        &self,
        written: &Name,
        missing_is_fine: bool,
    ) -> Outcome<Option<ObjectName>> {
        match self.find(written) {
            Some(found) => {
                Ok(matches!(self.relations[&found], Relation::Sequence { .. }).then_some(found))
            }
            None if missing_is_fine => Ok(None),
            None => refused(format!("relation \"{}\" does not exist", written.text())),
        }
    }

    /// `OWNED BY table.column`, `OWNED BY NONE`.
    fn set_owner(&mut self, sequence: &ObjectName, option: &ast::SequenceOption) -> Outcome {
        let ast::SequenceOption::OptionOwnedBy(option) = option else { return Ok(()) };
        let new_owner = match option.owned_by_target() {
            Some(ast::OwnedByTarget::QualifiedColumnNameRef(column)) => {
                let mut parts = parts(column.syntax())?;
                let (Some(column), Some(table)) = (parts.pop(), parts.pop()) else {
                    return refused("OWNED BY names no table and column");
                };
                let written = Name { schema: parts.pop(), name: table };
                let Some(table) = self.table(&written, false)? else { return Ok(()) };
                self.expect_column(&table, &column)?;
                Some((table, column))
            }
            Some(ast::OwnedByTarget::OwnedByNone(_)) | None => None,
        };
        if let Some(Relation::Sequence { owner }) = self.relations.get_mut(sequence) {
            *owner = new_owner;
        }
        Ok(())
    }

    pub(super) fn drop_sequences(&mut self, drop: &ast::DropSequence) -> Outcome {
        let cascade = super::drops::cascades(drop.drop_behavior());
        for written in super::drops::named(drop.sequence_refs())? {
            let Some(sequence) = self.sequence(&written, drop.if_exists().is_some())? else {
                continue;
            };
            if !cascade && self.is_used(&sequence) {
                return refused(format!(
                    "cannot drop sequence {sequence} because the default of a column depends on it: \
                     use DROP ... CASCADE, or drop the default before"
                ));
            }
            self.remove_sequence(&sequence);
        }
        Ok(())
    }
}
