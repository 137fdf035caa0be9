//! The table `multilinestring`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::general_analysis::dataset::{Dataset, dataset};
use crate::models::shared::BaseEntity;
use crate::types::Geometry;

/// A line on the map, such as a pipeline or a railway.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[model(table = "multilinestring")]
#[diesel(table_name = multilinestring)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Dataset, foreign_key = dataset_id))]
pub struct MultiLineString {
    #[column(varchar)]
    pub geoid: Option<String>,
    #[column(diesel_type = crate::types::GeometryType)]
    pub geom: Option<Geometry>,
    #[column(references = dataset::id)]
    pub dataset_id: Option<i32>,
}
