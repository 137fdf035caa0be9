//! The table `infrastructure_food_processing_facilities`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::Model;

/// A facility that processes food.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = infrastructure_food_processing_facilities, primary_key(processing_facility_id))]
pub struct InfrastructureFoodProcessingFacilities {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub processing_facility_id: i32,
    #[column(varchar)]
    pub address: Option<String>,
    #[column(varchar)]
    pub county: Option<String>,
    #[column(varchar)]
    pub city: Option<String>,
    #[column(varchar)]
    pub company: Option<String>,
    pub join_count: Option<i32>,
    #[column(varchar)]
    pub master_type: Option<String>,
    #[column(varchar)]
    pub state: Option<String>,
    #[column(varchar)]
    pub subtype: Option<String>,
    pub target_fid: Option<i32>,
    #[column(varchar)]
    pub processing_type: Option<String>,
    #[column(varchar)]
    pub zip: Option<String>,
    #[column(name = "type", varchar)]
    pub type_: Option<String>,
    #[column(varchar)]
    pub wkt_geom: Option<String>,
    #[column(varchar)]
    pub geom: Option<String>,
    pub latitude: Option<BigDecimal>,
    pub longitude: Option<BigDecimal>,
}
