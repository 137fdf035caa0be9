//! The table `observation`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::general_analysis::dataset::{Dataset, dataset};
use crate::models::general_analysis::dimension_type::{DimensionType, dimension_type};
use crate::models::methods_parameters_units::parameter::{Parameter, parameter};
use crate::models::methods_parameters_units::unit::unit;
use crate::models::shared::BaseEntity;

/// One value of one parameter that a record observed.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[model(unique(
    columns(record_id, record_type, parameter_id, unit_id),
    name = "observation_unique_key"
))]
#[diesel(table_name = observation)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Dataset, foreign_key = dataset_id))]
#[diesel(belongs_to(Parameter, foreign_key = parameter_id))]
#[diesel(belongs_to(DimensionType, foreign_key = dimension_type_id))]
pub struct Observation {
    #[column(varchar)]
    pub record_id: String,
    #[column(references = dataset::id)]
    pub dataset_id: Option<i32>,
    #[column(varchar)]
    pub record_type: Option<String>,
    #[column(references = parameter::id)]
    pub parameter_id: Option<i32>,
    pub value: Option<BigDecimal>,
    #[column(references = unit::id)]
    pub unit_id: Option<i32>,
    #[column(references = dimension_type::id)]
    pub dimension_type_id: Option<i32>,
    pub dimension_value: Option<BigDecimal>,
    #[column(references = unit::id)]
    pub dimension_unit_id: Option<i32>,
    #[column(varchar)]
    pub note: Option<String>,
}
