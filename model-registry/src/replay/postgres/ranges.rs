//! Range types.

use squawk_syntax::ast;

use super::columns::DEFAULT_COLLATION;
use super::database::Database;
use super::fault::{Fault, Outcome, missing, refused};
use super::names::{Name, object_name, path, simple};
use super::opclass;
use crate::schema::{DataType, ObjectName, RangeType};

impl Database {
    pub(super) fn create_range(
        &mut self,
        name: ObjectName,
        definition: &ast::RangeType,
    ) -> Outcome {
        let mut range = RangeType {
            name: name.clone(),
            subtype: DataType::builtin(""),
            opclass: None,
            collation: None,
            canonical: None,
            difference: None,
            multirange: None,
            comment: None,
        };
        let options = definition.attribute_list();
        for option in options.into_iter().flat_map(|list| list.attribute_options()) {
            self.set_range_option(&mut range, &option)?;
        }
        if range.subtype == DataType::builtin("") {
            return refused("type attribute \"subtype\" is required");
        }
        let base = self.schema.base_type(&range.subtype).clone();
        let is_enum = self.is_enum(&base);
        range.opclass.take_if(|own| opclass::is_default("btree", Some(&base), is_enum, &own.name));
        let multirange = range.multirange_name();
        if self.is_type(&multirange) || multirange == name {
            return refused(format!("type \"{multirange}\" already exists"));
        }
        range.set_multirange(multirange);
        self.schema.ranges.insert(name, range);
        Ok(())
    }

    fn set_range_option(&self, range: &mut RangeType, option: &ast::AttributeOption) -> Outcome {
        let value = option.attribute_value().and_then(|value| value.ty());
        let value = value.ok_or_else(|| missing("the value of an option"))?;
        let system = |value| Ok::<_, Fault>(Some(Self::named_in_system(path(Some(value))?)));
        match simple(option.name())?.as_str() {
            "subtype" => {
                range.subtype = DataType { modifiers: Vec::new(), ..self.data_type(&value)? };
            }
            "subtype_opclass" => range.opclass = system(value)?,
            "collation" => {
                range.collation = system(value)?;
                range.collation.take_if(|name| name.name == DEFAULT_COLLATION);
            }
            "canonical" => range.canonical = system(value)?,
            "subtype_diff" => range.difference = system(value)?,
            "multirange_type_name" => range.multirange = Some(self.home(&path(Some(value))?)?),
            other => return refused(format!("type attribute \"{other}\" not recognized")),
        }
        Ok(())
    }

    /// The name of something that the system brings, or that was made in one of our schemas.
    fn named_in_system(name: Name) -> ObjectName {
        match name.schema.as_deref() {
            None | Some("pg_catalog") => ObjectName::unqualified(name.name),
            Some(schema) => object_name(schema, &name.name),
        }
    }
}
