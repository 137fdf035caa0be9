//! Enums and other types.

use squawk_syntax::ast;

use super::database::Database;
use super::fault::{Outcome, missing, refused};
use super::names::{Name, object_name, path, simple};
use crate::dialect::postgres::expression::expression;
use crate::schema::{
    ColumnDefault, ConstraintKind, DataType, EnumType, Expr, IndexTarget, Object, ObjectName,
    Table, TypeName,
};
use crate::step::Step;

impl Database {
    /// Whether the type is an enum, or an array of one.
    pub(super) fn is_enum(&self, data_type: &DataType) -> bool {
        match &data_type.name {
            TypeName::Named(name) => !data_type.array && self.schema.enums.contains_key(name),
            TypeName::Builtin(_) => false,
        }
    }

    /// Whether a type of that name was made.
    pub(super) fn is_type(&self, name: &ObjectName) -> bool {
        self.schema.enums.contains_key(name) || self.types.contains(name)
    }

    /// The type that a name stands for.
    pub(super) fn find_type(&self, name: &Name) -> Option<ObjectName> {
        self.candidates(name).into_iter().find(|name| self.is_type(name))
    }

    fn expect_free_type(&self, name: &ObjectName) -> Outcome {
        match self.is_type(name) || self.schema.tables.contains_key(name) {
            true => refused(format!("type \"{name}\" already exists")),
            false => Ok(()),
        }
    }

    pub(super) fn create_type(&mut self, create: &ast::CreateType) -> Outcome {
        let name = self.home(&path(create.type_name())?)?;
        let kind = create.kind();
        if self.types.contains(&name) && kind.is_some() {
            // A shell, `CREATE TYPE name;`, is completed by a second statement.
            return Ok(());
        }
        self.expect_free_type(&name)?;
        match kind {
            Some(ast::CreateTypeKind::EnumType(definition)) => {
                let variants =
                    definition.variant_list().into_iter().flat_map(|list| list.variants());
                let values = variants
                    .map(|variant| string(variant.literal()))
                    .collect::<Outcome<Vec<_>>>()?;
                self.schema.add_enum(EnumType { name, values, comment: None });
            }
            Some(
                ast::CreateTypeKind::BaseType(_)
                | ast::CreateTypeKind::CompositeType(_)
                | ast::CreateTypeKind::RangeType(_),
            )
            | None => drop(self.types.insert(name)),
        }
        Ok(())
    }

    pub(super) fn create_domain(&mut self, create: &ast::CreateDomain) -> Outcome {
        let name = self.home(&path(create.domain())?)?;
        self.expect_free_type(&name)?;
        self.types.insert(name);
        Ok(())
    }

    pub(super) fn alter_domain(&mut self, alter: &ast::AlterDomain) -> Outcome {
        let written = path(alter.domain_ref())?;
        match alter.action() {
            Some(ast::AlterDomainAction::DomainRenameTo(rename)) => {
                let to = path(rename.domain())?.name;
                self.move_type(&written, |name| Ok(name.sibling(to)))
            }
            Some(ast::AlterDomainAction::SetSchema(set)) => {
                let schema = simple(set.schema_ref())?;
                self.move_type(&written, |name| Ok(object_name(&schema, &name.name)))
            }
            _ => Ok(()),
        }
    }

