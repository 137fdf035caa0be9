//! Columns that come while rows are there.

use super::dependents::after_renames;
use crate::schema::naming::{self, NameKind};
use crate::schema::{
    Column, ColumnDefault, ColumnTuning, DataType, Expr, Lineage, ObjectName, Schema,
};
use crate::step::{Step, TableChange};

/// What a column finds when it comes.
pub(super) struct Place<'a> {
    /// The types as they are then.
    pub(super) types: &'a Schema,
    /// The tables as they are then.
    pub(super) tables: &'a Schema,
}

impl Place<'_> {
    /// The steps that add a column, with a value for the rows that are there. What cannot come in its own form comes in
    /// another one, and gets its form then.
    pub(super) fn add(
        &self,
        table: &ObjectName,
        column: Column,
        backfill: Option<Expr>,
    ) -> Vec<Step> {
        let first = self.without_demand(&column, backfill.as_ref());
        let first = first.or_else(|| self.without_identity(table, &column));
        let Some(first) = first.or_else(|| self.without_compression(table, &column)) else {
            return vec![Step::alter(table, TableChange::AddColumn { column, backfill })];
        };
        let (from, to) = (first.clone(), column);
        let mend = TableChange::AlterColumn { from, to, using: None, backfill: None };
        let add = TableChange::AddColumn { column: first, backfill };
        [add, mend].map(|change| Step::alter(table, change)).into()
    }

    /// A domain that takes no null refuses a column before the rows have a value: what it restricts takes that.
    fn without_demand(&self, column: &Column, backfill: Option<&Expr>) -> Option<Column> {
        let base = self.types.under_demand(&column.data_type).filter(|_| backfill.is_some());
        base.map(|base: &DataType| Column {
            data_type: base.clone(),
            default: None,
            collation: None,
            tuning: ColumnTuning::default(),
            comment: None,
            ..column.clone()
        })
    }

    /// PostgreSQL adds no identity to a table with heirs, since it numbers the rows of that table alone. A serial column
    /// numbers those of the heirs too.
    fn without_identity(&self, table: &ObjectName, column: &Column) -> Option<Column> {
        let Some(ColumnDefault::Identity { options, .. }) = &column.default else { return None };
        self.has_heirs(table).then(|| {
            let name = naming::choose(NameKind::Sequence, &table.name, &[&column.name], |_| false);
            let (sequence, options) = (table.sibling(name), options.clone());
            let default = Some(ColumnDefault::Serial { sequence, options });
            Column { default, tuning: ColumnTuning::default(), comment: None, ..column.clone() }
        })
    }

    /// How a column is compressed is said after it came, when its heirs have it too.
    fn without_compression(&self, table: &ObjectName, column: &Column) -> Option<Column> {
        let ColumnTuning { compression, .. } = &column.tuning;
        (compression.is_some() && self.has_heirs(table)).then(|| {
            let tuning = ColumnTuning { compression: None, ..column.tuning.clone() };
            Column { tuning, ..column.clone() }
        })
    }

    fn has_heirs(&self, table: &ObjectName) -> bool {
        let mut parents = self.tables.tables.values().flat_map(|own| own.lineage.parents());
        parents.any(|parent| parent == table)
    }
}

/// The tables as they are when columns come: under their new names, and without those heirs that stand alone.
pub(super) fn tables_then(from: &Schema, steps: &[Step]) -> Schema {
    let mut tables = after_renames(from, steps);
    for step in steps {
        let leaves = match step {
            Step::Drop(_) => true,
            Step::AlterTable { change: TableChange::SetLineage { to, .. }, .. } => {
                to.lineage == Lineage::Own
            }
            _ => false,
        };
        if leaves {
            // The diff applied the same step to a schema with the same tables.
            let _ = step.apply(&mut tables);
        }
    }
    tables
}
