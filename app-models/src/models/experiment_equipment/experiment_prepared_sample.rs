//! The table `experiment_prepared_sample`.

use diesel::prelude::*;
use model_registry::Model;

use crate::models::experiment_equipment::experiment::{Experiment, experiment};
use crate::models::sample_preparation::prepared_sample::{PreparedSample, prepared_sample};

/// Which samples an experiment consumes.
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = experiment_prepared_sample)]
#[diesel(belongs_to(Experiment, foreign_key = experiment_id))]
#[diesel(belongs_to(PreparedSample, foreign_key = prepared_sample_id))]
pub struct ExperimentPreparedSample {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    #[column(references = experiment::id)]
    pub experiment_id: Option<i32>,
    #[column(references = prepared_sample::id)]
    pub prepared_sample_id: Option<i32>,
}
