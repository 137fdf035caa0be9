//! The view `usda_resource_commodity_view`.

use diesel::prelude::*;
use model_registry::View;

/// Which commodities of the USDA stand for a resource.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = usda_resource_commodity_view)]
#[view(
    name = "usda_resource_commodity_view",
    schema(postgres = "ca_biositing"),
    materialized,
    file = "usda_resource_commodity_view.sql"
)]
pub struct UsdaResourceCommodity {
    #[column(varchar)]
    pub resource: Option<String>,
    pub commodity_id: Option<i32>,
}
