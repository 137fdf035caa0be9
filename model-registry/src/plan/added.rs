//! Columns that come while rows are there.

use crate::schema::{Column, ColumnTuning, Expr, ObjectName, Schema};
use crate::step::{Step, TableChange};

/// The steps that add a column, with a value for the rows that are there. A domain that takes no null would refuse the
/// column before they have one: it comes as what the domain restricts, and gets its type then.
pub(super) fn add(
    schema: &Schema,
    table: &ObjectName,
    column: Column,
    backfill: Option<Expr>,
) -> Vec<Step> {
    let base = schema.under_demand(&column.data_type).filter(|_| backfill.is_some());
    let Some(base) = base.cloned() else {
        return vec![Step::alter(table, TableChange::AddColumn { column, backfill })];
    };
    let bare = Column {
        data_type: base,
        default: None,
        collation: None,
        tuning: ColumnTuning::default(),
        comment: None,
        ..column.clone()
    };
    let restrict =
        TableChange::AlterColumn { from: bare.clone(), to: column, using: None, backfill: None };
    let add = TableChange::AddColumn { column: bare, backfill };
    [add, restrict].map(|change| Step::alter(table, change)).into()
}
