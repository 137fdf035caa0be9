//! What an older server lacks goes from a random schema.

use model_registry::schema::{ConstraintKind, Schema, Table};

/// Leaves a schema as that version of PostgreSQL can hold it.
pub(super) fn fit(schema: &mut Schema, version: u32) {
    if version < 14 {
        schema.ranges.values_mut().for_each(|range| range.multirange = None);
    }
    schema.tables.values_mut().for_each(|table| fit_table(table, version));
}

fn fit_table(table: &mut Table, version: u32) {
    if version < 14 {
        table.columns.iter_mut().for_each(|column| column.tuning.compression = None);
    }
    if version >= 15 {
        return;
    }
    table.indexes.values_mut().for_each(|index| index.nulls_not_distinct = false);
    for constraint in table.constraints.values_mut() {
        match &mut constraint.kind {
            ConstraintKind::Unique(unique) => unique.nulls_not_distinct = false,
            ConstraintKind::ForeignKey(key) => key.set_on_delete.clear(),
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Check(_)
            | ConstraintKind::Exclusion(_) => {}
        }
    }
}
