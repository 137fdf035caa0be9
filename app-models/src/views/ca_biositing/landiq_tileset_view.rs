//! The view `landiq_tileset_view`.

use diesel::prelude::*;
use model_registry::View;

use crate::types::Geometry;

/// The same fields, for the tiles of the map.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = landiq_tileset_view)]
#[view(
    name = "landiq_tileset_view",
    schema(postgres = "ca_biositing"),
    materialized,
    file = "landiq_tileset_view.sql",
    index(columns(geom), name = "idx_landiq_tileset_view_geom", method(postgres = "gist"))
)]
pub struct LandiqTileset {
    pub id: i32,
    #[column(diesel_type = crate::types::GeometryType)]
    pub geom: Option<Geometry>,
    #[column(varchar)]
    pub main_crop: Option<String>,
    pub acres: Option<f64>,
    #[column(varchar)]
    pub county: Option<String>,
    #[column(varchar)]
    pub geoid: Option<String>,
    pub tileset_id: Option<i32>,
}
