//! The table `infrastructure_district_energy_systems`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::Model;

/// A system that heats or cools a district.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = infrastructure_district_energy_systems, primary_key(des_fid))]
pub struct InfrastructureDistrictEnergySystems {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub des_fid: i32,
    pub cbg_id: Option<i32>,
    #[column(varchar)]
    pub name: Option<String>,
    #[column(varchar)]
    pub system: Option<String>,
    pub object_id: Option<i32>,
    #[column(varchar)]
    pub city: Option<String>,
    #[column(varchar)]
    pub state: Option<String>,
    #[column(varchar)]
    pub primary_fuel: Option<String>,
    #[column(varchar)]
    pub secondary_fuel: Option<String>,
    #[column(varchar)]
    pub usetype: Option<String>,
    pub cap_st: Option<BigDecimal>,
    pub cap_hw: Option<BigDecimal>,
    pub cap_cw: Option<BigDecimal>,
    pub chpcg_cap: Option<BigDecimal>,
    pub excess_c: Option<BigDecimal>,
    pub excess_h: Option<BigDecimal>,
    #[column(name = "type", varchar)]
    pub type_: Option<String>,
    #[column(varchar)]
    pub wkt_geom: Option<String>,
    #[column(varchar)]
    pub geom: Option<String>,
    pub latitude: Option<BigDecimal>,
    pub longitude: Option<BigDecimal>,
}
