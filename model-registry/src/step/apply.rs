//! The effect of each step on a [`Schema`].

use std::collections::BTreeMap;

use thiserror::Error;

use super::{AlterEnum, RebuildTable, Step, TableChange};
use crate::schema::{
    ColumnDefault, Constraint, ConstraintKind, IndexTarget, Object, ObjectName, Schema, Table,
    TypeName,
};

/// Why a step does not fit a schema.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ApplyError {
    /// What the step changes is not there.
    #[error("{0} does not exist")]
    Missing(Object),
    /// What the step makes is there already.
    #[error("{0} exists already")]
    Exists(Object),
}

type Result = std::result::Result<(), ApplyError>;

pub(super) fn apply(step: &Step, schema: &mut Schema) -> Result {
    let object = step.object();
    match step {
        Step::CreateNamespace(new) => {
            insert(&mut schema.namespaces, new.name.clone(), new.clone(), object)
        }
        Step::DropNamespace(old) => remove(&mut schema.namespaces, &old.name, object),
        Step::CreateExtension(new) => {
            insert(&mut schema.extensions, new.name.clone(), new.clone(), object)
        }
        Step::DropExtension(old) => remove(&mut schema.extensions, &old.name, object),
        Step::CreateEnum(new) => insert(&mut schema.enums, new.name.clone(), new.clone(), object),
        Step::DropEnum(old) => remove(&mut schema.enums, &old.name, object),
        Step::AlterEnum(AlterEnum { to, .. }) => {
            remove(&mut schema.enums, &to.name, object.clone())?;
            insert(&mut schema.enums, to.name.clone(), to.clone(), object)
        }
        Step::RenameEnum { from, to } => rename_enum(schema, from, to),
        Step::CreateTable(new) => insert(&mut schema.tables, new.name.clone(), new.clone(), object),
        Step::DropTable(old) => remove(&mut schema.tables, &old.name, object),
        Step::RenameTable { from, to } => rename_table(schema, from, to),
        Step::AlterTable { table, change } => alter_table(schema, table, change),
        Step::RebuildTable(RebuildTable { to, changes, .. }) => {
            changes.iter().try_for_each(|change| alter_table(schema, &to.name, change))
        }
    }
}

fn insert<K: Ord, V>(map: &mut BTreeMap<K, V>, key: K, value: V, object: Object) -> Result {
    match map.insert(key, value) {
        None => Ok(()),
        Some(_) => Err(ApplyError::Exists(object)),
    }
}

fn remove<K: Ord, V>(map: &mut BTreeMap<K, V>, key: &K, object: Object) -> Result {
    map.remove(key).map(drop).ok_or(ApplyError::Missing(object))
}

fn rename_enum(schema: &mut Schema, from: &ObjectName, to: &ObjectName) -> Result {
    let missing = || ApplyError::Missing(Object::Enum { name: from.clone() });
    let mut enum_type = schema.enums.remove(from).ok_or_else(missing)?;
    enum_type.name = to.clone();
    let object = Object::Enum { name: to.clone() };
    insert(&mut schema.enums, to.clone(), enum_type, object)?;
    for column in schema.tables.values_mut().flat_map(|table| table.columns.iter_mut()) {
        if column.data_type.refers_to(from) {
            column.data_type.name = TypeName::Named(to.clone());
        }
    }
    Ok(())
}

fn rename_table(schema: &mut Schema, from: &ObjectName, to: &ObjectName) -> Result {
    let mut table =
        schema.tables.remove(from).ok_or_else(|| ApplyError::Missing(Object::table(from)))?;
    table.name = to.clone();
    for column in table.columns.iter_mut() {
        // A sequence that a column owns follows its table into another namespace, under its own name.
        if let Some(ColumnDefault::Serial { sequence }) = &mut column.default {
            sequence.schema.clone_from(&to.schema);
        }
    }
    insert(&mut schema.tables, to.clone(), table, Object::table(to))?;
    for constraint in schema.tables.values_mut().flat_map(|table| table.constraints.values_mut()) {
        if let ConstraintKind::ForeignKey(key) = &mut constraint.kind
            && key.table == *from
        {
            key.table = to.clone();
        }
    }
    Ok(())
}

