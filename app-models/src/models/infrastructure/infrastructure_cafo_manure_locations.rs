//! The table `infrastructure_cafo_manure_locations`.

use bigdecimal::BigDecimal;
use chrono::NaiveDate;
use diesel::prelude::*;
use model_registry::Model;

/// A concentrated animal feeding operation, and its manure.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = infrastructure_cafo_manure_locations, primary_key(cafo_manure_id))]
pub struct InfrastructureCafoManureLocations {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub cafo_manure_id: i32,
    pub latitude: Option<BigDecimal>,
    pub longitude: Option<BigDecimal>,
    #[column(varchar)]
    pub owner_name: Option<String>,
    #[column(varchar)]
    pub facility_name: Option<String>,
    #[column(varchar)]
    pub address: Option<String>,
    #[column(varchar)]
    pub town: Option<String>,
    #[column(varchar)]
    pub state: Option<String>,
    #[column(varchar)]
    pub zip: Option<String>,
    #[column(varchar)]
    pub animal: Option<String>,
    #[column(varchar)]
    pub animal_feed_operation_type: Option<String>,
    pub animal_units: Option<i32>,
    pub animal_count: Option<i32>,
    pub manure_total_solids: Option<BigDecimal>,
    #[column(varchar)]
    pub source: Option<String>,
    pub date_accessed: Option<NaiveDate>,
}
