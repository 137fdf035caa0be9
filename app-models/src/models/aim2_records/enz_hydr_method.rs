//! The table `enz_hydr_method`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::shared::BaseEntity;

/// How enzymes turn a pretreated sample into sugars.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[model(table = "enz_hydr_method")]
#[diesel(table_name = enz_hydr_method)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
pub struct EnzymaticHydrolysisMethod {
    #[column(varchar)]
    pub eh_uuid: String,
    #[column(varchar, unique)]
    pub eh_id: String,
    #[column(varchar)]
    pub method_id: String,
    #[column(varchar)]
    pub name: Option<String>,
    #[column(varchar)]
    pub enzyme_formulation: Option<String>,
    pub reaction_volume_ul: Option<f64>,
    pub temperature_c: Option<f64>,
    pub time_h: Option<f64>,
    #[column(varchar)]
    pub description: Option<String>,
    #[column(varchar)]
    pub protocol_url: Option<String>,
}
