//! The table `usda_statistic_category`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::shared::LookupBase;

/// A category of USDA statistics.
#[extends(LookupBase)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = usda_statistic_category)]
pub struct UsdaStatisticCategory {}
