//! The table `preparation_method`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::sample_preparation::preparation_method_abbreviation::{
    PreparationMethodAbbreviation, preparation_method_abbreviation,
};
use crate::models::shared::BaseEntity;

/// How a sample is prepared.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = preparation_method)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(PreparationMethodAbbreviation, foreign_key = prep_method_abbrev_id))]
pub struct PreparationMethod {
    #[column(varchar)]
    pub name: Option<String>,
    #[column(varchar)]
    pub description: Option<String>,
    #[column(references = preparation_method_abbreviation::id)]
    pub prep_method_abbrev_id: Option<i32>,
    pub prep_temp_c: Option<BigDecimal>,
    #[column(varchar)]
    pub uri: Option<String>,
    pub drying_step: Option<bool>,
}
