//! The table `usda_census_record`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::external_data::usda_commodity::usda_commodity;
use crate::models::general_analysis::dataset::dataset;
use crate::models::places::place::place;
use crate::models::shared::BaseEntity;

/// A commodity in the USDA census of a county.
#[extends(BaseEntity)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = usda_census_record)]
pub struct UsdaCensusRecord {
    #[column(references = dataset::id)]
    pub dataset_id: Option<i32>,
    #[column(varchar, references = place::geoid)]
    pub geoid: Option<String>,
    #[column(references = usda_commodity::id)]
    pub commodity_code: Option<i32>,
    pub year: Option<i32>,
    #[column(varchar)]
    pub source_reference: Option<String>,
    #[column(varchar)]
    pub note: Option<String>,
}
