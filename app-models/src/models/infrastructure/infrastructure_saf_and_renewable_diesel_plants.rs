//! The table `infrastructure_saf_and_renewable_diesel_plants`.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use model_registry::Model;

/// A plant for sustainable aviation fuel or renewable diesel.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = infrastructure_saf_and_renewable_diesel_plants, primary_key(ibcc_index))]
pub struct InfrastructureSafAndRenewableDieselPlants {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub ibcc_index: i32,
    #[column(varchar)]
    pub company: Option<String>,
    #[column(varchar)]
    pub city: Option<String>,
    #[column(varchar)]
    pub state: Option<String>,
    #[column(varchar)]
    pub country: Option<String>,
    #[column(varchar)]
    pub capacity: Option<String>,
    #[column(varchar)]
    pub feedstock: Option<String>,
    #[column(varchar)]
    pub products: Option<String>,
    #[column(varchar)]
    pub status: Option<String>,
    #[column(varchar)]
    pub address: Option<String>,
    #[column(varchar)]
    pub coordinates: Option<String>,
    pub latitude: Option<BigDecimal>,
    pub longitude: Option<BigDecimal>,
}
