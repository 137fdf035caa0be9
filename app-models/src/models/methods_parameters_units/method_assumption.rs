//! The table `method_assumption`.

use diesel::prelude::*;
use model_registry::Model;

/// Which technical assumptions a method makes.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = method_assumption)]
pub struct MethodAssumption {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    pub method_id: i32,
    pub technical_assumption_id: i32,
}
