//! The table `ag_treatment`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::shared::LookupBase;

/// A treatment of a field, such as a fertiliser or a pesticide.
#[extends(LookupBase)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = ag_treatment)]
pub struct AgTreatment {}
