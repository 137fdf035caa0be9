//! The table `primary_ag_product`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::shared::LookupBase;

/// A crop or another primary product of agriculture.
#[extends(LookupBase)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = primary_ag_product)]
pub struct PrimaryAgProduct {}
