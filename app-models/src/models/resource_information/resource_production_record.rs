//! The table `resource_production_record`.

use chrono::NaiveDate;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::shared::BaseEntity;

/// How much of a resource was produced in a place.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = resource_production_record)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
pub struct ResourceProductionRecord {
    pub dataset_id: i32,
    pub method_id: Option<i32>,
    #[column(varchar)]
    pub geoid: Option<String>,
    pub primary_ag_product_id: Option<i32>,
    pub resource_id: Option<i32>,
    pub report_date: NaiveDate,
    #[column(varchar)]
    pub scenario: Option<String>,
    #[column(varchar)]
    pub note: Option<String>,
}
