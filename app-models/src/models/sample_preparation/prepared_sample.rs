//! The table `prepared_sample`.

use chrono::NaiveDate;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::field_sampling::field_sample::{FieldSample, field_sample};
use crate::models::people::contact::{Contact, contact};
use crate::models::sample_preparation::preparation_method::{
    PreparationMethod, preparation_method,
};
use crate::models::shared::BaseEntity;

/// What was prepared of a field sample.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = prepared_sample)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(FieldSample, foreign_key = field_sample_id))]
#[diesel(belongs_to(PreparationMethod, foreign_key = prep_method_id))]
#[diesel(belongs_to(Contact, foreign_key = preparer_id))]
pub struct PreparedSample {
    #[column(varchar)]
    pub name: Option<String>,
    #[column(references = field_sample::id)]
    pub field_sample_id: Option<i32>,
    #[column(references = preparation_method::id)]
    pub prep_method_id: Option<i32>,
    pub prep_date: Option<NaiveDate>,
    #[column(references = contact::id)]
    pub preparer_id: Option<i32>,
    #[column(varchar)]
    pub note: Option<String>,
}
