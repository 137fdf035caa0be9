//! The table `location_soil_type`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::field_sampling::soil_type::{SoilType, soil_type};
use crate::models::places::location_address::{LocationAddress, location_address};
use crate::models::shared::BaseEntity;

/// The soil at an address.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = location_soil_type)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(LocationAddress, foreign_key = location_id))]
#[diesel(belongs_to(SoilType, foreign_key = soil_type_id))]
pub struct LocationSoilType {
    #[column(references = location_address::id)]
    pub location_id: Option<i32>,
    #[column(references = soil_type::id)]
    pub soil_type_id: Option<i32>,
}
