//! The table `infrastructure_petroleum_pipelines`.

use bigdecimal::BigDecimal;
use chrono::NaiveDateTime;
use diesel::prelude::*;
use model_registry::Model;

use crate::types::Geometry;

/// A stretch of a petroleum pipeline.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[model(index(
    columns(geom),
    name = "idx_infrastructure_petroleum_pipelines_geom",
    method(postgres = "gist")
))]
#[diesel(table_name = infrastructure_petroleum_pipelines, primary_key(object_id))]
pub struct InfrastructurePetroleumPipelines {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub object_id: i32,
    #[column(varchar)]
    pub operator_name: Option<String>,
    #[column(varchar)]
    pub pipeline_name: Option<String>,
    #[column(varchar)]
    pub source: Option<String>,
    #[column(varchar)]
    pub pipeline_type: Option<String>,
    #[column(varchar)]
    pub notes: Option<String>,
    pub artificial: Option<i32>,
    pub master_oid: Option<i32>,
    #[column(varchar)]
    pub commodity: Option<String>,
    pub volume: Option<BigDecimal>,
    pub capacity: Option<BigDecimal>,
    #[column(varchar)]
    pub vcr: Option<String>,
    pub shape_length: Option<BigDecimal>,
    #[column(varchar)]
    pub mode_type: Option<String>,
    pub length: Option<BigDecimal>,
    #[column(diesel_type = crate::types::GeometryType, sql_type(postgres = "geometry(MultiLineString)", sqlite = "BLOB"))]
    pub geom: Option<Geometry>,
    pub created_at: Option<NaiveDateTime>,
    pub updated_at: Option<NaiveDateTime>,
    pub etl_run_id: Option<i32>,
    pub lineage_group_id: Option<i32>,
}
