//! The columns that tables share. `#[extends(...)]` puts them first in a model's own struct.

use model_registry::{extends, shared_columns};

/// An identity, the times of the row, and the run that loaded it.
#[shared_columns]
pub struct BaseEntity {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    pub created_at: Option<chrono::NaiveDateTime>,
    pub updated_at: Option<chrono::NaiveDateTime>,
    #[column(references = crate::models::core::etl_run::etl_run::id)]
    pub etl_run_id: Option<i32>,
    pub lineage_group_id: Option<i32>,
}

/// A name that others refer to, with what it means.
#[shared_columns]
pub struct LookupBase {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    #[column(varchar)]
    pub name: Option<String>,
    #[column(varchar)]
    pub description: Option<String>,
    #[column(varchar)]
    pub uri: Option<String>,
}

/// A measurement or a conversion: of which sample, by whom, by which method, and what became of the raw data.
#[shared_columns]
#[extends(BaseEntity)]
pub struct RecordBase {
    #[column(varchar, unique)]
    pub record_id: String,
    #[column(references = crate::models::general_analysis::dataset::dataset::id)]
    pub dataset_id: Option<i32>,
    #[column(references = crate::models::experiment_equipment::experiment::experiment::id)]
    pub experiment_id: Option<i32>,
    #[column(references = crate::models::resource_information::resource::resource::id)]
    pub resource_id: Option<i32>,
    #[column(references = crate::models::sample_preparation::prepared_sample::prepared_sample::id)]
    pub prepared_sample_id: Option<i32>,
    pub technical_replicate_no: Option<i32>,
    pub technical_replicate_total: Option<i32>,
    #[column(references = crate::models::methods_parameters_units::method::method::id)]
    pub method_id: Option<i32>,
    #[column(references = crate::models::people::contact::contact::id)]
    pub analyst_id: Option<i32>,
    #[column(references = crate::models::data_sources_metadata::file_object_metadata::file_object_metadata::id)]
    pub raw_data_id: Option<i32>,
    #[column(varchar)]
    pub qc_pass: Option<String>,
    #[column(varchar)]
    pub note: Option<String>,
}

/// A record of the first aim: what a sample is made of.
#[shared_columns]
#[extends(RecordBase)]
pub struct Aim1RecordBase {}

/// A record of the second aim: what becomes of a sample.
#[shared_columns]
#[extends(RecordBase)]
pub struct Aim2RecordBase {}
