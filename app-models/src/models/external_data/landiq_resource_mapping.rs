//! The table `landiq_resource_mapping`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::resource_information::primary_ag_product::primary_ag_product;
use crate::models::resource_information::resource::resource;
use crate::models::shared::BaseEntity;

/// Which resource a crop of LandIQ yields.
#[extends(BaseEntity)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = landiq_resource_mapping)]
pub struct LandiqResourceMapping {
    #[column(references = primary_ag_product::id)]
    pub landiq_crop_name: Option<i32>,
    #[column(references = resource::id)]
    pub resource_id: Option<i32>,
}
