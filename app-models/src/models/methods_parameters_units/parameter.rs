//! The table `parameter`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::methods_parameters_units::unit::{Unit, unit};
use crate::models::shared::BaseEntity;

/// What is measured or calculated.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = parameter)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Unit, foreign_key = standard_unit_id))]
pub struct Parameter {
    #[column(varchar)]
    pub name: Option<String>,
    #[column(references = unit::id)]
    pub standard_unit_id: Option<i32>,
    pub calculated: Option<bool>,
    #[column(varchar)]
    pub description: Option<String>,
}
