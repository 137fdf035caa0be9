//! The table `location_address`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::places::place::{Place, place};
use crate::models::shared::BaseEntity;

/// An address, or a point within a place.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = location_address)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Place, foreign_key = geography_id))]
pub struct LocationAddress {
    #[column(varchar, references = place::geoid)]
    pub geography_id: Option<String>,
    #[column(varchar)]
    pub address_line1: Option<String>,
    #[column(varchar)]
    pub address_line2: Option<String>,
    #[column(varchar)]
    pub city: Option<String>,
    #[column(varchar)]
    pub zip: Option<String>,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub is_anonymous: Option<bool>,
}
