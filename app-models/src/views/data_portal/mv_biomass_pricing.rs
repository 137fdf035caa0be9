//! The view `mv_biomass_pricing`.

use bigdecimal::BigDecimal;
use chrono::NaiveDateTime;
use diesel::prelude::*;
use model_registry::View;

/// What was paid for a resource, where and when.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = mv_biomass_pricing)]
#[view(
    name = "mv_biomass_pricing",
    schema(postgres = "data_portal"),
    materialized,
    file = "mv_biomass_pricing.sql",
    index(columns(geoid, county), name = "idx_mv_biomass_pricing_geoid_county"),
    unique(columns(id), name = "idx_mv_biomass_pricing_id"),
    index(columns(report_source, report_date), name = "idx_mv_biomass_pricing_report_source_date"),
    index(columns(resource_id, report_date), name = "idx_mv_biomass_pricing_resource_date"),
    index(columns(resource_id), name = "idx_mv_biomass_pricing_resource_id")
)]
pub struct BiomassPricing {
    pub id: i64,
    pub resource_id: i32,
    #[column(varchar)]
    pub resource_name: Option<String>,
    #[column(varchar)]
    pub geoid: Option<String>,
    #[column(varchar)]
    pub county: Option<String>,
    #[column(varchar)]
    pub county_fips: Option<String>,
    #[column(varchar)]
    pub state: Option<String>,
    pub report_date: Option<NaiveDateTime>,
    #[column(varchar)]
    pub report_source: Option<String>,
    #[column(varchar)]
    pub market_type_category: Option<String>,
    #[column(varchar)]
    pub sale_type: Option<String>,
    pub price_min: Option<BigDecimal>,
    pub price_max: Option<BigDecimal>,
    pub price_avg: Option<BigDecimal>,
    #[column(varchar)]
    pub price_unit: Option<String>,
}
