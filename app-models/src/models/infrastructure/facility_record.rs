//! The table `facility_record`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::general_analysis::dataset::{Dataset, dataset};
use crate::models::places::location_address::{LocationAddress, location_address};
use crate::models::resource_information::resource::{Resource, resource};
use crate::models::shared::BaseEntity;

/// A facility that uses a resource.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = facility_record)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Dataset, foreign_key = dataset_id))]
#[diesel(belongs_to(LocationAddress, foreign_key = location_id))]
#[diesel(belongs_to(Resource, foreign_key = resource_id))]
pub struct FacilityRecord {
    #[column(references = dataset::id)]
    pub dataset_id: Option<i32>,
    #[column(varchar)]
    pub facility_name: Option<String>,
    #[column(references = location_address::id)]
    pub location_id: Option<i32>,
    pub capacity_mw: Option<BigDecimal>,
    #[column(references = resource::id)]
    pub resource_id: Option<i32>,
    #[column(varchar)]
    pub operator: Option<String>,
    pub start_year: Option<i32>,
    #[column(varchar)]
    pub note: Option<String>,
}
