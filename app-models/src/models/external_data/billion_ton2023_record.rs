//! The table `billion_ton2023_record`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::general_analysis::dataset::{Dataset, dataset};
use crate::models::methods_parameters_units::unit::unit;
use crate::models::places::place::{Place, place};
use crate::models::resource_information::resource::{Resource, resource};
use crate::models::resource_information::resource_subclass::{ResourceSubclass, resource_subclass};
use crate::models::shared::BaseEntity;

/// A modelled supply of biomass in a county, from the Billion Ton study of 2023.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = billion_ton2023_record)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Dataset, foreign_key = dataset_id))]
#[diesel(belongs_to(ResourceSubclass, foreign_key = subclass_id))]
#[diesel(belongs_to(Resource, foreign_key = resource_id))]
#[diesel(belongs_to(Place, foreign_key = geoid))]
pub struct BillionTon2023Record {
    #[column(references = dataset::id)]
    pub dataset_id: Option<i32>,
    #[column(references = resource_subclass::id)]
    pub subclass_id: Option<i32>,
    #[column(references = resource::id)]
    pub resource_id: Option<i32>,
    #[column(varchar, references = place::geoid)]
    pub geoid: Option<String>,
    pub county_square_miles: Option<f64>,
    #[column(varchar)]
    pub model_name: Option<String>,
    #[column(varchar)]
    pub scenario_name: Option<String>,
    pub price_offered_usd: Option<BigDecimal>,
    pub production: Option<i32>,
    #[column(references = unit::id)]
    pub production_unit_id: Option<i32>,
    pub btu_ton: Option<i32>,
    pub production_energy_content: Option<i64>,
    #[column(references = unit::id)]
    pub energy_content_unit_id: Option<i32>,
    pub product_density_dtpersqmi: Option<BigDecimal>,
    #[column(varchar)]
    pub land_source: Option<String>,
}
