//! The table `location_soil_type`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::field_sampling::soil_type::soil_type;
use crate::models::places::location_address::location_address;
use crate::models::shared::BaseEntity;

/// The soil at an address.
#[extends(BaseEntity)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = location_soil_type)]
pub struct LocationSoilType {
    #[column(references = location_address::id)]
    pub location_id: Option<i32>,
    #[column(references = soil_type::id)]
    pub soil_type_id: Option<i32>,
}
