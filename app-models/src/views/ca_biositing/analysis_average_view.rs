//! The view `analysis_average_view`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::View;

/// The average of each parameter of each resource in each place.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = analysis_average_view)]
#[view(
    name = "analysis_average_view",
    schema(postgres = "ca_biositing"),
    materialized,
    file = "analysis_average_view.sql",
    unique(
        columns(resource, geoid, parameter, unit),
        name = "idx_analysis_average_view_res_geo_param"
    )
)]
pub struct AnalysisAverage {
    pub resource: Option<String>,
    #[column(varchar)]
    pub geoid: Option<String>,
    pub parameter: Option<String>,
    pub average_value: Option<BigDecimal>,
    pub standard_deviation: Option<BigDecimal>,
    pub unit: Option<String>,
    pub observation_count: i64,
}
