//! The table `usda_commodity`.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::shared::LookupBase;

/// A commodity as the USDA names it.
#[extends(LookupBase)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = usda_commodity)]
#[diesel(belongs_to(UsdaCommodity, foreign_key = parent_commodity_id))]
pub struct UsdaCommodity {
    #[column(varchar)]
    pub usda_source: Option<String>,
    #[column(varchar)]
    pub usda_code: Option<String>,
    #[column(varchar)]
    pub api_name: Option<String>,
    pub created_at: Option<NaiveDateTime>,
    pub updated_at: Option<NaiveDateTime>,
    #[column(references = usda_commodity::id)]
    pub parent_commodity_id: Option<i32>,
}
