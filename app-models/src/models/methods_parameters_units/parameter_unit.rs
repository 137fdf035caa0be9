//! The table `parameter_unit`.

use diesel::prelude::*;
use model_registry::Model;

use crate::models::methods_parameters_units::parameter::{Parameter, parameter};
use crate::models::methods_parameters_units::unit::{Unit, unit};

/// Which other units a parameter may have.
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = parameter_unit)]
#[diesel(belongs_to(Parameter, foreign_key = parameter_id))]
#[diesel(belongs_to(Unit, foreign_key = alternate_unit_id))]
pub struct ParameterUnit {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    #[column(references = parameter::id)]
    pub parameter_id: Option<i32>,
    #[column(references = unit::id)]
    pub alternate_unit_id: Option<i32>,
}
