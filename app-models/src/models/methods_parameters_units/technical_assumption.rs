//! The table `technical_assumption`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::shared::BaseEntity;

/// A number that is assumed.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = technical_assumption)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
pub struct TechnicalAssumption {
    #[column(varchar)]
    pub assumption_name: String,
    #[column(precision = 18, scale = 8)]
    pub assumption_value: BigDecimal,
    pub unit_id: Option<i32>,
    pub source_id: Option<i32>,
    #[column(varchar)]
    pub note: Option<String>,
}
