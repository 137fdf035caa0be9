//! The table `data_source_type`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::data_sources_metadata::source_type::source_type;
use crate::models::shared::BaseEntity;

/// The kinds of source that a data source belongs to.
#[extends(BaseEntity)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = data_source_type)]
pub struct DataSourceType {
    #[column(references = source_type::id)]
    pub source_type_id: Option<i32>,
}
