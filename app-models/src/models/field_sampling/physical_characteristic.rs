//! The table `physical_characteristic`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::field_sampling::field_sample::field_sample;
use crate::models::methods_parameters_units::unit::unit;
use crate::models::shared::BaseEntity;

/// The size of the particles of a sample.
#[extends(BaseEntity)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = physical_characteristic)]
pub struct PhysicalCharacteristic {
    #[column(references = field_sample::id)]
    pub field_sample_id: Option<i32>,
    pub particle_length: Option<BigDecimal>,
    pub particle_width: Option<BigDecimal>,
    pub particle_height: Option<BigDecimal>,
    #[column(references = unit::id)]
    pub particle_unit_id: Option<i32>,
}
