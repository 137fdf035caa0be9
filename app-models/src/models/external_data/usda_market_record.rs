//! The table `usda_market_record`.

use bigdecimal::BigDecimal;
use chrono::NaiveDateTime;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::external_data::usda_commodity::{UsdaCommodity, usda_commodity};
use crate::models::external_data::usda_market_report::{UsdaMarketReport, usda_market_report};
use crate::models::general_analysis::dataset::{Dataset, dataset};
use crate::models::methods_parameters_units::unit::{Unit, unit};
use crate::models::shared::BaseEntity;

/// A price in a market report of the USDA.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = usda_market_record)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(UsdaMarketReport, foreign_key = report_id))]
#[diesel(belongs_to(Dataset, foreign_key = dataset_id))]
#[diesel(belongs_to(UsdaCommodity, foreign_key = commodity_id))]
#[diesel(belongs_to(Unit, foreign_key = price_unit_id))]
pub struct UsdaMarketRecord {
    #[column(references = usda_market_report::id)]
    pub report_id: Option<i32>,
    #[column(references = dataset::id)]
    pub dataset_id: Option<i32>,
    pub report_begin_date: Option<NaiveDateTime>,
    pub report_end_date: Option<NaiveDateTime>,
    pub report_date: Option<NaiveDateTime>,
    #[column(references = usda_commodity::id)]
    pub commodity_id: Option<i32>,
    pub market_type_id: Option<i32>,
    #[column(varchar)]
    pub market_type_category: Option<String>,
    #[column(varchar)]
    pub grp: Option<String>,
    pub market_category_id: Option<i32>,
    #[column(varchar)]
    pub class_: Option<String>,
    #[column(varchar)]
    pub grade: Option<String>,
    #[column(varchar)]
    pub variety: Option<String>,
    pub protein_pct: Option<BigDecimal>,
    #[column(varchar)]
    pub application: Option<String>,
    #[column(varchar)]
    pub pkg: Option<String>,
    #[column(varchar)]
    pub sale_type: Option<String>,
    #[column(references = unit::id)]
    pub price_unit_id: Option<i32>,
    #[column(varchar)]
    pub freight: Option<String>,
    #[column(varchar)]
    pub trans_mode: Option<String>,
}
