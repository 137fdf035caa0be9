//! The table `parameter_category_parameter`.

use diesel::prelude::*;
use model_registry::Model;

use crate::models::methods_parameters_units::parameter::{Parameter, parameter};
use crate::models::methods_parameters_units::parameter_category::{
    ParameterCategory, parameter_category,
};

/// Which categories a parameter is in.
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = parameter_category_parameter)]
#[diesel(belongs_to(Parameter, foreign_key = parameter_id))]
#[diesel(belongs_to(ParameterCategory, foreign_key = parameter_category_id))]
pub struct ParameterCategoryParameter {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    #[column(references = parameter::id)]
    pub parameter_id: Option<i32>,
    #[column(references = parameter_category::id)]
    pub parameter_category_id: Option<i32>,
}
