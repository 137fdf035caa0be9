//! The table `ftnir_record`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::data_sources_metadata::file_object_metadata::FileObjectMetadata;
use crate::models::experiment_equipment::experiment::Experiment;
use crate::models::general_analysis::dataset::Dataset;
use crate::models::methods_parameters_units::method::Method;
use crate::models::people::contact::Contact;
use crate::models::resource_information::resource::Resource;
use crate::models::sample_preparation::prepared_sample::PreparedSample;
use crate::models::shared::Aim1RecordBase;

/// A near-infrared spectrum of a sample.
#[extends(Aim1RecordBase)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = ftnir_record)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Dataset, foreign_key = dataset_id))]
#[diesel(belongs_to(Experiment, foreign_key = experiment_id))]
#[diesel(belongs_to(Resource, foreign_key = resource_id))]
#[diesel(belongs_to(PreparedSample, foreign_key = prepared_sample_id))]
#[diesel(belongs_to(Method, foreign_key = method_id))]
#[diesel(belongs_to(Contact, foreign_key = analyst_id))]
#[diesel(belongs_to(FileObjectMetadata, foreign_key = raw_data_id))]
pub struct FtnirRecord {}
