//! The table `contact`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::shared::BaseEntity;

/// A person who collects, analyses or provides.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = contact)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
pub struct Contact {
    #[column(varchar)]
    pub name: Option<String>,
    #[column(varchar)]
    pub first_name: Option<String>,
    #[column(varchar)]
    pub last_name: Option<String>,
    #[column(varchar)]
    pub email: Option<String>,
    #[column(varchar)]
    pub affiliation: Option<String>,
}
