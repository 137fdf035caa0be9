//! The table `pretreatment_setup`.

use chrono::NaiveDate;
use diesel::prelude::*;
use model_registry::{Model, extends};
use serde_json::Value;

use crate::models::core::etl_run::EtlRun;
use crate::models::experiment_equipment::decon_vessel::{DeconVessel, decon_vessel};
use crate::models::methods_parameters_units::method::method;
use crate::models::shared::BaseEntity;

/// How the vessels of a pretreatment experiment were set up.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = pretreatment_setup)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(DeconVessel, foreign_key = decon_vessel_id))]
pub struct PretreatmentSetup {
    #[column(varchar)]
    pub pretreatment_uuid: String,
    #[column(varchar, unique)]
    pub pretreatment_exper_id: String,
    #[column(varchar)]
    pub pretreatment_exper_name: String,
    pub resources: Option<Value>,
    pub prepared_samples: Option<Value>,
    #[column(references = method::id)]
    pub decon_method_id: Option<i32>,
    #[column(references = decon_vessel::id)]
    pub decon_vessel_id: Option<i32>,
    #[column(references = method::id)]
    pub eh_method_id: Option<i32>,
    pub experiment_date: Option<NaiveDate>,
    #[column(varchar)]
    pub experiment_setup_url: Option<String>,
    #[column(varchar)]
    pub analyst_email: Option<String>,
    #[column(varchar)]
    pub pretr_url_batch_record: Option<String>,
    #[column(varchar)]
    pub pretr_notes: Option<String>,
}
