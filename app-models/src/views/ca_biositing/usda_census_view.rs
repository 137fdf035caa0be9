//! The view `usda_census_view`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::View;

/// What the agricultural census observed of a commodity in a county.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = usda_census_view)]
#[view(
    name = "usda_census_view",
    schema(postgres = "ca_biositing"),
    materialized,
    file = "usda_census_view.sql",
    index(columns(commodity_id, geoid), name = "idx_usda_census_view_commodity_geoid"),
    index(
        columns(commodity_id, geoid, source_record_id),
        name = "idx_usda_census_view_commodity_geoid_record"
    ),
    index(
        columns(commodity_id, geoid, nulls_last(desc(record_year)), desc(source_record_id)),
        name = "idx_usda_census_view_commodity_geoid_year"
    ),
    index(columns(geoid), name = "idx_usda_census_view_geoid"),
    unique(columns(id), name = "idx_usda_census_view_id"),
    index(columns(usda_crop), name = "idx_usda_census_view_usda_crop")
)]
pub struct UsdaCensus {
    pub id: i32,
    pub usda_crop: Option<String>,
    #[column(varchar)]
    pub geoid: Option<String>,
    pub parameter: Option<String>,
    pub value: Option<BigDecimal>,
    pub unit: Option<String>,
    pub dimension: Option<String>,
    pub dimension_value: Option<BigDecimal>,
    pub dimension_unit: Option<String>,
    pub commodity_id: Option<i32>,
    pub source_record_id: Option<i32>,
    pub record_year: Option<i32>,
}
