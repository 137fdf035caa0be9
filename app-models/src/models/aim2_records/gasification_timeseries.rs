//! The table `gasification_timeseries`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::experiment_equipment::decon_vessel::{DeconVessel, decon_vessel};
use crate::models::experiment_equipment::experiment::{Experiment, experiment};
use crate::models::resource_information::resource::{Resource, resource};
use crate::models::shared::BaseEntity;

/// A file with what the sensors saw during a gasification.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[model(unique(columns(resource_id, experiment_id), name = "uq_gasification_timeseries_res_exp"))]
#[diesel(table_name = gasification_timeseries)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Resource, foreign_key = resource_id))]
#[diesel(belongs_to(Experiment, foreign_key = experiment_id))]
#[diesel(belongs_to(DeconVessel, foreign_key = reactor_type_id))]
pub struct GasificationTimeseries {
    #[column(references = resource::id)]
    pub resource_id: Option<i32>,
    #[column(references = experiment::id)]
    pub experiment_id: Option<i32>,
    #[column(varchar)]
    pub resource_name: Option<String>,
    #[column(references = decon_vessel::id)]
    pub reactor_type_id: Option<i32>,
    #[column(varchar)]
    pub gsheet_url: Option<String>,
    #[column(varchar)]
    pub bucket_path: Option<String>,
    pub file_size: Option<i32>,
    #[column(varchar)]
    pub file_format: String,
    #[column(varchar)]
    pub checksum_md5: Option<String>,
    #[column(varchar)]
    pub reactor_name: Option<String>,
}
