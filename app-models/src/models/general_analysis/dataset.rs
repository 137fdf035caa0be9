//! The table `dataset`.

use chrono::NaiveDate;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::data_sources_metadata::data_source::{DataSource, data_source};
use crate::models::shared::BaseEntity;

/// Records that came together from one source.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = dataset)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(DataSource, foreign_key = source_id))]
pub struct Dataset {
    #[column(varchar)]
    pub name: Option<String>,
    #[column(varchar)]
    pub record_type: Option<String>,
    #[column(references = data_source::id)]
    pub source_id: Option<i32>,
    pub start_date: Option<NaiveDate>,
    pub end_date: Option<NaiveDate>,
    #[column(varchar)]
    pub description: Option<String>,
}
