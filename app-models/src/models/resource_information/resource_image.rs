//! The table `resource_image`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::resource_information::resource::{Resource, resource};
use crate::models::shared::BaseEntity;

/// A picture of a resource.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = resource_image)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Resource, foreign_key = resource_id))]
pub struct ResourceImage {
    #[column(references = resource::id)]
    pub resource_id: i32,
    #[column(varchar)]
    pub resource_name: Option<String>,
    #[column(varchar)]
    pub image_url: Option<String>,
    #[column(renamed_from = "position")]
    pub sort_order: Option<i32>,
}

// Rows without a link or a place are the same picture too. SQLite knows nulls as different ones only.
model_registry::registry_object! {
    postgres = "ALTER TABLE resource_image ADD CONSTRAINT resource_image_name_url_sort_key
        UNIQUE NULLS NOT DISTINCT (resource_name, image_url, sort_order)",
    sqlite = "CREATE UNIQUE INDEX resource_image_name_url_sort_key
        ON resource_image (coalesce(resource_name, ''), coalesce(image_url, ''), coalesce(sort_order, 0))"
}
