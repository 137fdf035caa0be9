//! The table `usda_term_map`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::external_data::usda_commodity::{UsdaCommodity, usda_commodity};
use crate::models::shared::BaseEntity;

/// What a raw term of a source means as a commodity.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = usda_term_map)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(UsdaCommodity, foreign_key = usda_commodity_id))]
pub struct UsdaTermMap {
    #[column(varchar)]
    pub source_system: Option<String>,
    #[column(varchar)]
    pub source_context: Option<String>,
    #[column(varchar)]
    pub raw_term: Option<String>,
    #[column(references = usda_commodity::id)]
    pub usda_commodity_id: Option<i32>,
    pub is_verified: Option<bool>,
    #[column(varchar)]
    pub note: Option<String>,
}
