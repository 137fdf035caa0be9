//! The view `mv_biomass_composition`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::View;

/// What a resource is composed of, by place and by analysis.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = mv_biomass_composition)]
#[view(
    name = "mv_biomass_composition",
    schema(postgres = "data_portal"),
    materialized,
    file = "mv_biomass_composition.sql",
    index(columns(analysis_type), name = "idx_mv_biomass_composition_analysis_type"),
    index(columns(geoid, county), name = "idx_mv_biomass_composition_geoid_county"),
    unique(columns(id), name = "idx_mv_biomass_composition_id"),
    index(columns(parameter_name), name = "idx_mv_biomass_composition_parameter_name"),
    index(
        columns(resource_id, analysis_type),
        name = "idx_mv_biomass_composition_resource_analysis"
    ),
    index(
        columns(resource_id, geoid, analysis_type),
        name = "idx_mv_biomass_composition_resource_geoid_analysis"
    ),
    index(columns(resource_id), name = "idx_mv_biomass_composition_resource_id"),
    index(
        columns(resource_id, parameter_name),
        name = "idx_mv_biomass_composition_resource_parameter"
    )
)]
pub struct BiomassComposition {
    pub id: i64,
    pub resource_id: i32,
    #[column(varchar)]
    pub resource_name: Option<String>,
    pub analysis_type: Option<String>,
    #[column(varchar)]
    pub parameter_name: Option<String>,
    #[column(varchar)]
    pub geoid: Option<String>,
    #[column(varchar)]
    pub county: Option<String>,
    #[column(varchar)]
    pub unit: Option<String>,
    pub avg_value: Option<BigDecimal>,
    pub min_value: Option<BigDecimal>,
    pub max_value: Option<BigDecimal>,
    pub std_dev: Option<BigDecimal>,
    pub observation_count: i64,
}
