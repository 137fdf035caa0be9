//! Types that a database makes: what is common to all kinds.

use squawk_syntax::ast;

use super::database::Database;
use super::fault::{Outcome, refused};
use super::names::{Name, object_name, path, simple};
use crate::schema::{Object, ObjectName};
use crate::step::Step;

impl Database {
    /// Whether a type of that name was made.
    pub(super) fn is_type(&self, name: &ObjectName) -> bool {
        self.types.contains(name)
            || self.type_object(name).is_some()
            || self.schema.ranges.values().any(|range| range.multirange_name() == *name)
    }

    /// The type of that name, where [`Schema`](crate::schema::Schema) holds it.
    pub(super) fn type_object(&self, name: &ObjectName) -> Option<Object> {
        let name = name.clone();
        let kinds = [
            Object::Enum { name: name.clone() },
            Object::Domain { name: name.clone() },
            Object::Composite { name: name.clone() },
            Object::Range { name },
        ];
        kinds.into_iter().find(|object| self.schema.contains(object))
    }

    /// All types that were made, in the order of their names.
    pub(super) fn type_names(&self) -> impl Iterator<Item = &ObjectName> {
        let schema = &self.schema;
        let domains = schema.domains.keys().chain(schema.composites.keys());
        self.types.iter().chain(schema.enums.keys()).chain(domains).chain(schema.ranges.keys())
    }

    /// The type that a name stands for.
    pub(super) fn find_type(&self, name: &Name) -> Option<ObjectName> {
        self.candidates(name).into_iter().find(|name| self.is_type(name))
    }

    pub(super) fn expect_free_type(&self, name: &ObjectName) -> Outcome {
        match self.is_type(name) || self.schema.tables.contains_key(name) {
            true => refused(format!("type \"{name}\" already exists")),
            false => Ok(()),
        }
    }

    pub(super) fn create_type(&mut self, create: &ast::CreateType) -> Outcome {
        let name = self.home(&path(create.type_name())?)?;
        let kind = create.kind();
        // A shell, `CREATE TYPE name;`, is completed by a second statement.
        if kind.is_none() || !self.types.remove(&name) {
            self.expect_free_type(&name)?;
        }
        match kind {
            Some(ast::CreateTypeKind::EnumType(definition)) => self.create_enum(name, &definition),
            Some(ast::CreateTypeKind::CompositeType(definition)) => {
                self.create_composite(name, &definition)
            }
            Some(ast::CreateTypeKind::RangeType(definition)) => {
                self.create_range(name, &definition)
            }
            Some(ast::CreateTypeKind::BaseType(_)) | None => {
                self.types.insert(name);
                Ok(())
            }
        }
    }

    pub(super) fn alter_type(&mut self, alter: &ast::AlterType) -> Outcome {
        let written = path(alter.type_name_ref())?;
        match alter.action() {
            Some(ast::AlterTypeAction::AddValue(add)) => self.add_value(&written, &add),
            Some(ast::AlterTypeAction::RenameValue(rename)) => self.rename_value(&written, &rename),
            Some(ast::AlterTypeAction::AlterTypeAttributeActionList(list)) => {
                self.alter_attributes(&written, list.actions())
            }
            Some(ast::AlterTypeAction::RenameAttribute(rename)) => {
                self.rename_attribute(&written, &rename)
            }
            Some(ast::AlterTypeAction::TypeRenameTo(rename)) => {
                let to = path(rename.type_name())?.name;
                self.move_type(&written, |name| Ok(name.sibling(to)))
            }
            Some(ast::AlterTypeAction::SetSchema(set)) => {
                let schema = simple(set.schema_ref())?;
                self.expect_schema(&schema)?;
                self.move_type(&written, |name| Ok(object_name(&schema, &name.name)))
            }
            // Owners and the properties of base types are not in the schema.
            Some(ast::AlterTypeAction::OwnerTo(_) | ast::AlterTypeAction::SetOptions(_)) | None => {
                Ok(())
            }
        }
    }

    /// Gives a type another name or schema.
    pub(super) fn move_type(
        &mut self,
        written: &Name,
        to: impl FnOnce(&ObjectName) -> Outcome<ObjectName>,
    ) -> Outcome {
        let Some(from) = self.find_type(written) else {
            return refused(format!("type \"{}\" does not exist", written.text()));
        };
        let to = to(&from)?;
        if from == to {
            return Ok(());
        }
        self.expect_free_type(&to)?;
        self.rename_type(from, to)
    }

    pub(super) fn rename_type(&mut self, from: ObjectName, to: ObjectName) -> Outcome {
        self.rename_source(&from, &to);
        if let Some(object) = self.type_object(&from) {
            return Ok(Step::Rename { object, to }.apply(&mut self.schema)?);
        }
        let owner = self.schema.ranges.values_mut().find(|own| own.multirange_name() == from);
        match owner {
            Some(range) => range.set_multirange(to.clone()),
            None => {
                self.types.remove(&from);
                self.types.insert(to.clone());
            }
        }
        self.schema.rename_types(&from, &to);
        Ok(())
    }
}
