//! The table `dimension_type`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::shared::LookupBase;

/// What a second number beside an observation measures, such as a time.
#[extends(LookupBase)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = dimension_type)]
pub struct DimensionType {}
