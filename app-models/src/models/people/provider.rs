//! The table `provider`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::shared::BaseEntity;

/// Who provides material, under a code name.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = provider)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
pub struct Provider {
    #[column(varchar)]
    pub codename: Option<String>,
}
