//! The table `infrastructure_wastewater_treatment_plants`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::Model;

/// A plant that treats waste water, and the energy that it could recover.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = infrastructure_wastewater_treatment_plants, primary_key(plant_id))]
pub struct InfrastructureWastewaterTreatmentPlants {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub plant_id: i32,
    #[column(varchar)]
    pub name: Option<String>,
    #[column(varchar)]
    pub state: Option<String>,
    #[column(varchar)]
    pub codigestion: Option<String>,
    pub flow_design_adjusted: Option<BigDecimal>,
    pub flow_average: Option<BigDecimal>,
    pub biosolids: Option<BigDecimal>,
    pub excess_flow: Option<BigDecimal>,
    pub biogas_utilized: Option<bool>,
    pub flaring: Option<bool>,
    pub excess_mass_loading_rate: Option<BigDecimal>,
    pub excess_mass_loading_rate_wet: Option<BigDecimal>,
    pub methane_production: Option<BigDecimal>,
    pub energy_content: Option<BigDecimal>,
    pub electric_kw: Option<BigDecimal>,
    pub thermal_mmbtu_d: Option<BigDecimal>,
    pub electric_kwh: Option<BigDecimal>,
    pub thermal_annual_mmbtu_y: Option<BigDecimal>,
    #[column(varchar)]
    pub anaerobic_digestion_facility: Option<String>,
    #[column(varchar)]
    pub county: Option<String>,
    pub dayload_bdt: Option<BigDecimal>,
    pub dayload: Option<BigDecimal>,
    pub equivalent_generation: Option<BigDecimal>,
    #[column(varchar)]
    pub facility_type: Option<String>,
    #[column(varchar)]
    pub feedstock: Option<String>,
    #[column(name = "type", varchar)]
    pub type_: Option<String>,
    #[column(varchar)]
    pub city: Option<String>,
    pub latitude: Option<BigDecimal>,
    pub longitude: Option<BigDecimal>,
    #[column(varchar)]
    pub zipcode: Option<String>,
}
