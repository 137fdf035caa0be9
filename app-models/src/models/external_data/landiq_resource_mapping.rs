//! The table `landiq_resource_mapping`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::resource_information::primary_ag_product::{
    PrimaryAgProduct, primary_ag_product,
};
use crate::models::resource_information::resource::{Resource, resource};
use crate::models::shared::BaseEntity;

/// Which resource a crop of LandIQ yields.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = landiq_resource_mapping)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(PrimaryAgProduct, foreign_key = landiq_crop_name))]
#[diesel(belongs_to(Resource, foreign_key = resource_id))]
pub struct LandiqResourceMapping {
    #[column(references = primary_ag_product::id)]
    pub landiq_crop_name: Option<i32>,
    #[column(references = resource::id)]
    pub resource_id: Option<i32>,
}