    pub(super) fn alter_type(&mut self, alter: &ast::AlterType) -> Outcome {
        let written = path(alter.type_name_ref())?;
        match alter.action() {
            Some(ast::AlterTypeAction::AddValue(add)) => self.add_value(&written, &add),
            Some(ast::AlterTypeAction::RenameValue(rename)) => {
                let (from, to) = (string(rename.from())?, string(rename.to())?);
                self.rename_value(&written, &from, &to)
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
            Some(
                ast::AlterTypeAction::AlterTypeAttributeActionList(_)
                | ast::AlterTypeAction::OwnerTo(_)
                | ast::AlterTypeAction::RenameAttribute(_)
                | ast::AlterTypeAction::SetOptions(_),
            )
            | None => Ok(()),
        }
    }

    fn enum_mut(&mut self, written: &Name) -> Outcome<&mut EnumType> {
        let found = self.find_type(written);
        match found.and_then(|name| self.schema.enums.get_mut(&name)) {
            Some(found) => Ok(found),
            None => refused(format!("enum type \"{}\" does not exist", written.text())),
        }
    }

    fn add_value(&mut self, written: &Name, add: &ast::AddValue) -> Outcome {
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

    fn rename_value(&mut self, written: &Name, from: &str, to: &str) -> Outcome {
        let enum_type = self.enum_mut(written)?;
        if enum_type.values.iter().any(|own| own == to) {
            return refused(format!("enum label \"{to}\" already exists"));
        }
        let Some(value) = enum_type.values.iter_mut().find(|own| *own == from) else {
            return refused(format!("\"{from}\" is not an existing enum label"));
        };
        to.clone_into(value);
        let name = enum_type.name.clone();
        for table in self.schema.tables.values_mut() {
            rename_value_in(table, &name, from, to)?;
        }
        Ok(())
    }

    /// Gives a type another name or schema.
    fn move_type(
        &mut self,
        written: &Name,
        to: impl FnOnce(&ObjectName) -> Outcome<ObjectName>,
    ) -> Outcome {
        let Some(from) = self.find_type(written) else {
            return refused(format!("type \"{}\" does not exist", written.text()));
        };
        let to = to(&from)?;
        self.expect_free_type(&to)?;
        self.rename_type(from, to)
    }

    pub(super) fn rename_type(&mut self, from: ObjectName, to: ObjectName) -> Outcome {
        self.rename_source(&from, &to);
        if self.types.remove(&from) {
            self.types.insert(to.clone());
            for column in self.schema.tables.values_mut().flat_map(|table| table.columns.iter_mut())
            {
                if column.data_type.refers_to(&from) {
                    column.data_type.name = TypeName::Named(to.clone());
                }
            }
            return Ok(());
        }
        let object = Object::Enum { name: from };
        Ok(Step::Rename { object, to }.apply(&mut self.schema)?)
    }
}

/// The items of an array literal.
fn array_items(expression: &Expr) -> Option<impl Iterator<Item = &str>> {
    let items = expression.normal().strip_prefix("'{")?.strip_suffix("}'")?;
    Some(items.split(','))
}

/// What a string literal says.
pub(super) fn string(literal: Option<ast::Literal>) -> Outcome<String> {
    literal.and_then(|literal| literal.string_value()).ok_or_else(|| missing("a text"))
}

/// A value of an enum in what a table says of its columns of that type: the server stores no text there.
fn rename_value_in(table: &mut Table, enum_type: &ObjectName, from: &str, to: &str) -> Outcome {
    let Table { columns, constraints, indexes, .. } = table;
    let typed: Vec<String> = columns
        .iter()
        .filter(|column| column.data_type.refers_to(enum_type))
        .map(|column| column.name.clone())
        .collect();
    let literal = |value: &str| format!("'{}'", value.replace('\'', "''"));
    let (bare_from, bare_to) = (from, format!("\"{}\"", to.replace('\'', "''")));
    let (from, to) = (literal(from), literal(to));
    let replaced = |sql: &Expr, expected: Option<&DataType>| match array_items(sql) {
        Some(items) => {
            let renamed = items.map(|item| if item == bare_from { &bare_to } else { item });
            expression(&format!("'{{{}}}'", renamed.collect::<Vec<_>>().join(",")), expected)
        }
        None => expression(&sql.sql().replace(&from, &to), expected),
    };
    let is_about = |sql: &Expr| typed.iter().any(|column| sql.mentions(column));
    for column in columns.iter_mut().filter(|column| typed.contains(&column.name)) {
        if let Some(ColumnDefault::Expression(default)) = &mut column.default {
            *default = replaced(default, Some(&column.data_type))?;
        }
    }
    for constraint in constraints.values_mut() {
        match &mut constraint.kind {
            ConstraintKind::Check(check) if is_about(&check.expression) => {
                check.expression = replaced(&check.expression, None)?;
            }
            ConstraintKind::Check(_)
            | ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::ForeignKey(_) => {}
        }
    }
    for index in indexes.values_mut() {
        let keys = index.keys.iter_mut().filter_map(|key| match &mut key.target {
            IndexTarget::Expression(sql) => Some(sql),
            IndexTarget::Column(_) => None,
        });
        for sql in keys.chain(&mut index.predicate).filter(|sql| is_about(sql)) {
            *sql = replaced(sql, None)?;
        }
    }
    Ok(())
}
