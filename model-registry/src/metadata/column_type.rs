//! The traits by which rustc resolves a field's type, and a model's table.

use crate::metadata::{ModelDef, TableRef};
use crate::schema::LogicalType;

/// A Rust type that can be a column.
///
/// The derive writes `<FieldType as ColumnType>::TYPE`, so that aliases, newtypes and types of other crates work.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known as the type of a column",
    label = "no `ColumnType` for this type",
    note = "implement `model_registry::ColumnType` for it, derive `DbEnum` or `ColumnType`, or name the SQL type: `#[column(sql_type = \"...\", diesel_type = ...)]`"
)]
pub trait ColumnType {
    /// What is asked of the database.
    const TYPE: LogicalType;
    /// Whether the column may be null. True for `Option` alone.
    const NULLABLE: bool = false;
    /// The type that stands for it in Diesel's `table!`.
    type Diesel: 'static;
}

/// A struct with `#[derive(Model)]`.
pub trait Model {
    /// The constant data that is registered.
    const DEF: &'static ModelDef;
    /// Diesel's table.
    type Table;
}

/// A table of Diesel's that a model stands behind. The derive implements it, so that a foreign key can name
/// `table::column` and rustc finds what it means.
#[diagnostic::on_unimplemented(
    message = "no model stands behind `{Self}`",
    label = "this is not the table of a model",
    note = "derive `Model` for its struct, or name the column as text: `#[column(references = \"table.column\")]`"
)]
pub trait ModelTable {
    /// The table's name.
    const TABLE: TableRef;
}
