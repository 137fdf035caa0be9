//! The table `api_user`.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use model_registry::Model;

/// Who may use the API.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = api_user)]
pub struct ApiUser {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub id: i32,
    #[column(varchar, index(name = "ix_api_user_username", unique))]
    pub username: String,
    #[column(varchar)]
    pub hashed_password: String,
    #[column(varchar)]
    pub email: Option<String>,
    #[column(varchar)]
    pub full_name: Option<String>,
    pub is_admin: bool,
    pub disabled: bool,
    #[column(default = "CURRENT_TIMESTAMP")]
    pub created_at: Option<NaiveDateTime>,
    #[column(default = "CURRENT_TIMESTAMP")]
    pub updated_at: Option<NaiveDateTime>,
}
