//! What a step makes and takes away, beside what it is about: roles may have been granted something on it.

use super::{Step, TableChange};
use crate::schema::{Column, ColumnDefault, Definition, Object, ObjectName};

impl Step {
    /// The objects that are there after it and not before.
    pub(crate) fn makes(&self) -> Vec<Object> {
        match self {
            Self::Create(new) => all_of(new),
            Self::AlterTable { change: TableChange::AddColumn { column, .. }, .. } => {
                sequence_of(column).into_iter().collect()
            }
            Self::AlterTable { change: TableChange::AlterColumn { from, to, .. }, .. } => {
                only_first(sequence_of(to), sequence_of(from))
            }
            _ => Vec::new(),
        }
    }

    /// The objects that are there before it and not after.
    pub(crate) fn takes(&self) -> Vec<Object> {
        match self {
            Self::Drop(old) => all_of(old),
            Self::AlterTable { table, change: TableChange::DropColumn { column } } => {
                part_of(table, column)
            }
            Self::AlterTable { change: TableChange::AlterColumn { from, to, .. }, .. } => {
                only_first(sequence_of(from), sequence_of(to))
            }
            _ => Vec::new(),
        }
    }
}

fn all_of(definition: &Definition) -> Vec<Object> {
    let parts = match definition {
        Definition::Table(table) => {
            table.columns.iter().flat_map(|column| part_of(&table.name, column)).collect()
        }
        _ => Vec::new(),
    };
    [definition.object()].into_iter().chain(parts).collect()
}

fn part_of(table: &ObjectName, column: &Column) -> Vec<Object> {
    [Object::column(table, &column.name)].into_iter().chain(sequence_of(column)).collect()
}

/// The sequence of a serial column.
pub(crate) fn sequence_of(column: &Column) -> Option<Object> {
    match &column.default {
        Some(ColumnDefault::Serial { sequence: name, .. }) => {
            Some(Object::Sequence { name: name.clone() })
        }
        Some(
            ColumnDefault::Expression(_)
            | ColumnDefault::Identity { .. }
            | ColumnDefault::Generated { .. },
        )
        | None => None,
    }
}

fn only_first(first: Option<Object>, second: Option<Object>) -> Vec<Object> {
    first.filter(|own| Some(own) != second.as_ref()).into_iter().collect()
}
