//! The view `mv_biomass_gasification`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::View;

/// What gasifications made of a resource.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = mv_biomass_gasification)]
#[view(
    name = "mv_biomass_gasification",
    schema(postgres = "data_portal"),
    materialized,
    file = "mv_biomass_gasification.sql",
    unique(columns(id), name = "idx_mv_biomass_gasification_id"),
    index(columns(parameter_name), name = "idx_mv_biomass_gasification_parameter_name"),
    index(columns(reactor_type), name = "idx_mv_biomass_gasification_reactor_type"),
    index(columns(resource_id), name = "idx_mv_biomass_gasification_resource_id"),
    index(
        columns(resource_id, reactor_type, parameter_name),
        name = "idx_mv_biomass_gasification_resource_reactor_param"
    )
)]
pub struct BiomassGasification {
    pub id: i64,
    pub resource_id: i32,
    #[column(varchar)]
    pub resource_name: Option<String>,
    #[column(varchar)]
    pub reactor_type: Option<String>,
    pub parameter_name: Option<String>,
    #[column(varchar)]
    pub geoid: Option<String>,
    pub avg_value: Option<BigDecimal>,
    pub min_value: Option<BigDecimal>,
    pub max_value: Option<BigDecimal>,
    pub std_dev: Option<BigDecimal>,
    pub observation_count: i64,
    #[column(varchar)]
    pub unit: Option<String>,
}
