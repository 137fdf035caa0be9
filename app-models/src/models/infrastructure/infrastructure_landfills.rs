//! The table `infrastructure_landfills`.

use bigdecimal::BigDecimal;
use chrono::NaiveDate;
use diesel::prelude::*;
use model_registry::Model;

/// A landfill, and the project that uses its gas.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = infrastructure_landfills, primary_key(project_id))]
pub struct InfrastructureLandfills {
    #[column(primary_key, varchar)]
    pub project_id: String,
    pub project_int_id: Option<i32>,
    #[column(varchar)]
    pub ghgrp_id: Option<String>,
    pub landfill_id: Option<i32>,
    #[column(varchar)]
    pub landfill_name: Option<String>,
    #[column(varchar)]
    pub state: Option<String>,
    #[column(varchar)]
    pub physical_address: Option<String>,
    #[column(varchar)]
    pub city: Option<String>,
    #[column(varchar)]
    pub county: Option<String>,
    #[column(varchar)]
    pub zip_code: Option<String>,
    pub latitude: Option<BigDecimal>,
    pub longitude: Option<BigDecimal>,
    #[column(varchar)]
    pub ownership_type: Option<String>,
    #[column(varchar)]
    pub landfill_owner_orgs: Option<String>,
    pub landfill_opened_year: Option<NaiveDate>,
    pub landfill_closure_year: Option<NaiveDate>,
    #[column(varchar)]
    pub landfill_status: Option<String>,
    pub waste_in_place: Option<i32>,
    pub waste_in_place_year: Option<NaiveDate>,
    pub lfg_system_in_place: Option<bool>,
    pub lfg_collected: Option<BigDecimal>,
    pub lfg_flared: Option<BigDecimal>,
    #[column(varchar)]
    pub project_status: Option<String>,
    #[column(varchar)]
    pub project_name: Option<String>,
    pub project_start_date: Option<NaiveDate>,
    pub project_shutdown_date: Option<NaiveDate>,
    #[column(varchar)]
    pub project_type_category: Option<String>,
    #[column(varchar)]
    pub lfg_energy_project_type: Option<String>,
    #[column(varchar)]
    pub rng_delivery_method: Option<String>,
    pub actual_mw_generation: Option<BigDecimal>,
    pub rated_mw_capacity: Option<BigDecimal>,
    pub lfg_flow_to_project: Option<BigDecimal>,
    pub direct_emission_reductions: Option<BigDecimal>,
    pub avoided_emission_reductions: Option<BigDecimal>,
}
