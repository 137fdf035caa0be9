//! The view `mv_usda_county_production`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::View;

/// The production of a county by the census, and the biomass that goes with it.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = mv_usda_county_production)]
#[view(
    name = "mv_usda_county_production",
    schema(postgres = "data_portal"),
    materialized,
    file = "mv_usda_county_production.sql",
    index(columns(geoid), name = "idx_mv_usda_county_production_geoid"),
    unique(columns(id), name = "idx_mv_usda_county_production_id"),
    index(columns(resource_id), name = "idx_mv_usda_county_production_resource_id")
)]
pub struct UsdaCountyProduction {
    pub id: i64,
    pub resource_id: i32,
    #[column(varchar)]
    pub resource_name: Option<String>,
    #[column(varchar)]
    pub primary_ag_product: Option<String>,
    #[column(varchar)]
    pub geoid: Option<String>,
    #[column(varchar)]
    pub county: Option<String>,
    #[column(varchar)]
    pub state: Option<String>,
    pub dataset_year: Option<i32>,
    pub primary_product_volume: Option<BigDecimal>,
    pub volume_unit: Option<String>,
    pub production_acres: Option<BigDecimal>,
    pub known_biomass_volume: Option<String>,
    pub calculated_estimate_volume: Option<f64>,
    pub biomass_unit: Option<String>,
}
