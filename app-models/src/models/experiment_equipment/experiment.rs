//! The table `experiment`.

use bigdecimal::BigDecimal;
use chrono::NaiveDate;
use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::methods_parameters_units::unit::{Unit, unit};
use crate::models::people::contact::{Contact, contact};
use crate::models::places::location_address::{LocationAddress, location_address};
use crate::models::shared::BaseEntity;

/// An experiment: who, when, where, for how long.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = experiment)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Contact, foreign_key = analyst_id))]
#[diesel(belongs_to(Unit, foreign_key = exper_duration_unit_id))]
#[diesel(belongs_to(LocationAddress, foreign_key = exper_location_id))]
pub struct Experiment {
    #[column(varchar, unique)]
    pub name: Option<String>,
    #[column(references = contact::id)]
    pub analyst_id: Option<i32>,
    pub exper_start_date: Option<NaiveDate>,
    pub exper_duration: Option<BigDecimal>,
    #[column(references = unit::id)]
    pub exper_duration_unit_id: Option<i32>,
    #[column(references = location_address::id)]
    pub exper_location_id: Option<i32>,
    #[column(varchar)]
    pub description: Option<String>,
}
