//! The table `field_sample_condition`.

use chrono::NaiveDate;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::field_sampling::ag_treatment::{AgTreatment, ag_treatment};
use crate::models::field_sampling::field_sample::{FieldSample, field_sample};
use crate::models::field_sampling::processing_method::{ProcessingMethod, processing_method};
use crate::models::shared::BaseEntity;

/// What was done to the field before a sample was taken.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = field_sample_condition)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(FieldSample, foreign_key = field_sample_id))]
#[diesel(belongs_to(AgTreatment, foreign_key = ag_treatment_id))]
#[diesel(belongs_to(ProcessingMethod, foreign_key = processing_method_id))]
pub struct FieldSampleCondition {
    #[column(references = field_sample::id)]
    pub field_sample_id: Option<i32>,
    #[column(references = ag_treatment::id)]
    pub ag_treatment_id: Option<i32>,
    pub last_application_date: Option<NaiveDate>,
    pub treatment_amount_per_acre: Option<f64>,
    #[column(references = processing_method::id)]
    pub processing_method_id: Option<i32>,
}
