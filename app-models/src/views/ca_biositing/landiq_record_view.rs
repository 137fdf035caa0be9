//! The view `landiq_record_view`.

use diesel::prelude::*;
use model_registry::View;

use crate::types::Geometry;

/// Fields as LandIQ saw them, with the shape and the crop.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = landiq_record_view)]
#[view(
    name = "landiq_record_view",
    schema(postgres = "ca_biositing"),
    materialized,
    file = "landiq_record_view.sql",
    index(columns(geom), name = "idx_landiq_record_view_geom", method(postgres = "gist"))
)]
pub struct LandiqRecords {
    #[column(varchar)]
    pub record_id: String,
    #[column(diesel_type = crate::types::GeometryType)]
    pub geom: Option<Geometry>,
    #[column(varchar)]
    pub geoid: Option<String>,
    #[column(varchar)]
    pub crop_name: Option<String>,
    pub acres: Option<f64>,
    pub irrigated: Option<bool>,
    pub confidence: Option<i32>,
    pub dataset_id: Option<i32>,
}
