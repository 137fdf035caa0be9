//! The table `experiment_method`.

use diesel::prelude::*;
use model_registry::Model;

use crate::models::experiment_equipment::experiment::{Experiment, experiment};
use crate::models::methods_parameters_units::method::{Method, method};

/// Which methods an experiment follows.
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = experiment_method)]
#[diesel(belongs_to(Experiment, foreign_key = experiment_id))]
#[diesel(belongs_to(Method, foreign_key = method_id))]
pub struct ExperimentMethod {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    #[column(references = experiment::id)]
    pub experiment_id: Option<i32>,
    #[column(references = method::id)]
    pub method_id: Option<i32>,
}
