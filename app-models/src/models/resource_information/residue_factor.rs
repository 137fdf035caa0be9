//! The table `residue_factor`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::data_sources_metadata::data_source::{DataSource, data_source};
use crate::models::methods_parameters_units::unit::{Unit, unit};
use crate::models::resource_information::resource::{Resource, resource};
use crate::models::shared::BaseEntity;

/// How much residue a product leaves.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[model(unique(
    columns(resource_id, factor_type),
    name = "uq_residue_factor_resource_id_factor_type"
))]
#[diesel(table_name = residue_factor)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Resource, foreign_key = resource_id))]
#[diesel(belongs_to(DataSource, foreign_key = data_source_id))]
#[diesel(belongs_to(Unit, foreign_key = prune_trim_yield_unit_id))]
pub struct ResidueFactor {
    #[column(references = resource::id)]
    pub resource_id: i32,
    #[column(varchar)]
    pub resource_name: Option<String>,
    #[column(references = data_source::id)]
    pub data_source_id: Option<i32>,
    #[column(varchar)]
    pub factor_type: Option<String>,
    pub factor_min: Option<BigDecimal>,
    pub factor_max: Option<BigDecimal>,
    pub factor_mid: Option<BigDecimal>,
    pub prune_trim_yield: Option<BigDecimal>,
    #[column(references = unit::id)]
    pub prune_trim_yield_unit_id: Option<i32>,
    #[column(varchar)]
    pub notes: Option<String>,
}
