//! The table `data_source`.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::data_sources_metadata::data_source_type::{DataSourceType, data_source_type};
use crate::models::data_sources_metadata::location_resolution::{
    LocationResolution, location_resolution,
};
use crate::models::shared::BaseEntity;

/// Where data come from, described by the terms of Dublin Core.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = data_source)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(DataSourceType, foreign_key = data_source_type_id))]
#[diesel(belongs_to(LocationResolution, foreign_key = location_coverage_id))]
pub struct DataSource {
    #[column(varchar)]
    pub name: Option<String>,
    #[column(varchar)]
    pub description: Option<String>,
    #[column(references = data_source_type::id)]
    pub data_source_type_id: Option<i32>,
    #[column(varchar)]
    pub full_title: Option<String>,
    #[column(varchar)]
    pub creator: Option<String>,
    #[column(varchar)]
    pub subject: Option<String>,
    #[column(varchar)]
    pub publisher: Option<String>,
    #[column(varchar)]
    pub contributor: Option<String>,
    pub date: Option<NaiveDateTime>,
    #[column(name = "type", varchar)]
    pub type_: Option<String>,
    pub biocirv: Option<bool>,
    #[column(varchar)]
    pub format: Option<String>,
    #[column(varchar)]
    pub language: Option<String>,
    #[column(varchar)]
    pub relation: Option<String>,
    #[column(varchar)]
    pub temporal_coverage: Option<String>,
    #[column(references = location_resolution::id)]
    pub location_coverage_id: Option<i32>,
    #[column(varchar)]
    pub rights: Option<String>,
    #[column(varchar)]
    pub license: Option<String>,
    #[column(varchar)]
    pub uri: Option<String>,
    #[column(varchar)]
    pub note: Option<String>,
}
