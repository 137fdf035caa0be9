//! The table `fermentation_record`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::aim2_records::bioconversion_method::{
    BioconversionMethod, bioconversion_method,
};
use crate::models::aim2_records::enz_hydr_method::{EnzymaticHydrolysisMethod, enz_hydr_method};
use crate::models::aim2_records::pretreatment_setup::{PretreatmentSetup, pretreatment_setup};
use crate::models::aim2_records::strain::{Strain, strain};
use crate::models::core::etl_run::EtlRun;
use crate::models::data_sources_metadata::file_object_metadata::FileObjectMetadata;
use crate::models::experiment_equipment::decon_vessel::{DeconVessel, decon_vessel};
use crate::models::experiment_equipment::experiment::Experiment;
use crate::models::general_analysis::dataset::Dataset;
use crate::models::methods_parameters_units::method::method;
use crate::models::people::contact::Contact;
use crate::models::resource_information::resource::Resource;
use crate::models::sample_preparation::prepared_sample::PreparedSample;
use crate::models::shared::Aim2RecordBase;

/// A fermentation in one well of a vessel.
#[extends(Aim2RecordBase)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = fermentation_record)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Dataset, foreign_key = dataset_id))]
#[diesel(belongs_to(Experiment, foreign_key = experiment_id))]
#[diesel(belongs_to(Resource, foreign_key = resource_id))]
#[diesel(belongs_to(PreparedSample, foreign_key = prepared_sample_id))]
#[diesel(belongs_to(Contact, foreign_key = analyst_id))]
#[diesel(belongs_to(FileObjectMetadata, foreign_key = raw_data_id))]
#[diesel(belongs_to(Strain, foreign_key = strain_id))]
#[diesel(belongs_to(BioconversionMethod, foreign_key = bioconversion_method_id))]
#[diesel(belongs_to(DeconVessel, foreign_key = vessel_id))]
#[diesel(belongs_to(PretreatmentSetup, foreign_key = pretreatment_setup_id))]
#[diesel(belongs_to(EnzymaticHydrolysisMethod, foreign_key = eh_method_id_new))]
pub struct FermentationRecord {
    #[column(references = strain::id)]
    pub strain_id: Option<i32>,
    #[column(references = bioconversion_method::id)]
    pub bioconversion_method_id: Option<i32>,
    #[column(references = method::id)]
    pub pretreatment_method_id: Option<i32>,
    #[column(references = method::id)]
    pub eh_method_id: Option<i32>,
    #[column(varchar)]
    pub well_position: Option<String>,
    #[column(references = decon_vessel::id)]
    pub vessel_id: Option<i32>,
    pub analyte_detection_equipment_id: Option<i32>,
    #[column(references = pretreatment_setup::id)]
    pub pretreatment_setup_id: Option<i32>,
    #[column(references = enz_hydr_method::id)]
    pub eh_method_id_new: Option<i32>,
}
