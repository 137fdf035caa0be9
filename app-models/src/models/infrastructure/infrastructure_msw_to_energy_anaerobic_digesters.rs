//! The table `infrastructure_msw_to_energy_anaerobic_digesters`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::Model;

/// A digester for municipal solid waste.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = infrastructure_msw_to_energy_anaerobic_digesters, primary_key(wte_id))]
pub struct InfrastructureMswToEnergyAnaerobicDigesters {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub wte_id: i32,
    #[column(varchar)]
    pub city: Option<String>,
    #[column(varchar)]
    pub county: Option<String>,
    pub equivalent_generation: Option<BigDecimal>,
    #[column(varchar)]
    pub feedstock: Option<String>,
    pub dayload: Option<BigDecimal>,
    pub dayload_bdt: Option<BigDecimal>,
    #[column(varchar)]
    pub facility_type: Option<String>,
    #[column(varchar)]
    pub status: Option<String>,
    #[column(varchar)]
    pub notes: Option<String>,
    #[column(varchar)]
    pub source: Option<String>,
    #[column(name = "type", varchar)]
    pub type_: Option<String>,
    #[column(varchar)]
    pub wkt_geom: Option<String>,
    #[column(varchar)]
    pub geom: Option<String>,
    pub latitude: Option<BigDecimal>,
    pub longitude: Option<BigDecimal>,
}
