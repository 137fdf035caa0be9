//! Shared columns, types and a table for the models of other crates: what a team keeps in a crate of its own.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use model_registry::{ColumnType, DbEnum, Model, extends, shared_columns};

/// What every row has.
#[shared_columns]
pub struct BaseEntity {
    /// The row's number.
    #[column(primary_key, serial)]
    pub id: i32,
    #[column(default = "CURRENT_TIMESTAMP")]
    pub created_at: chrono::NaiveDateTime,
    #[column(references = crate::base::etl_run::id)]
    pub etl_run_id: Option<i32>,
}

/// What every record of a laboratory has.
#[shared_columns]
#[extends(BaseEntity)]
#[model(unique(record_id), index(columns(desc(qc_pass), record_id)))]
pub struct RecordBase {
    pub record_id: crate::base::RecordId,
    #[column(default = "'not_checked'")]
    pub qc_pass: crate::base::QcPass,
}

/// What can be told of a record's quality.
#[derive(Clone, Copy, DbEnum, Debug, PartialEq, Eq)]
pub enum QcPass {
    /// Nobody looked.
    NotChecked,
    /// Good.
    Pass,
    /// Bad.
    Fail,
}

/// The name of a record in the laboratory.
#[derive(Clone, ColumnType, Debug, PartialEq, Eq)]
pub struct RecordId(pub String);

/// A run of the loader.
#[derive(Clone, Debug, Identifiable, Insertable, Model, PartialEq, Queryable, Selectable)]
#[diesel(table_name = etl_run)]
#[model(registry = "laboratory")]
pub struct EtlRun {
    /// Its number.
    #[column(primary_key, serial)]
    pub id: i32,
    /// When it started.
    pub started_at: NaiveDateTime,
}
