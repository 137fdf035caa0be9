//! The table `landiq_record`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::external_data::polygon::{Polygon, polygon};
use crate::models::general_analysis::dataset::{Dataset, dataset};
use crate::models::resource_information::primary_ag_product::primary_ag_product;
use crate::models::shared::BaseEntity;

/// The crops that LandIQ saw on a polygon in a year.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = landiq_record)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Dataset, foreign_key = dataset_id))]
#[diesel(belongs_to(Polygon, foreign_key = polygon_id))]
pub struct LandiqRecord {
    #[column(varchar, unique)]
    pub record_id: String,
    #[column(references = dataset::id)]
    pub dataset_id: Option<i32>,
    #[column(references = polygon::id)]
    pub polygon_id: Option<i32>,
    #[column(references = primary_ag_product::id)]
    pub main_crop: Option<i32>,
    #[column(references = primary_ag_product::id)]
    pub secondary_crop: Option<i32>,
    #[column(references = primary_ag_product::id)]
    pub tertiary_crop: Option<i32>,
    #[column(references = primary_ag_product::id)]
    pub quaternary_crop: Option<i32>,
    pub confidence: Option<i32>,
    pub irrigated: Option<bool>,
    pub acres: Option<f64>,
    #[column(varchar)]
    pub county: Option<String>,
    #[column(varchar)]
    pub version: Option<String>,
    #[column(varchar)]
    pub note: Option<String>,
    pub pct1: Option<f64>,
    pub pct2: Option<f64>,
    pub pct3: Option<f64>,
    pub pct4: Option<f64>,
}
