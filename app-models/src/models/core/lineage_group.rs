//! The table `lineage_group`.

use diesel::prelude::*;
use model_registry::Model;

use crate::models::core::etl_run::{EtlRun, etl_run};

/// Rows that came out of one run.
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = lineage_group)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
pub struct LineageGroup {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    #[column(references = etl_run::id)]
    pub etl_run_id: Option<i32>,
    #[column(varchar)]
    pub note: Option<String>,
}
