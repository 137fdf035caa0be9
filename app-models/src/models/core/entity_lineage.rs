//! The table `entity_lineage`.

use diesel::prelude::*;
use model_registry::Model;

/// Which row of which table belongs to a lineage group.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = entity_lineage)]
pub struct EntityLineage {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    pub lineage_group_id: Option<i32>,
    #[column(varchar)]
    pub source_table: Option<String>,
    #[column(varchar)]
    pub source_row_id: Option<String>,
    #[column(varchar)]
    pub note: Option<String>,
}
