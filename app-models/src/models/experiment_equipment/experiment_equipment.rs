//! The table `experiment_equipment`.

use diesel::prelude::*;
use model_registry::Model;

use crate::models::experiment_equipment::equipment::{Equipment, equipment};
use crate::models::experiment_equipment::experiment::{Experiment, experiment};

/// Which equipment an experiment uses.
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = experiment_equipment)]
#[diesel(belongs_to(Experiment, foreign_key = experiment_id))]
#[diesel(belongs_to(Equipment, foreign_key = equipment_id))]
pub struct ExperimentEquipment {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    #[column(references = experiment::id)]
    pub experiment_id: Option<i32>,
    #[column(references = equipment::id)]
    pub equipment_id: Option<i32>,
}
