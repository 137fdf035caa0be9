//! The table `bioconversion_method`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::aim2_records::strain::{Strain, strain};
use crate::models::core::etl_run::EtlRun;
use crate::models::shared::BaseEntity;

/// How a strain turns sugars into a product.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = bioconversion_method)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Strain, foreign_key = strain_id))]
pub struct BioconversionMethod {
    #[column(varchar, unique)]
    pub name: String,
    #[column(references = strain::id)]
    pub strain_id: Option<i32>,
    #[column(varchar)]
    pub strain_name: Option<String>,
    #[column(name = "inoculum_volume_L")]
    pub inoculum_volume_l: Option<f64>,
    #[column(name = "reaction_volume_L")]
    pub reaction_volume_l: Option<f64>,
    #[column(name = "temperature_C")]
    pub temperature_c: Option<f64>,
    pub time_h: Option<f64>,
    #[column(varchar)]
    pub description: Option<String>,
    #[column(varchar)]
    pub note: Option<String>,
    #[column(varchar)]
    pub protocol_url: Option<String>,
}
