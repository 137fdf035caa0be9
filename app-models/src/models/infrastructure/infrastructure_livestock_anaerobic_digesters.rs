//! The table `infrastructure_livestock_anaerobic_digesters`.

use bigdecimal::BigDecimal;
use chrono::NaiveDate;
use diesel::prelude::*;
use model_registry::Model;

/// A digester for manure.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = infrastructure_livestock_anaerobic_digesters, primary_key(digester_id))]
pub struct InfrastructureLivestockAnaerobicDigesters {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub digester_id: i32,
    #[column(varchar)]
    pub project_name: Option<String>,
    #[column(varchar)]
    pub project_type: Option<String>,
    #[column(varchar)]
    pub city: Option<String>,
    #[column(varchar)]
    pub state: Option<String>,
    #[column(varchar)]
    pub digester_type: Option<String>,
    #[column(varchar)]
    pub profile: Option<String>,
    pub year_operational: Option<NaiveDate>,
    #[column(varchar)]
    pub animal_type_class: Option<String>,
    #[column(varchar)]
    pub animal_types: Option<String>,
    #[column(varchar)]
    pub pop_feeding_digester: Option<String>,
    pub total_pop_feeding_digester: Option<i32>,
    pub cattle: Option<i32>,
    pub dairy: Option<i32>,
    pub poultry: Option<i32>,
    pub swine: Option<i32>,
    #[column(varchar)]
    pub codigestion: Option<String>,
    pub biogas_generation_estimate: Option<i32>,
    pub electricity_generated: Option<i32>,
    #[column(varchar)]
    pub biogas_end_uses: Option<String>,
    pub methane_emission_reductions: Option<i32>,
    pub latitude: Option<BigDecimal>,
    pub longitude: Option<BigDecimal>,
}
