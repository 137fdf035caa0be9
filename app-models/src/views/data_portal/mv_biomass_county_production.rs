//! The view `mv_biomass_county_production`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::View;

/// What each county could produce of a resource, at a price.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = mv_biomass_county_production)]
#[view(
    name = "mv_biomass_county_production",
    schema(postgres = "data_portal"),
    materialized,
    file = "mv_biomass_county_production.sql",
    unique(columns(id), name = "idx_mv_biomass_county_production_id")
)]
pub struct BiomassCountyProduction {
    pub id: i64,
    pub resource_id: i32,
    #[column(varchar)]
    pub resource_name: Option<String>,
    #[column(varchar)]
    pub resource_class: Option<String>,
    #[column(varchar)]
    pub geoid: Option<String>,
    #[column(varchar)]
    pub county: Option<String>,
    #[column(varchar)]
    pub state: Option<String>,
    #[column(varchar)]
    pub scenario: Option<String>,
    pub price_offered_usd: Option<BigDecimal>,
    pub production: Option<i32>,
    #[column(varchar)]
    pub production_unit: Option<String>,
    pub energy_content: Option<i64>,
    #[column(varchar)]
    pub energy_unit: Option<String>,
    pub density_dt_per_sqmi: Option<BigDecimal>,
    pub county_square_miles: Option<f64>,
    pub year: Option<i32>,
}
