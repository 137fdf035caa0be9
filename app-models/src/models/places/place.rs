//! The table `place`.

use diesel::prelude::*;
use model_registry::Model;

/// A state, a county or a region, by its census identifier.
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = place, primary_key(geoid))]
pub struct Place {
    #[column(primary_key, varchar)]
    pub geoid: String,
    #[column(varchar)]
    pub state_name: Option<String>,
    #[column(varchar)]
    pub state_fips: Option<String>,
    #[column(varchar)]
    pub county_name: Option<String>,
    #[column(varchar)]
    pub county_fips: Option<String>,
    #[column(varchar)]
    pub region_name: Option<String>,
    #[column(varchar)]
    pub agg_level_desc: Option<String>,
}
