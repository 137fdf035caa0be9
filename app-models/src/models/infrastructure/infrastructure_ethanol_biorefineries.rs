//! The table `infrastructure_ethanol_biorefineries`.

use diesel::prelude::*;
use model_registry::Model;

/// An ethanol biorefinery.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = infrastructure_ethanol_biorefineries, primary_key(ethanol_biorefinery_id))]
pub struct InfrastructureEthanolBiorefineries {
    #[column(primary_key, serial)]
    #[diesel(skip_insertion)]
    pub ethanol_biorefinery_id: i32,
    #[column(varchar)]
    pub name: Option<String>,
    #[column(varchar)]
    pub city: Option<String>,
    #[column(varchar)]
    pub state: Option<String>,
    #[column(varchar)]
    pub address: Option<String>,
    #[column(name = "type", varchar)]
    pub type_: Option<String>,
    pub capacity_mgy: Option<i32>,
    pub production_mgy: Option<i32>,
    pub constr_exp: Option<i32>,
}
