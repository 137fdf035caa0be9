//! The table `preparation_method_abbreviation`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::shared::LookupBase;

/// The short name of a method of preparation.
#[extends(LookupBase)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = preparation_method_abbreviation)]
pub struct PreparationMethodAbbreviation {}
