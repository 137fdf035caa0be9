//! The table `usda_market_report`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::data_sources_metadata::data_source::{DataSource, data_source};
use crate::models::places::location_address::{LocationAddress, location_address};
use crate::models::shared::BaseEntity;

/// A market report of the USDA.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = usda_market_report)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(LocationAddress, foreign_key = office_city_id))]
#[diesel(belongs_to(DataSource, foreign_key = source_id))]
pub struct UsdaMarketReport {
    pub slug_id: Option<i32>,
    #[column(varchar)]
    pub slug_name: Option<String>,
    #[column(varchar)]
    pub report_series_title: Option<String>,
    #[column(varchar)]
    pub frequency: Option<String>,
    #[column(varchar)]
    pub office_name: Option<String>,
    #[column(references = location_address::id)]
    pub office_city_id: Option<i32>,
    #[column(varchar)]
    pub office_state_fips: Option<String>,
    #[column(references = data_source::id)]
    pub source_id: Option<i32>,
}
