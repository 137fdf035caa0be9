//! The effect of each step on a [`Schema`].

use std::collections::BTreeMap;

use thiserror::Error;

use super::{AlterEnum, RebuildTable, RemakeType, Step, TableChange, rename};
use crate::schema::{Definition, Object, ObjectName, Schema, Sequence};

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

pub(super) type Result = std::result::Result<(), ApplyError>;

pub(super) fn apply(step: &Step, schema: &mut Schema) -> Result {
    apply_itself(step, schema)?;
    if !schema.grants.is_empty() {
        for object in step.takes() {
            schema.grants.retain(|_, grant| grant.on != object);
        }
    }
    if !schema.default_grants.is_empty() {
        let made = step.makes();
        for grant in
            made.iter().flat_map(|object| schema.default_grants_on(object)).collect::<Vec<_>>()
        {
            schema.grants.insert(grant.object(), grant);
        }
    }
    Ok(())
}

fn apply_itself(step: &Step, schema: &mut Schema) -> Result {
    let object = step.object();
    match step {
        Step::Create(new) => create(schema, new, object),
        Step::Drop(_) => drop(schema, object),
        Step::Alter { to, .. } | Step::RemakeType(RemakeType { to, .. }) => {
            drop(schema, object.clone())?;
            create(schema, to, object)
        }
        Step::Rename { object, to } => rename::object(schema, object, to),
        Step::AlterEnum(AlterEnum { to, .. }) => {
            drop(schema, object.clone())?;
            create(schema, &Definition::Enum(to.clone()), object)
        }
        Step::AlterTable { table, change } => alter_table(schema, table, change),
        Step::RebuildTable(RebuildTable { to, changes, .. }) => {
            changes.iter().try_for_each(|change| alter_table(schema, &to.name, change))
        }
    }
}

fn create(schema: &mut Schema, new: &Definition, object: Object) -> Result {
    match new.clone().insert(schema) {
        None => Ok(()),
        Some(_) => Err(ApplyError::Exists(object)),
    }
}

fn create_sequence(schema: &mut Schema, sequence: &Sequence) -> Result {
    let new = Definition::Sequence(sequence.clone());
    create(schema, &new, new.object())
}

fn drop(schema: &mut Schema, object: Object) -> Result {
    match schema.take(&object) {
        Some(_) => Ok(()),
        None => Err(ApplyError::Missing(object)),
    }
}

fn alter_table(schema: &mut Schema, name: &ObjectName, change: &TableChange) -> Result {
    if let TableChange::RenameColumn { from, to } = change {
        return rename::column(schema, name, from, to);
    }
    match change {
        TableChange::ReleaseSequence(own) => create_sequence(schema, &own.sequence)?,
        TableChange::AdoptSequence(own) => {
            drop(schema, Definition::Sequence(own.sequence.clone()).object())?;
        }
        _ => {}
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
        TableChange::RenameColumn { .. } => {}
        TableChange::ReleaseSequence(own) => {
            *table.columns.named_mut(&own.plain.name).ok_or(ApplyError::Missing(object))? =
                own.plain.clone();
        }
        TableChange::AdoptSequence(own) => {
            *table.columns.named_mut(&own.serial.name).ok_or(ApplyError::Missing(object))? =
                own.serial.clone();
        }
        TableChange::AddConstraint(new) => {
            return insert(&mut table.constraints, &new.name, new.clone(), object);
        }
        TableChange::DropConstraint(old) => {
            return remove(&mut table.constraints, &old.name, object);
        }
        TableChange::AlterConstraint { to, .. } => {
            let own = table.constraints.get_mut(&to.name);
            *own.ok_or(ApplyError::Missing(object))? = to.clone();
        }
        TableChange::RenameConstraint { from, to } => {
            let mut constraint =
                table.constraints.remove(from).ok_or(ApplyError::Missing(object))?;
            constraint.name.clone_from(to);
            table.options.rename_index(from, to);
            let object = Object::constraint(name, to);
            return insert(&mut table.constraints, to, constraint, object);
        }
        TableChange::CreateIndex(new) => {
            return insert(&mut table.indexes, &new.name, new.clone(), object);
        }
        TableChange::DropIndex(old) => return remove(&mut table.indexes, &old.name, object),
        TableChange::AlterIndex { to, .. } => {
            *table.indexes.get_mut(&to.name).ok_or(ApplyError::Missing(object))? = to.clone();
        }
        TableChange::RenameIndex { from, to } => {
            let mut index = table.indexes.remove(from).ok_or(ApplyError::Missing(object))?;
            index.name.clone_from(to);
            table.options.rename_index(from, to);
            return insert(&mut table.indexes, to, index, Object::index(name, to));
        }
        TableChange::SetComment { to, .. } => table.comment.clone_from(to),
        TableChange::OverrideColumn { inherited, to, .. } => {
            table.columns.retain(|own| own.name != inherited.name);
            table.columns.extend(to.clone());
        }
        TableChange::SetLineage { to, .. } => *table = (**to).clone(),
        TableChange::SetPartitioning { to, .. } => table.partitioning.clone_from(to),
        TableChange::SetOptions { to, .. } => table.options = to.clone(),
    }
    Ok(())
}

fn insert<V>(map: &mut BTreeMap<String, V>, name: &str, value: V, object: Object) -> Result {
    match map.insert(name.to_owned(), value) {
        None => Ok(()),
        Some(_) => Err(ApplyError::Exists(object)),
    }
}

fn remove<V>(map: &mut BTreeMap<String, V>, name: &str, object: Object) -> Result {
    map.remove(name).map(std::mem::drop).ok_or(ApplyError::Missing(object))
}
