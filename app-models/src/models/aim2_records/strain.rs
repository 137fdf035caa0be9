//! The table `strain`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::shared::LookupBase;

/// A strain of an organism that ferments.
#[extends(LookupBase)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[model(unique(name))]
#[diesel(table_name = strain)]
pub struct Strain {
    pub parent_strain_id: Option<i32>,
    #[column(varchar)]
    pub genus: Option<String>,
    #[column(varchar)]
    pub species: Option<String>,
    #[column(name = "strain", varchar)]
    pub strain_: Option<String>,
    #[column(varchar)]
    pub note: Option<String>,
}