fn alter_table(schema: &mut Schema, name: &ObjectName, change: &TableChange) -> Result {
    if let TableChange::RenameColumn { from, to } = change {
        rename_references(schema, name, from, to);
    }
    let table =
        schema.tables.get_mut(name).ok_or_else(|| ApplyError::Missing(Object::table(name)))?;
    let object = change.object(name);
    match change {
        TableChange::AddColumn { column, .. } => match table.column(&column.name) {
            Some(_) => return Err(ApplyError::Exists(object)),
            None => table.columns.push(column.clone()),
        },
        TableChange::DropColumn { column } => {
            let position = table.columns.iter().position(|own| own.name == column.name);
            table.columns.remove(position.ok_or(ApplyError::Missing(object))?);
        }
        TableChange::AlterColumn { to, .. } => {
            *table.columns.named_mut(&to.name).ok_or(ApplyError::Missing(object))? = to.clone();
        }
        TableChange::RenameColumn { from, to } => return rename_column(table, from, to),
        TableChange::AddConstraint(new) => {
            return insert(&mut table.constraints, new.name.clone(), new.clone(), object);
        }
        TableChange::DropConstraint(old) => {
            return remove(&mut table.constraints, &old.name, object);
        }
        TableChange::RenameConstraint { from, to } => {
            let mut constraint =
                table.constraints.remove(from).ok_or(ApplyError::Missing(object))?;
            constraint.name.clone_from(to);
            return insert(
                &mut table.constraints,
                to.clone(),
                constraint,
                Object::constraint(name, to),
            );
        }
        TableChange::CreateIndex(new) => {
            return insert(&mut table.indexes, new.name.clone(), new.clone(), object);
        }
        TableChange::DropIndex(old) => return remove(&mut table.indexes, &old.name, object),
        TableChange::RenameIndex { from, to } => {
            let mut index = table.indexes.remove(from).ok_or(ApplyError::Missing(object))?;
            index.name.clone_from(to);
            return insert(&mut table.indexes, to.clone(), index, Object::index(name, to));
        }
        TableChange::SetComment { to, .. } => table.comment.clone_from(to),
        TableChange::SetOptions { to, .. } => table.options = to.clone(),
    }
    Ok(())
}

/// The foreign keys of all tables that refer to a column which gets another name.
fn rename_references(schema: &mut Schema, table: &ObjectName, from: &str, to: &str) {
    for constraint in schema.tables.values_mut().flat_map(|table| table.constraints.values_mut()) {
        if let ConstraintKind::ForeignKey(key) = &mut constraint.kind
            && key.table == *table
        {
            rename_in(&mut key.references, from, to);
        }
    }
}

fn rename_column(table: &mut Table, from: &str, to: &str) -> Result {
    if table.column(to).is_some() {
        return Err(ApplyError::Exists(Object::column(&table.name, to)));
    }
    let missing = ApplyError::Missing(Object::column(&table.name, from));
    to.clone_into(&mut table.columns.named_mut(from).ok_or(missing)?.name);
    for column in table.columns.iter_mut() {
        if let Some(ColumnDefault::Generated { expression, .. }) = &mut column.default {
            *expression = expression.rename_column(from, to);
        }
    }
    table
        .constraints
        .values_mut()
        .for_each(|constraint| rename_in_constraint(constraint, from, to));
    for index in table.indexes.values_mut() {
        for key in &mut index.keys {
            match &mut key.target {
                IndexTarget::Column(column) if column == from => to.clone_into(column),
                IndexTarget::Column(_) => {}
                IndexTarget::Expression(expression) => {
                    *expression = expression.rename_column(from, to)
                }
            }
        }
        rename_in(&mut index.include, from, to);
        index.predicate =
            index.predicate.as_ref().map(|predicate| predicate.rename_column(from, to));
    }
    Ok(())
}

fn rename_in_constraint(constraint: &mut Constraint, from: &str, to: &str) {
    match &mut constraint.kind {
        ConstraintKind::PrimaryKey(key) => rename_in(&mut key.columns, from, to),
        ConstraintKind::Unique(unique) => rename_in(&mut unique.columns, from, to),
        ConstraintKind::ForeignKey(key) => rename_in(&mut key.columns, from, to),
        ConstraintKind::Check(check) => check.expression = check.expression.rename_column(from, to),
    }
}

fn rename_in(columns: &mut [String], from: &str, to: &str) {
    for column in columns {
        if column == from {
            to.clone_into(column);
        }
    }
}
