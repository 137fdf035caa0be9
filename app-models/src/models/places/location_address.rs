//! The table `location_address`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::places::place::place;
use crate::models::shared::BaseEntity;

/// An address, or a point within a place.
#[extends(BaseEntity)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = location_address)]
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
