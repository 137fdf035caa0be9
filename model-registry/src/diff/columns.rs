//! Columns of a table that stays.

use crate::schema::Table;
use crate::step::TableChange;

pub(super) fn changed(from: &Table, to: &Table) -> Vec<TableChange> {
    let mut changes = Vec::new();
    for column in &from.columns {
        if to.column(&column.name).is_none() {
            changes.push(TableChange::DropColumn { column: column.clone() });
        }
    }
    for after in &to.columns {
        match from.column(&after.name) {
            None => changes.push(TableChange::AddColumn { column: after.clone(), backfill: None }),
            Some(before) if before == after => {}
            Some(before) => {
                let (from, to) = (before.clone(), after.clone());
                changes.push(TableChange::AlterColumn { from, to, using: None, backfill: None });
            }
        }
    }
    changes
}
