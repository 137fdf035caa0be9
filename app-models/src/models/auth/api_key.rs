//! The table `api_key`.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use model_registry::Model;

use crate::models::auth::api_user::{ApiUser, api_user};
use crate::types::Instant;

/// A key of an API user. The key itself is not kept, only its hash.
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = api_key)]
#[diesel(belongs_to(ApiUser, foreign_key = api_user_id))]
pub struct ApiKey {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    #[column(index(name = "ix_api_key_api_user_id"), references = api_user::id)]
    pub api_user_id: i32,
    #[column(varchar)]
    pub name: String,
    #[column(varchar, index(name = "ix_api_key_key_prefix"))]
    pub key_prefix: String,
    #[column(varchar, unique)]
    pub key_hash: String,
    pub is_active: bool,
    pub rate_limit_per_minute: i32,
    #[column(diesel_type = crate::types::InstantType)]
    pub rate_window_start: Option<Instant>,
    pub rate_window_count: i32,
    #[column(diesel_type = crate::types::InstantType)]
    pub last_used_at: Option<Instant>,
    #[column(default = "CURRENT_TIMESTAMP")]
    pub created_at: Option<NaiveDateTime>,
    #[column(default = "CURRENT_TIMESTAMP")]
    pub updated_at: Option<NaiveDateTime>,
}
