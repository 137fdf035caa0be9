//! The table `method_category`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::shared::LookupBase;

/// A category of methods.
#[extends(LookupBase)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = method_category)]
pub struct MethodCategory {}
