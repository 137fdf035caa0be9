//! The view `mv_biomass_end_uses`.

use diesel::prelude::*;
use model_registry::View;

/// What a resource is used for, and what that is worth.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = mv_biomass_end_uses)]
#[view(
    name = "mv_biomass_end_uses",
    schema(postgres = "data_portal"),
    materialized,
    file = "mv_biomass_end_uses.sql",
    index(columns(resource_id), name = "idx_mv_biomass_end_uses_resource_id"),
    unique(columns(resource_id, use_case), name = "idx_mv_biomass_end_uses_resource_use_case")
)]
pub struct BiomassEndUses {
    pub resource_id: i32,
    #[column(varchar)]
    pub resource_name: Option<String>,
    #[column(varchar)]
    pub use_case: Option<String>,
    pub percentage_low: Option<f64>,
    pub percentage_high: Option<f64>,
    pub trend: Option<String>,
    pub value_low_usd: Option<f64>,
    pub value_high_usd: Option<f64>,
    pub value_multiplier_low: Option<f64>,
    pub value_multiplier_high: Option<f64>,
    pub value_notes: Option<String>,
}
