//! The table `method`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::data_sources_metadata::data_source::{DataSource, data_source};
use crate::models::methods_parameters_units::method_abbrev::{MethodAbbrev, method_abbrev};
use crate::models::methods_parameters_units::method_category::{MethodCategory, method_category};
use crate::models::methods_parameters_units::method_standard::{MethodStandard, method_standard};
use crate::models::shared::BaseEntity;

/// A method of preparation, measurement or conversion.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = method)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(MethodAbbrev, foreign_key = method_abbrev_id))]
#[diesel(belongs_to(MethodCategory, foreign_key = method_category_id))]
#[diesel(belongs_to(MethodStandard, foreign_key = method_standard_id))]
#[diesel(belongs_to(DataSource, foreign_key = source_id))]
pub struct Method {
    #[column(varchar)]
    pub name: Option<String>,
    pub duration: Option<f64>,
    #[column(references = method_abbrev::id)]
    pub method_abbrev_id: Option<i32>,
    #[column(references = method_category::id)]
    pub method_category_id: Option<i32>,
    #[column(references = method_standard::id)]
    pub method_standard_id: Option<i32>,
    #[column(varchar)]
    pub description: Option<String>,
    #[column(varchar)]
    pub detection_limits: Option<String>,
    #[column(references = data_source::id)]
    pub source_id: Option<i32>,
}
