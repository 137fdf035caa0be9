//! The table `equipment`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::places::location_address::{LocationAddress, location_address};
use crate::models::shared::LookupBase;

/// A piece of equipment, and where it stands.
#[extends(LookupBase)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = equipment)]
#[diesel(belongs_to(LocationAddress, foreign_key = equipment_location_id))]
pub struct Equipment {
    #[column(references = location_address::id)]
    pub equipment_location_id: Option<i32>,
}
