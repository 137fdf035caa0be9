//! The table `provider`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::shared::BaseEntity;

/// Who provides material, under a code name.
#[extends(BaseEntity)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = provider)]
pub struct Provider {
    #[column(varchar)]
    pub codename: Option<String>,
}
