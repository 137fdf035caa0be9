//! The columns that tables share. `#[extends(...)]` puts them first in a model's own struct.

use model_registry::shared_columns;

/// An identity, the times of the row, and the run that loaded it.
#[shared_columns]
pub struct BaseEntity {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    pub created_at: Option<chrono::NaiveDateTime>,
    pub updated_at: Option<chrono::NaiveDateTime>,
    #[column(references = crate::models::core::etl_run::etl_run::id)]
    pub etl_run_id: Option<i32>,
    pub lineage_group_id: Option<i32>,
}

/// A name that others refer to, with what it means.
#[shared_columns]
pub struct LookupBase {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    #[column(varchar)]
    pub name: Option<String>,
    #[column(varchar)]
    pub description: Option<String>,
    #[column(varchar)]
    pub uri: Option<String>,
}
