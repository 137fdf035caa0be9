//! What can change in one table.

use serde::Serialize;

use crate::schema::{
    Column, Constraint, Expr, Index, Object, ObjectName, Partitioning, Sequence, Table,
    TableOptions,
};

/// One change of one table.
#[expect(
    clippy::large_enum_variant,
    reason = "a plan has few of them, and they are matched everywhere"
)]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TableChange {
    /// Adds a column at the end.
    AddColumn {
        /// The column.
        column: Column,
        /// The value for the rows that are there, where the column does not fill itself.
        #[serde(skip_serializing_if = "Option::is_none")]
        backfill: Option<Expr>,
    },
    /// Drops a column.
    DropColumn {
        /// The column as it is.
        column: Column,
    },
    /// Gives a column another name.
    RenameColumn {
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// Changes anything of a column but its name.
    AlterColumn {
        /// The column as it is.
        from: Column,
        /// The column as it shall be; the same name.
        to: Column,
        /// How a value is converted, where the dialect's own cast does not do.
        #[serde(skip_serializing_if = "Option::is_none")]
        using: Option<Expr>,
        /// The value for rows that hold a null, where the column stops to be nullable.
        #[serde(skip_serializing_if = "Option::is_none")]
        backfill: Option<Expr>,
    },
    /// Makes a sequence of its own of the one that a serial column counts with; it keeps its place.
    ReleaseSequence(Box<SequenceMove>),
    /// Makes a serial column of one and a sequence; it keeps its place.
    AdoptSequence(Box<SequenceMove>),
    /// Adds a constraint.
    AddConstraint(Constraint),
    /// Changes of a constraint what can be changed while it stands: when it is checked, whether it is valid, how its
    /// index is stored, its comment.
    AlterConstraint {
        /// The constraint as it is.
        from: Constraint,
        /// The constraint as it shall be; the same name.
        to: Constraint,
    },
    /// Drops a constraint.
    DropConstraint(Constraint),
    /// Gives a constraint another name.
    RenameConstraint {
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// Makes an index.
    CreateIndex(Index),
    /// Changes how an index is stored and counted, or its comment.
    AlterIndex {
        /// The index as it is.
        from: Index,
        /// The index as it shall be; the same name.
        to: Index,
    },
    /// Drops an index.
    DropIndex(Index),
    /// Gives an index another name.
    RenameIndex {
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// Changes the table's comment.
    SetComment {
        /// The comment as it is.
        from: Option<String>,
        /// The comment as it shall be.
        to: Option<String>,
    },
    /// Lets a table that has columns from elsewhere differ in one of them, or no longer.
    OverrideColumn {
        /// The column as it has it from elsewhere.
        inherited: Column,
        /// The column of its own as it is, if it has one.
        from: Option<Column>,
        /// The column of its own as it shall be, if it shall have one.
        to: Option<Column>,
    },
    /// Makes a table a partition or an heir of another one, or lets it stand alone.
    SetLineage {
        /// The table as it is.
        from: Box<Table>,
        /// The table as it shall be: what it holds itself alone.
        to: Box<Table>,
    },
    /// Changes the rule by which rows are spread over partitions.
    SetPartitioning {
        /// The rule as it is.
        from: Option<Partitioning>,
        /// The rule as it shall be.
        to: Option<Partitioning>,
    },
    /// Changes how the table is stored and read.
    SetOptions {
        /// The options as they are.
        from: TableOptions,
        /// The options as they shall be.
        to: TableOptions,
    },
}

/// A sequence that becomes, or ceases to be, a part of a serial column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SequenceMove {
    /// The column while it is serial.
    pub serial: Column,
    /// The same column while it is not.
    pub plain: Column,
    /// The sequence while it is one of its own, without an owner.
    pub sequence: Sequence,
}

impl TableChange {
    /// The object that it is about; for a rename, under its old name.
    pub fn object(&self, table: &ObjectName) -> Object {
        match self {
            Self::AddColumn { column, .. } | Self::DropColumn { column } => {
                Object::column(table, &column.name)
            }
            Self::ReleaseSequence(change) | Self::AdoptSequence(change) => {
                Object::column(table, &change.serial.name)
            }
            Self::RenameColumn { from, .. } => Object::column(table, from),
            Self::AlterColumn { from, .. } => Object::column(table, &from.name),
            Self::AddConstraint(constraint) | Self::DropConstraint(constraint) => {
                Object::constraint(table, &constraint.name)
            }
            Self::AlterConstraint { to, .. } => Object::constraint(table, &to.name),
            Self::RenameConstraint { from, .. } => Object::constraint(table, from),
            Self::CreateIndex(index) | Self::DropIndex(index) => Object::index(table, &index.name),
            Self::AlterIndex { to, .. } => Object::index(table, &to.name),
            Self::RenameIndex { from, .. } => Object::index(table, from),
            Self::OverrideColumn { inherited, .. } => Object::column(table, &inherited.name),
            Self::SetComment { .. }
            | Self::SetOptions { .. }
            | Self::SetLineage { .. }
            | Self::SetPartitioning { .. } => Object::table(table),
        }
    }

    /// The change that undoes it.
    pub fn reverse(&self) -> Self {
        match self.clone() {
            Self::AddColumn { column, .. } => Self::DropColumn { column },
            Self::DropColumn { column } => Self::AddColumn { column, backfill: None },
            Self::RenameColumn { from, to } => Self::RenameColumn { from: to, to: from },
            Self::AlterColumn { from, to, .. } => {
                Self::AlterColumn { from: to, to: from, using: None, backfill: None }
            }
            Self::ReleaseSequence(change) => Self::AdoptSequence(change),
            Self::AdoptSequence(change) => Self::ReleaseSequence(change),
            Self::AddConstraint(constraint) => Self::DropConstraint(constraint),
            Self::DropConstraint(constraint) => Self::AddConstraint(constraint),
            Self::AlterConstraint { from, to } => Self::AlterConstraint { from: to, to: from },
            Self::RenameConstraint { from, to } => Self::RenameConstraint { from: to, to: from },
            Self::CreateIndex(index) => Self::DropIndex(index),
            Self::DropIndex(index) => Self::CreateIndex(index),
            Self::AlterIndex { from, to } => Self::AlterIndex { from: to, to: from },
            Self::RenameIndex { from, to } => Self::RenameIndex { from: to, to: from },
            Self::SetComment { from, to } => Self::SetComment { from: to, to: from },
            Self::OverrideColumn { inherited, from, to } => {
                Self::OverrideColumn { inherited, from: to, to: from }
            }
            Self::SetLineage { from, to } => Self::SetLineage { from: to, to: from },
            Self::SetPartitioning { from, to } => Self::SetPartitioning { from: to, to: from },
            Self::SetOptions { from, to } => Self::SetOptions { from: to, to: from },
        }
    }
}
