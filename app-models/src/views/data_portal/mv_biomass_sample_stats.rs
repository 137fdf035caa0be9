//! The view `mv_biomass_sample_stats`.

use diesel::prelude::*;
use model_registry::View;

/// How many samples, suppliers, datasets and records there are of a resource.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = mv_biomass_sample_stats)]
#[view(
    name = "mv_biomass_sample_stats",
    schema(postgres = "data_portal"),
    materialized,
    file = "mv_biomass_sample_stats.sql",
    unique(columns(resource_id), name = "idx_mv_biomass_sample_stats_resource_id")
)]
pub struct BiomassSampleStats {
    pub resource_id: i32,
    #[column(varchar)]
    pub resource_name: Option<String>,
    pub sample_count: i64,
    pub supplier_count: i64,
    pub dataset_count: i64,
    pub total_record_count: i64,
}
