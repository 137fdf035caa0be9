//! The table `resource_morphology`.

use diesel::prelude::*;
use model_registry::Model;

use crate::models::resource_information::resource::{Resource, resource};

/// The shape of a resource.
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = resource_morphology)]
#[diesel(belongs_to(Resource, foreign_key = resource_id))]
pub struct ResourceMorphology {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    #[column(references = resource::id)]
    pub resource_id: Option<i32>,
    #[column(varchar)]
    pub morphology_uri: Option<String>,
}
