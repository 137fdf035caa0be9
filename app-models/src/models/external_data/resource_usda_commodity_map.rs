//! The table `resource_usda_commodity_map`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::external_data::usda_commodity::usda_commodity;
use crate::models::resource_information::primary_ag_product::primary_ag_product;
use crate::models::resource_information::resource::resource;
use crate::models::shared::BaseEntity;

/// Which commodity of the USDA a resource or a product matches.
#[extends(BaseEntity)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = resource_usda_commodity_map)]
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
