//! Columns in another order. A database can only add one at the end, so that is no difference, and nothing mends it.

use serde::Serialize;

use crate::schema::{Object, Schema, Table};

/// A table whose columns are as the models say, but in another order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ColumnOrder {
    /// The table.
    pub object: Object,
    /// The names of the columns that both have, as the models order them.
    pub models: Vec<String>,
    /// The same names, as the other schema orders them.
    pub found: Vec<String>,
}

/// The tables whose columns come in another order than in the models.
pub fn columns_in_another_order(models: &Schema, schema: &Schema) -> Vec<ColumnOrder> {
    let order = |table: &Table| {
        let other = schema.table(&table.name)?;
        let (own, found) = (common(table, other), common(other, table));
        let object = Object::table(&table.name);
        (own != found).then_some(ColumnOrder { object, models: own, found })
    };
    models.tables.values().filter_map(order).collect()
}

/// The names of the columns that the other table has too.
fn common(table: &Table, other: &Table) -> Vec<String> {
    let columns = table.columns.iter().filter(|column| other.column(&column.name).is_some());
    columns.map(|column| column.name.clone()).collect()
}
