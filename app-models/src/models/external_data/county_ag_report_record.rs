//! The table `county_ag_report_record`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::data_sources_metadata::data_source::data_source;
use crate::models::places::place::place;
use crate::models::resource_information::primary_ag_product::primary_ag_product;
use crate::models::shared::BaseEntity;

/// A line of a county's yearly agricultural report.
#[extends(BaseEntity)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = county_ag_report_record)]
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
