//! Enums.

use squawk_syntax::ast;

use super::database::Database;
use super::fault::{Outcome, missing, refused};
use super::names::Name;
use crate::schema::{DataType, EnumType, Object, ObjectName, TypeName};
use crate::step::Step;

impl Database {
    /// Whether the type is an enum, or an array of one.
    pub(super) fn is_enum(&self, data_type: &DataType) -> bool {
        match &data_type.name {
            TypeName::Named(name) => !data_type.array && self.schema.enums.contains_key(name),
            TypeName::Builtin(_) => false,
        }
    }

    pub(super) fn create_enum(&mut self, name: ObjectName, definition: &ast::EnumType) -> Outcome {
        let variants = definition.variant_list().into_iter().flat_map(|list| list.variants());
        let values =
            variants.map(|variant| string(variant.literal())).collect::<Outcome<Vec<_>>>()?;
        self.schema.add_enum(EnumType { name, values, comment: None });
        Ok(())
    }

    fn enum_mut(&mut self, written: &Name) -> Outcome<&mut EnumType> {
        let found = self.find_type(written);
        match found.and_then(|name| self.schema.enums.get_mut(&name)) {
            Some(found) => Ok(found),
            None => refused(format!("enum type \"{}\" does not exist", written.text())),
        }
    }

    pub(super) fn add_value(&mut self, written: &Name, add: &ast::AddValue) -> Outcome {
        let value = string(add.literal())?;
        let values = &mut self.enum_mut(written)?.values;
        if values.contains(&value) {
            return match add.if_not_exists() {
                Some(_) => Ok(()),
                None => refused(format!("enum label \"{value}\" already exists")),
            };
        }
        let place_of = |neighbour: &str| match values.iter().position(|own| own == neighbour) {
            Some(place) => Ok(place),
            None => refused(format!("\"{neighbour}\" is not an existing enum label")),
        };
        let place = match add.value_position() {
            Some(ast::ValuePosition::BeforeValue(before)) => place_of(&string(before.literal())?)?,
            Some(ast::ValuePosition::AfterValue(after)) => place_of(&string(after.literal())?)? + 1,
            None => values.len(),
        };
        values.insert(place, value);
        Ok(())
    }

    pub(super) fn rename_value(&mut self, written: &Name, rename: &ast::RenameValue) -> Outcome {
        let (from, to) = (string(rename.from())?, string(rename.to())?);
        let (from, to) = (from.as_str(), to.as_str());
        let enum_type = self.enum_mut(written)?;
        if enum_type.values.iter().any(|own| own == to) {
            return refused(format!("enum label \"{to}\" already exists"));
        }
        if !enum_type.values.iter().any(|own| own == from) {
            return refused(format!("\"{from}\" is not an existing enum label"));
        }
        let object = Object::Value { of: enum_type.name.clone(), name: from.to_owned() };
        Ok(Step::Rename { object, to: ObjectName::unqualified(to) }.apply(&mut self.schema)?)
    }
}

/// What a string literal says.
pub(super) fn string(literal: Option<ast::Literal>) -> Outcome<String> {
    literal.and_then(|literal| literal.string_value()).ok_or_else(|| missing("a text"))
}
