//! The view `usda_survey_view`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::View;

/// What a survey of the USDA observed of a commodity in a county.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = usda_survey_view)]
#[view(
    name = "usda_survey_view",
    schema(postgres = "ca_biositing"),
    materialized,
    file = "usda_survey_view.sql"
)]
pub struct UsdaSurvey {
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
    pub survey_program_id: Option<i32>,
    #[column(varchar)]
    pub survey_period: Option<String>,
    #[column(varchar)]
    pub reference_month: Option<String>,
    pub seasonal_flag: Option<bool>,
}
