//! The table `decon_vessel`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::shared::LookupBase;

/// A vessel or a reactor in which samples are deconstructed.
#[extends(LookupBase)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = decon_vessel)]
pub struct DeconVessel {
    #[column(varchar, unique)]
    pub vessel_uuid: Option<String>,
    #[column(varchar)]
    pub serial_number: Option<String>,
    pub volume_numeric_per_well: Option<BigDecimal>,
    #[column(varchar)]
    pub volume_unit: Option<String>,
}
