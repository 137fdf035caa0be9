//! The view `mv_biomass_availability`.

use diesel::prelude::*;
use model_registry::View;

/// When in the year a resource is there, and how much of it an acre gives.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = mv_biomass_availability)]
#[view(
    name = "mv_biomass_availability",
    schema(postgres = "data_portal"),
    materialized,
    file = "mv_biomass_availability.sql",
    unique(columns(resource_id), name = "idx_mv_biomass_availability_resource_id")
)]
pub struct BiomassAvailability {
    pub resource_id: i32,
    #[column(varchar)]
    pub resource_name: Option<String>,
    pub from_month: Option<i32>,
    pub to_month: Option<i32>,
    pub year_round: Option<bool>,
    pub dry_tons_per_acre: Option<f64>,
    pub wet_tons_per_acre: Option<f64>,
}
