//! The table `resource_availability`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::places::place::{Place, place};
use crate::models::resource_information::resource::{Resource, resource};
use crate::models::shared::BaseEntity;

/// When in the year, and how much of a resource there is in a place.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[model(check(
    expr = "from_month BETWEEN 1 AND 12 AND to_month BETWEEN 1 AND 12",
    name = "resource_availability_months_check"
))]
#[diesel(table_name = resource_availability)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Resource, foreign_key = resource_id))]
#[diesel(belongs_to(Place, foreign_key = geoid))]
pub struct ResourceAvailability {
    #[column(references = resource::id)]
    pub resource_id: Option<i32>,
    #[column(varchar, references = place::geoid)]
    pub geoid: Option<String>,
    pub from_month: Option<i32>,
    pub to_month: Option<i32>,
    pub year_round: Option<bool>,
    pub residue_factor_dry_tons_acre: Option<f64>,
    pub residue_factor_wet_tons_acre: Option<f64>,
    #[column(varchar)]
    pub note: Option<String>,
}
