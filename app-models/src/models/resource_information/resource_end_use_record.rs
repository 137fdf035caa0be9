//! The table `resource_end_use_record`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::resource_information::use_case::{UseCase, use_case};
use crate::models::shared::BaseEntity;

/// What a resource is used for.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = resource_end_use_record)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(UseCase, foreign_key = use_case_id))]
pub struct ResourceEndUseRecord {
    pub dataset_id: i32,
    pub method_id: i32,
    #[column(varchar)]
    pub geoid: Option<String>,
    pub resource_id: Option<i32>,
    #[column(references = use_case::id)]
    pub use_case_id: Option<i32>,
    #[column(varchar)]
    pub note: Option<String>,
}
