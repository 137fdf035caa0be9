//! The table `experiment_analysis`.

use diesel::prelude::*;
use model_registry::Model;

use crate::models::experiment_equipment::experiment::{Experiment, experiment};
use crate::models::general_analysis::analysis_type::{AnalysisType, analysis_type};

/// Which analyses an experiment makes.
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = experiment_analysis)]
#[diesel(belongs_to(Experiment, foreign_key = experiment_id))]
#[diesel(belongs_to(AnalysisType, foreign_key = analysis_type_id))]
pub struct ExperimentAnalysis {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    #[column(references = experiment::id)]
    pub experiment_id: Option<i32>,
    #[column(references = analysis_type::id)]
    pub analysis_type_id: Option<i32>,
}
