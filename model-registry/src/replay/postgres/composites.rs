//! Composite types.

use squawk_syntax::ast;

use super::database::Database;
use super::drops::cascades;
use super::fault::{Outcome, missing, refused};
use super::names::{Name, simple};
use crate::schema::{
    Attribute, Column, CompositeType, DataType, Lineage, Object, ObjectName, Table,
};
use crate::step::{Step, TableChange};

impl Database {
    pub(super) fn create_composite(
        &mut self,
        name: ObjectName,
        definition: &ast::CompositeType,
    ) -> Outcome {
        if self.relations.contains_key(&name) {
            return refused(format!("relation \"{name}\" already exists"));
        }
        let fields = definition.composite_field_list();
        let mut composite =
            CompositeType { name: name.clone(), attributes: Vec::new(), comment: None };
        for field in fields.into_iter().flat_map(|list| list.composite_field_defs()) {
            let attribute = self.attribute(simple(field.name())?, field.ty(), field.collate())?;
            add_attribute(&mut composite, attribute)?;
        }
        self.schema.composites.insert(name, composite);
        Ok(())
    }

    fn attribute(
        &self,
        name: String,
        data_type: Option<ast::Type>,
        collation: Option<ast::Collate>,
    ) -> Outcome<Attribute> {
        let data_type = data_type.ok_or_else(|| missing("the type of an attribute"))?;
        Ok(Attribute {
            name,
            data_type: self.data_type(&data_type)?,
            collation: self.own_collation(collation)?,
            comment: None,
        })
    }

    pub(super) fn alter_attributes(
        &mut self,
        written: &Name,
        actions: impl Iterator<Item = ast::AlterTypeAttributeAction>,
    ) -> Outcome {
        let mut composite = self.composite_type(written)?.clone();
        for action in actions {
            match action {
                ast::AlterTypeAttributeAction::AddAttribute(add) => {
                    let name = simple(add.composite_field())?;
                    let attribute = self.attribute(name, add.ty(), add.collate())?;
                    for table in self.typed(&composite.name, add.drop_behavior())? {
                        self.get_mut(&table)?.columns.push(column_of(&attribute));
                    }
                    add_attribute(&mut composite, attribute)?;
                }
                ast::AlterTypeAttributeAction::DropAttribute(drop) => {
                    let name = simple(drop.composite_field_ref())?;
                    if composite.attribute(&name).is_none() && drop.if_exists().is_none() {
                        return refused(no_attribute(&composite.name, &name));
                    }
                    for table in self.typed(&composite.name, drop.drop_behavior())? {
                        self.remove_column(&table, &name, true)?;
                    }
                    composite.attributes.retain(|own| own.name != name);
                }
                ast::AlterTypeAttributeAction::AlterAttribute(alter) => {
                    let name = simple(alter.composite_field_ref())?;
                    self.expect_unused(&composite.name)?;
                    let new = self.attribute(name, alter.ty(), alter.collate())?;
                    for table in self.typed(&composite.name, alter.drop_behavior())? {
                        let column = self.column_mut(&table, &new.name)?;
                        column.data_type = new.data_type.clone();
                        column.collation.clone_from(&new.collation);
                    }
                    let own = composite.attributes.iter_mut().find(|own| own.name == new.name);
                    match own {
                        Some(own) => *own = Attribute { comment: own.comment.take(), ..new },
                        None => return refused(no_attribute(&composite.name, &new.name)),
                    }
                }
            }
        }
        self.schema.composites.insert(composite.name.clone(), composite);
        Ok(())
    }

    /// The tables that have the attributes of the type, which a change reaches by CASCADE alone.
    fn typed(
        &self,
        composite: &ObjectName,
        behavior: Option<ast::DropBehavior>,
    ) -> Outcome<Vec<ObjectName>> {
        let is_typed = |table: &&Table| table.lineage == Lineage::Typed(composite.clone());
        let typed = self.schema.tables.values().filter(is_typed);
        let typed: Vec<_> = typed.map(|table| table.name.clone()).collect();
        match typed.is_empty() || cascades(behavior) {
            true => Ok(typed),
            false => refused(format!(
                "cannot alter type \"{composite}\" because it is the type of a typed table: \
                 use ALTER ... CASCADE to alter the typed tables too"
            )),
        }
    }

    /// The type of an attribute cannot change while a table stores values of it, whatever is said of CASCADE.
    fn expect_unused(&self, composite: &ObjectName) -> Outcome {
        let is_of = |data_type: &DataType| data_type.refers_to(composite);
        for table in self.schema.tables.values() {
            if let Some(column) = table.columns.iter().find(|column| is_of(&column.data_type)) {
                return refused(format!(
                    "cannot alter type \"{composite}\" because column \"{}.{}\" uses it",
                    table.name, column.name
                ));
            }
        }
        Ok(())
    }

    pub(super) fn rename_attribute(
        &mut self,
        written: &Name,
        rename: &ast::RenameAttribute,
    ) -> Outcome {
        let (from, to) = (simple(rename.composite_field_ref())?, simple(rename.composite_field())?);
        let of = self.composite_type(written)?.name.clone();
        for table in self.typed(&of, rename.drop_behavior())? {
            let change = TableChange::RenameColumn { from: from.clone(), to: to.clone() };
            self.rename_column(&table, change)?;
        }
        let object = Object::Attribute { of, name: from };
        Ok(Step::Rename { object, to: ObjectName::unqualified(to) }.apply(&mut self.schema)?)
    }

    fn composite_type(&self, written: &Name) -> Outcome<&CompositeType> {
        let found = self.find_type(written).and_then(|name| self.schema.composites.get(&name));
        match found {
            Some(composite) => Ok(composite),
            None => refused(format!("type \"{}\" does not exist", written.text())),
        }
    }

    /// `COMMENT ON COLUMN composite.attribute`.
    pub(super) fn comment_on_attribute(
        &mut self,
        written: &Name,
        attribute: &str,
        text: Option<String>,
    ) -> Outcome {
        let name = self.composite_type(written)?.name.clone();
        let composite = self.schema.composites.get_mut(&name);
        let mut attributes = composite.into_iter().flat_map(|own| own.attributes.iter_mut());
        match attributes.find(|own| own.name == attribute) {
            Some(own) => own.comment = text,
            None => return refused(no_attribute(&name, attribute)),
        }
        Ok(())
    }
}

/// The column that a typed table has for an attribute.
fn column_of(attribute: &Attribute) -> Column {
    Column {
        collation: attribute.collation.clone(),
        ..Column::new(&*attribute.name, attribute.data_type.clone())
    }
}

fn add_attribute(composite: &mut CompositeType, attribute: Attribute) -> Outcome {
    if composite.attribute(&attribute.name).is_some() {
        return refused(format!(
            "column \"{}\" of relation \"{}\" already exists",
            attribute.name, composite.name
        ));
    }
    composite.attributes.push(attribute);
    Ok(())
}

fn no_attribute(composite: &ObjectName, attribute: &str) -> String {
    format!("column \"{attribute}\" of relation \"{composite}\" does not exist")
}
