//! The table `resource_counterfactual`.

use bigdecimal::BigDecimal;
use chrono::NaiveDate;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::places::place::{Place, place};
use crate::models::resource_information::resource::{Resource, resource};
use crate::models::shared::BaseEntity;

/// What becomes of a resource where nobody collects it.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = resource_counterfactual)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Place, foreign_key = geoid))]
#[diesel(belongs_to(Resource, foreign_key = resource_id))]
pub struct ResourceCounterfactual {
    #[column(varchar, references = place::geoid)]
    pub geoid: Option<String>,
    #[column(references = resource::id)]
    pub resource_id: Option<i32>,
    #[column(varchar)]
    pub counterfactual_description: Option<String>,
    pub animal_bedding_percent: Option<BigDecimal>,
    pub animal_bedding_source_id: Option<i32>,
    pub animal_feed_percent: Option<BigDecimal>,
    pub animal_feed_source_id: Option<i32>,
    pub bioelectricty_percent: Option<BigDecimal>,
    pub bioelectricty_source_id: Option<i32>,
    pub burn_percent: Option<BigDecimal>,
    pub burn_source_id: Option<i32>,
    pub compost_percent: Option<BigDecimal>,
    pub compost_source_id: Option<i32>,
    pub landfill_percent: Option<BigDecimal>,
    pub landfill_source_id: Option<i32>,
    pub counterfactual_date: Option<NaiveDate>,
}
