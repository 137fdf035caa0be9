//! The view `analysis_data_view`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::View;

/// Every value that an analysis observed, with its resource, its place and its units.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = analysis_data_view)]
#[view(
    name = "analysis_data_view",
    schema(postgres = "ca_biositing"),
    materialized,
    file = "analysis_data_view.sql",
    index(columns(geoid), name = "idx_analysis_data_view_geoid"),
    unique(columns(id), name = "idx_analysis_data_view_id"),
    index(columns(parameter), name = "idx_analysis_data_view_parameter"),
    index(columns(resource), name = "idx_analysis_data_view_resource")
)]
pub struct AnalysisData {
    pub id: i32,
    #[column(varchar)]
    pub record_id: String,
    #[column(varchar)]
    pub record_type: Option<String>,
    pub resource_id: i32,
    pub resource: Option<String>,
    #[column(varchar)]
    pub geoid: Option<String>,
    pub parameter: Option<String>,
    pub value: Option<BigDecimal>,
    pub unit: Option<String>,
    pub dimension: Option<String>,
    pub dimension_value: Option<BigDecimal>,
    pub dimension_unit: Option<String>,
}
