//! The table `parameter_category`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::shared::LookupBase;

/// A category of parameters.
#[extends(LookupBase)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = parameter_category)]
pub struct ParameterCategory {}
