//! The table `resource`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::resource_information::primary_ag_product::{
    PrimaryAgProduct, primary_ag_product,
};
use crate::models::resource_information::resource_class::{ResourceClass, resource_class};
use crate::models::resource_information::resource_subclass::{ResourceSubclass, resource_subclass};
use crate::models::shared::BaseEntity;

/// A kind of biomass.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = resource)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(PrimaryAgProduct, foreign_key = primary_ag_product_id))]
#[diesel(belongs_to(ResourceClass, foreign_key = resource_class_id))]
#[diesel(belongs_to(ResourceSubclass, foreign_key = resource_subclass_id))]
pub struct Resource {
    #[column(varchar)]
    pub name: Option<String>,
    #[column(references = primary_ag_product::id)]
    pub primary_ag_product_id: Option<i32>,
    #[column(references = resource_class::id)]
    pub resource_class_id: Option<i32>,
    #[column(references = resource_subclass::id)]
    pub resource_subclass_id: Option<i32>,
    #[column(varchar)]
    pub resource_code: Option<String>,
    #[column(varchar)]
    pub description: Option<String>,
    #[column(varchar)]
    pub uri: Option<String>,
}
