//! The table `infrastructure_biosolids_facilities`.

use bigdecimal::BigDecimal;
use chrono::NaiveDate;
use diesel::prelude::*;
use model_registry::Model;

/// A facility that generates or treats biosolids, as it reports to the authority.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = infrastructure_biosolids_facilities, primary_key(biosolid_facility_id))]
pub struct InfrastructureBiosolidsFacilities {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub biosolid_facility_id: i32,
    pub report_submitted_date: Option<NaiveDate>,
    pub latitude: Option<BigDecimal>,
    pub longitude: Option<BigDecimal>,
    #[column(varchar)]
    pub facility: Option<String>,
    #[column(varchar)]
    pub authority: Option<String>,
    #[column(varchar)]
    pub plant_type: Option<String>,
    #[column(varchar)]
    pub aqmd: Option<String>,
    #[column(varchar)]
    pub facility_address: Option<String>,
    #[column(varchar)]
    pub facility_city: Option<String>,
    #[column(varchar)]
    pub state: Option<String>,
    #[column(varchar)]
    pub facility_zip: Option<String>,
    #[column(varchar)]
    pub facility_county: Option<String>,
    #[column(varchar)]
    pub mailing_street_1: Option<String>,
    #[column(varchar)]
    pub mailing_city: Option<String>,
    #[column(varchar)]
    pub mailing_state: Option<String>,
    #[column(varchar)]
    pub mailing_zip: Option<String>,
    #[column(varchar)]
    pub biosolids_number: Option<String>,
    #[column(varchar)]
    pub biosolids_contact: Option<String>,
    #[column(varchar)]
    pub biosolids_contact_phone: Option<String>,
    #[column(varchar)]
    pub biosolids_contact_email: Option<String>,
    pub adwf: Option<BigDecimal>,
    pub potw_biosolids_generated: Option<i32>,
    pub twtds_biosolids_treated: Option<i32>,
    pub class_b_land_app: Option<i32>,
    #[column(varchar)]
    pub class_b_applier: Option<String>,
    pub class_a_compost: Option<i32>,
    pub class_a_heat_dried: Option<i32>,
    pub class_a_other: Option<i32>,
    #[column(varchar)]
    pub class_a_other_applier: Option<String>,
    pub twtds_transfer_to_second_preparer: Option<i32>,
    #[column(varchar)]
    pub twtds_second_preparer_name: Option<String>,
    pub adc_or_final_c: Option<i32>,
    pub landfill: Option<i32>,
    #[column(varchar)]
    pub landfill_name: Option<String>,
    pub surface_disposal: Option<i32>,
    #[column(varchar)]
    pub deepwell_injection: Option<String>,
    pub stored: Option<i32>,
    pub longterm_treatment: Option<i32>,
    pub other: Option<i32>,
    #[column(varchar)]
    pub name_of_other: Option<String>,
    pub incineration: Option<i32>,
}
