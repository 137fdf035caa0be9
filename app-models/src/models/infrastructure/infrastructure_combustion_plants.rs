//! The table `infrastructure_combustion_plants`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::Model;

/// A plant that burns biomass.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = infrastructure_combustion_plants, primary_key(combustion_fid))]
pub struct InfrastructureCombustionPlants {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub combustion_fid: i32,
    pub objectid: Option<i32>,
    #[column(varchar)]
    pub status: Option<String>,
    #[column(varchar)]
    pub city: Option<String>,
    #[column(varchar)]
    pub name: Option<String>,
    #[column(varchar)]
    pub county: Option<String>,
    pub equivalent_generation: Option<BigDecimal>,
    pub np_mw: Option<BigDecimal>,
    pub cf: Option<BigDecimal>,
    pub yearload: Option<i32>,
    #[column(varchar)]
    pub fuel: Option<String>,
    #[column(varchar)]
    pub notes: Option<String>,
    #[column(name = "type", varchar)]
    pub type_: Option<String>,
    #[column(varchar)]
    pub wkt_geom: Option<String>,
    #[column(varchar)]
    pub geom: Option<String>,
    pub latitude: Option<BigDecimal>,
    pub longitude: Option<BigDecimal>,
}
