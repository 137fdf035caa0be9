//! Models in the ways that people write them.

use diesel::prelude::*;
use model_registry::{DbEnum, Model, extends};
use registry_tests::base::RecordBase;

model_registry::extension!("pg_trgm", schema = "extensions", registry = "names");

/// A laboratory.
///
/// It may have branches.
#[derive(Clone, Debug, Identifiable, Insertable, Model, PartialEq, Queryable, Selectable)]
#[diesel(table_name = lab, primary_key(code))]
pub struct Lab {
    #[column(primary_key)]
    pub code: String,
    #[column(references = lab::code)]
    pub parent_code: Option<String>,
    #[column(name = "Full Name", max_length = 80, renamed_from = "title")]
    pub full_name: String,
}

/// How a sample was taken.
#[derive(Clone, Copy, DbEnum, Debug, PartialEq, Eq)]
#[db_enum(name = "sampling_method", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Method {
    ByHand,
    #[db_enum(rename = "Drone!", renamed_from = "KITE")]
    Drone,
}

mod extra {
    use model_registry::shared_columns;

    /// What is measured.
    #[shared_columns]
    pub(crate) struct Measured {
        #[column(check = "mass > 0")]
        pub mass: Option<f64>,
    }
}
use extra::Measured;

/// A sample.
#[extends(RecordBase, Measured)]
#[derive(
    AsChangeset, Clone, Debug, Identifiable, Insertable, Model, PartialEq, Queryable, Selectable,
)]
#[diesel(table_name = sample)]
#[model(index(
    columns(nulls_last(desc(mass)), expr("lower(label)")),
    where = "mass > 0",
    name = "by_mass"
))]
#[model(foreign_key(columns(plot_row, plot_col), references(plot::row, plot::col), on_delete = set_null))]
pub struct Sample {
    #[column(references(lab::code, on_delete = cascade, deferrable = deferred))]
    pub lab_code: Option<String>,
    pub method: Option<Method>,
    #[column(unique(name = "one_label"), index(desc, method = "btree"))]
    pub label: Option<String>,
    pub plot_row: Option<i32>,
    pub plot_col: Option<i64>,
    pub r#type: i16,
}

/// A place in a field, with a composite key.
#[derive(Clone, Debug, Insertable, Model, PartialEq, Queryable, Selectable)]
#[diesel(table_name = plot)]
#[model(primary_key(columns(row, col), name = "plot_key"), strict)]
pub struct Plot {
    pub row: i32,
    pub col: i64,
    #[column(generated = "row * col", stored)]
    #[diesel(skip_insertion)]
    pub area: Option<i64>,
}
