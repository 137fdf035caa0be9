//! The table `resource_price_record`.

use chrono::NaiveDate;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::shared::BaseEntity;

/// What was paid for a resource in a period.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = resource_price_record)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
pub struct ResourcePriceRecord {
    pub dataset_id: i32,
    pub method_id: Option<i32>,
    #[column(varchar)]
    pub geoid: Option<String>,
    pub resource_id: Option<i32>,
    pub primary_ag_product_id: Option<i32>,
    pub source_id: i32,
    pub report_start_date: NaiveDate,
    pub report_end_date: NaiveDate,
    #[column(varchar)]
    pub freight_terms: Option<String>,
    #[column(varchar)]
    pub transport_mode: Option<String>,
    #[column(varchar)]
    pub note: Option<String>,
}
