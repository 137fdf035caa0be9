//! The table `pretreatment_record`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::data_sources_metadata::file_object_metadata::FileObjectMetadata;
use crate::models::experiment_equipment::decon_vessel::{DeconVessel, decon_vessel};
use crate::models::experiment_equipment::experiment::Experiment;
use crate::models::general_analysis::dataset::Dataset;
use crate::models::methods_parameters_units::method::Method;
use crate::models::people::contact::Contact;
use crate::models::resource_information::resource::Resource;
use crate::models::sample_preparation::prepared_sample::PreparedSample;
use crate::models::shared::Aim2RecordBase;

/// A pretreatment of a sample in one position of a block.
#[extends(Aim2RecordBase)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = pretreatment_record)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Dataset, foreign_key = dataset_id))]
#[diesel(belongs_to(Experiment, foreign_key = experiment_id))]
#[diesel(belongs_to(Resource, foreign_key = resource_id))]
#[diesel(belongs_to(PreparedSample, foreign_key = prepared_sample_id))]
#[diesel(belongs_to(Method, foreign_key = method_id))]
#[diesel(belongs_to(Contact, foreign_key = analyst_id))]
#[diesel(belongs_to(FileObjectMetadata, foreign_key = raw_data_id))]
#[diesel(belongs_to(DeconVessel, foreign_key = vessel_id))]
pub struct PretreatmentRecord {
    pub pretreatment_method_id: Option<i32>,
    pub eh_method_id: Option<i32>,
    pub reaction_block_id: Option<i32>,
    #[column(references = decon_vessel::id)]
    pub vessel_id: Option<i32>,
    #[column(varchar)]
    pub block_position: Option<String>,
    pub temperature: Option<BigDecimal>,
    pub replicate_no: Option<i32>,
}
