//! The table `data_source_type`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::data_sources_metadata::source_type::{SourceType, source_type};
use crate::models::shared::BaseEntity;

/// The kinds of source that a data source belongs to.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = data_source_type)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(SourceType, foreign_key = source_type_id))]
pub struct DataSourceType {
    #[column(references = source_type::id)]
    pub source_type_id: Option<i32>,
}
