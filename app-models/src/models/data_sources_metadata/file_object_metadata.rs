//! The table `file_object_metadata`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::data_sources_metadata::data_source::{DataSource, data_source};
use crate::models::shared::BaseEntity;

/// A file in the store, and what is known of it.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = file_object_metadata)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(DataSource, foreign_key = data_source_id))]
pub struct FileObjectMetadata {
    #[column(varchar, unique)]
    pub uri: Option<String>,
    #[column(references = data_source::id)]
    pub data_source_id: Option<i32>,
    #[column(varchar)]
    pub bucket_path: Option<String>,
    #[column(varchar)]
    pub file_format: Option<String>,
    pub file_size: Option<i32>,
    #[column(varchar)]
    pub checksum_md5: Option<String>,
    #[column(varchar)]
    pub checksum_sha256: Option<String>,
}
