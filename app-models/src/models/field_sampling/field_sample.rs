//! The table `field_sample`.

use bigdecimal::BigDecimal;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::field_sampling::collection_method::{CollectionMethod, collection_method};
use crate::models::field_sampling::field_storage_method::{
    FieldStorageMethod, field_storage_method,
};
use crate::models::field_sampling::harvest_method::{HarvestMethod, harvest_method};
use crate::models::methods_parameters_units::unit::unit;
use crate::models::people::contact::{Contact, contact};
use crate::models::people::provider::{Provider, provider};
use crate::models::places::location_address::location_address;
use crate::models::resource_information::resource::{Resource, resource};
use crate::models::shared::BaseEntity;

/// Material that was collected at a place.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = field_sample)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Resource, foreign_key = resource_id))]
#[diesel(belongs_to(Provider, foreign_key = provider_id))]
#[diesel(belongs_to(Contact, foreign_key = collector_id))]
#[diesel(belongs_to(FieldStorageMethod, foreign_key = field_storage_method_id))]
#[diesel(belongs_to(CollectionMethod, foreign_key = collection_method_id))]
#[diesel(belongs_to(HarvestMethod, foreign_key = harvest_method_id))]
pub struct FieldSample {
    #[column(varchar)]
    pub name: Option<String>,
    #[column(references = resource::id)]
    pub resource_id: Option<i32>,
    #[column(references = provider::id)]
    pub provider_id: Option<i32>,
    #[column(references = contact::id)]
    pub collector_id: Option<i32>,
    #[column(varchar)]
    pub sample_collection_source: Option<String>,
    pub amount_collected: Option<BigDecimal>,
    #[column(references = unit::id)]
    pub amount_collected_unit_id: Option<i32>,
    #[column(references = location_address::id)]
    pub sampling_location_id: Option<i32>,
    #[column(references = field_storage_method::id)]
    pub field_storage_method_id: Option<i32>,
    pub field_storage_duration_value: Option<BigDecimal>,
    #[column(references = unit::id)]
    pub field_storage_duration_unit_id: Option<i32>,
    #[column(references = location_address::id)]
    pub field_storage_location_id: Option<i32>,
    pub collection_timestamp: Option<NaiveDateTime>,
    #[column(references = collection_method::id)]
    pub collection_method_id: Option<i32>,
    #[column(references = harvest_method::id)]
    pub harvest_method_id: Option<i32>,
    pub harvest_date: Option<NaiveDate>,
    #[column(references = location_address::id)]
    pub field_sample_storage_location_id: Option<i32>,
    #[column(varchar)]
    pub note: Option<String>,
}
