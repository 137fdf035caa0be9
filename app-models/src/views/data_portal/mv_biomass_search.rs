//! The view `mv_biomass_search`.

use bigdecimal::BigDecimal;
use chrono::NaiveDateTime;
use diesel::prelude::*;
use model_registry::View;

use crate::types::{SearchVector, Tags};

/// A line for each resource, for the search of the portal.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = mv_biomass_search)]
#[view(
    name = "mv_biomass_search",
    schema(postgres = "data_portal"),
    materialized,
    file = "mv_biomass_search.sql",
    unique(columns(id), name = "idx_mv_biomass_search_id"),
    index(columns(primary_product), name = "idx_mv_biomass_search_primary_product"),
    index(columns(resource_class), name = "idx_mv_biomass_search_resource_class"),
    index(columns(resource_subclass), name = "idx_mv_biomass_search_resource_subclass"),
    index(
        columns(search_vector),
        name = "idx_mv_biomass_search_search_vector",
        method(postgres = "gin")
    )
)]
pub struct BiomassSearch {
    pub id: i32,
    #[column(varchar)]
    pub name: Option<String>,
    #[column(varchar)]
    pub resource_code: Option<String>,
    #[column(varchar)]
    pub description: Option<String>,
    #[column(varchar)]
    pub resource_class: Option<String>,
    #[column(varchar)]
    pub resource_subclass: Option<String>,
    #[column(varchar)]
    pub primary_product: Option<String>,
    #[column(varchar)]
    pub image_url: Option<String>,
    #[column(varchar)]
    pub literature_uri: Option<String>,
    pub total_annual_volume: Option<BigDecimal>,
    pub county_count: Option<i64>,
    pub volume_unit: Option<String>,
    pub total_annual_volume_year: Option<i32>,
    pub moisture_percent: Option<BigDecimal>,
    pub sugar_content_percent: Option<BigDecimal>,
    pub glucan_percent: Option<BigDecimal>,
    pub xylan_percent: Option<BigDecimal>,
    pub ash_percent: Option<BigDecimal>,
    pub lignin_percent: Option<BigDecimal>,
    pub carbon_percent: Option<BigDecimal>,
    pub hydrogen_percent: Option<BigDecimal>,
    pub cn_ratio: Option<BigDecimal>,
    pub transport_notes: Option<String>,
    pub storage_notes: Option<String>,
    #[column(diesel_type = crate::types::TagsType)]
    pub tags: Option<Tags>,
    pub season_from_month: Option<i32>,
    pub season_to_month: Option<i32>,
    pub year_round: Option<bool>,
    pub has_proximate: Option<bool>,
    pub has_compositional: Option<bool>,
    pub has_ultimate: Option<bool>,
    pub has_xrf: Option<bool>,
    pub has_icp: Option<bool>,
    pub has_calorimetry: Option<bool>,
    pub has_xrd: Option<bool>,
    pub has_ftnir: Option<bool>,
    pub has_fermentation: Option<bool>,
    pub has_gasification: Option<bool>,
    pub has_pretreatment: Option<bool>,
    pub has_moisture_data: Option<bool>,
    pub has_sugar_data: Option<bool>,
    pub has_image: Option<bool>,
    pub has_volume_data: Option<bool>,
    pub calculated_estimate_volume_min: Option<BigDecimal>,
    pub calculated_estimate_volume_max: Option<BigDecimal>,
    pub calculated_estimate_volume_mid: Option<BigDecimal>,
    pub volume_estimate_year: Option<i32>,
    pub created_at: Option<NaiveDateTime>,
    pub updated_at: Option<NaiveDateTime>,
    #[column(diesel_type = crate::types::SearchVectorType)]
    pub search_vector: Option<SearchVector>,
}
