//! The view `mv_biomass_fermentation`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::View;

/// What fermentations made of a resource.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = mv_biomass_fermentation)]
#[view(
    name = "mv_biomass_fermentation",
    schema(postgres = "data_portal"),
    materialized,
    file = "mv_biomass_fermentation.sql",
    index(columns(county), name = "idx_mv_biomass_fermentation_county"),
    index(columns(geoid), name = "idx_mv_biomass_fermentation_geoid"),
    unique(columns(id), name = "idx_mv_biomass_fermentation_id"),
    index(columns(product_name), name = "idx_mv_biomass_fermentation_product_name"),
    index(columns(resource_id), name = "idx_mv_biomass_fermentation_resource_id"),
    index(columns(strain_name), name = "idx_mv_biomass_fermentation_strain_name")
)]
pub struct BiomassFermentation {
    pub id: i64,
    pub resource_id: i32,
    #[column(varchar)]
    pub resource_name: Option<String>,
    #[column(varchar)]
    pub geoid: Option<String>,
    #[column(varchar)]
    pub county: Option<String>,
    pub strain_name: Option<String>,
    #[column(varchar)]
    pub pretreatment_method: Option<String>,
    #[column(varchar)]
    pub enzyme_name: Option<String>,
    #[column(varchar)]
    pub bioconversion_method: Option<String>,
    pub elapsed_time: Option<f64>,
    #[column(varchar)]
    pub product_name: Option<String>,
    pub avg_value: Option<BigDecimal>,
    pub min_value: Option<BigDecimal>,
    pub max_value: Option<BigDecimal>,
    pub std_dev: Option<BigDecimal>,
    pub observation_count: i64,
    #[column(varchar)]
    pub unit: Option<String>,
}
