//! The view `mv_biomass_volume_estimate`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::View;

/// The residue that the crops of a county leave.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = mv_biomass_volume_estimate)]
#[view(
    name = "mv_biomass_volume_estimate",
    schema(postgres = "data_portal"),
    materialized,
    file = "mv_biomass_volume_estimate.sql",
    index(columns(geoid), name = "idx_mv_biomass_volume_estimate_geoid"),
    unique(columns(id), name = "idx_mv_biomass_volume_estimate_id"),
    index(columns(resource_id), name = "idx_mv_biomass_volume_estimate_resource_id"),
    index(
        columns(resource_id, dataset_year),
        name = "idx_mv_biomass_volume_estimate_resource_year"
    )
)]
pub struct BiomassVolumeEstimate {
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
    pub dataset_year: Option<i32>,
    pub production_volume: Option<BigDecimal>,
    pub county_crop_acres: Option<BigDecimal>,
    #[column(varchar)]
    pub production_unit: Option<String>,
    pub factor_min: Option<BigDecimal>,
    pub factor_mid: Option<BigDecimal>,
    pub factor_max: Option<BigDecimal>,
    pub estimated_residue_volume_min: Option<BigDecimal>,
    pub estimated_residue_volume_mid: Option<BigDecimal>,
    pub estimated_residue_volume_max: Option<BigDecimal>,
    #[column(varchar)]
    pub volume_source: Option<String>,
    #[column(varchar)]
    pub biomass_unit: Option<String>,
}
