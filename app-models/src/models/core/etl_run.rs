//! The table `etl_run`.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use model_registry::Model;

/// One run of the pipeline that loads data.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = etl_run)]
pub struct EtlRun {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    #[column(varchar)]
    pub run_id: Option<String>,
    pub started_at: Option<NaiveDateTime>,
    pub completed_at: Option<NaiveDateTime>,
    #[column(varchar)]
    pub pipeline_name: Option<String>,
    #[column(varchar)]
    pub status: Option<String>,
    pub records_ingested: Option<i32>,
    #[column(varchar)]
    pub note: Option<String>,
}
