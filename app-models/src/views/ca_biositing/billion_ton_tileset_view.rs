//! The view `billion_ton_tileset_view`.

use diesel::prelude::*;
use model_registry::View;

/// What a county could produce of a resource, for the tiles of the map.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = billion_ton_tileset_view)]
#[view(
    name = "billion_ton_tileset_view",
    schema(postgres = "ca_biositing"),
    materialized,
    file = "billion_ton_tileset_view.sql"
)]
pub struct BillionTonTileset {
    pub id: i32,
    #[column(varchar)]
    pub resource: Option<String>,
    pub county: Option<String>,
    pub parameter: Option<String>,
    pub value: Option<f64>,
    pub unit: Option<String>,
    pub tileset_id: Option<i32>,
}
