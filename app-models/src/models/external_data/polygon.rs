//! The table `polygon`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::general_analysis::dataset::{Dataset, dataset};
use crate::models::shared::BaseEntity;
use crate::types::Geometry;

/// An area on the map.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[model(index(
    columns(expr(postgres = "md5(geom::text)", sqlite = "hex(geom)"), dataset_id),
    name = "unique_geom_dataset_md5",
    unique
))]
#[diesel(table_name = polygon)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Dataset, foreign_key = dataset_id))]
pub struct Polygon {
    #[column(varchar)]
    pub geoid: Option<String>,
    #[column(diesel_type = crate::types::GeometryType)]
    pub geom: Option<Geometry>,
    #[column(references = dataset::id)]
    pub dataset_id: Option<i32>,
}
