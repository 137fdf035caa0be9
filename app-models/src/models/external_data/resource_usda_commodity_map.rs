//! The table `resource_usda_commodity_map`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::external_data::usda_commodity::{UsdaCommodity, usda_commodity};
use crate::models::resource_information::primary_ag_product::{
    PrimaryAgProduct, primary_ag_product,
};
use crate::models::resource_information::resource::{Resource, resource};
use crate::models::shared::BaseEntity;

/// Which commodity of the USDA a resource or a product matches.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = resource_usda_commodity_map)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Resource, foreign_key = resource_id))]
#[diesel(belongs_to(PrimaryAgProduct, foreign_key = primary_ag_product_id))]
#[diesel(belongs_to(UsdaCommodity, foreign_key = usda_commodity_id))]
pub struct ResourceUsdaCommodityMap {
    #[column(references = resource::id)]
    pub resource_id: Option<i32>,
    #[column(references = primary_ag_product::id)]
    pub primary_ag_product_id: Option<i32>,
    #[column(references = usda_commodity::id)]
    pub usda_commodity_id: Option<i32>,
    #[column(varchar)]
    pub match_tier: Option<String>,
    #[column(varchar)]
    pub note: Option<String>,
}
