//! The table `resource_transport_record`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::shared::BaseEntity;

/// How a resource is transported.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = resource_transport_record)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
pub struct ResourceTransportRecord {
    pub dataset_id: i32,
    pub method_id: i32,
    #[column(varchar)]
    pub geoid: Option<String>,
    #[column(varchar)]
    pub transport_description: String,
    pub resource_id: Option<i32>,
    #[column(varchar)]
    pub note: Option<String>,
}
