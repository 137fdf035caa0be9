//! The table `county_ag_report_record`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::data_sources_metadata::data_source::{DataSource, data_source};
use crate::models::places::place::{Place, place};
use crate::models::resource_information::primary_ag_product::{
    PrimaryAgProduct, primary_ag_product,
};
use crate::models::shared::BaseEntity;

/// A line of a county's yearly agricultural report.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = county_ag_report_record)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Place, foreign_key = geoid))]
#[diesel(belongs_to(PrimaryAgProduct, foreign_key = primary_ag_product_id))]
#[diesel(belongs_to(DataSource, foreign_key = data_source_id))]
pub struct CountyAgReportRecord {
    #[column(varchar, unique)]
    pub record_id: String,
    #[column(varchar, references = place::geoid)]
    pub geoid: Option<String>,
    #[column(references = primary_ag_product::id)]
    pub primary_ag_product_id: Option<i32>,
    #[column(varchar)]
    pub description: Option<String>,
    #[column(varchar)]
    pub resource_type: Option<String>,
    pub data_year: Option<i32>,
    #[column(references = data_source::id)]
    pub data_source_id: Option<i32>,
    pub produced_nsjv: Option<bool>,
    pub processed_nsjv: Option<bool>,
    #[column(varchar)]
    pub note: Option<String>,
    #[column(varchar)]
    pub prodn_value_note: Option<String>,
}
