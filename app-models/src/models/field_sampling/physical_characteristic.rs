//! The table `physical_characteristic`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::field_sampling::field_sample::{FieldSample, field_sample};
use crate::models::methods_parameters_units::unit::{Unit, unit};
use crate::models::shared::BaseEntity;

/// The size of the particles of a sample.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = physical_characteristic)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(FieldSample, foreign_key = field_sample_id))]
#[diesel(belongs_to(Unit, foreign_key = particle_unit_id))]
pub struct PhysicalCharacteristic {
    #[column(references = field_sample::id)]
    pub field_sample_id: Option<i32>,
    pub particle_length: Option<BigDecimal>,
    pub particle_width: Option<BigDecimal>,
    pub particle_height: Option<BigDecimal>,
    #[column(references = unit::id)]
    pub particle_unit_id: Option<i32>,
}
