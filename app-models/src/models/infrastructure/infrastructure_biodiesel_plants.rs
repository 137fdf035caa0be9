//! The table `infrastructure_biodiesel_plants`.

use bigdecimal::BigDecimal;
use chrono::NaiveDateTime;
use diesel::prelude::*;
use model_registry::Model;

/// A biodiesel plant.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = infrastructure_biodiesel_plants, primary_key(biodiesel_plant_id))]
pub struct InfrastructureBiodieselPlants {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub biodiesel_plant_id: i32,
    #[column(varchar)]
    pub company: Option<String>,
    pub bbi_index: Option<i32>,
    #[column(varchar)]
    pub city: Option<String>,
    #[column(varchar)]
    pub state: Option<String>,
    pub capacity_mmg_per_y: Option<i32>,
    #[column(varchar)]
    pub feedstock: Option<String>,
    #[column(varchar)]
    pub status: Option<String>,
    pub address: Option<i32>,
    #[column(varchar)]
    pub coordinates: Option<String>,
    pub latitude: Option<BigDecimal>,
    pub longitude: Option<BigDecimal>,
    #[column(varchar)]
    pub source: Option<String>,
    pub created_at: Option<NaiveDateTime>,
    pub updated_at: Option<NaiveDateTime>,
}
