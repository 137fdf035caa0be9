//! The table `usda_survey_record`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::external_data::usda_commodity::usda_commodity;
use crate::models::external_data::usda_survey_program::usda_survey_program;
use crate::models::general_analysis::dataset::dataset;
use crate::models::places::place::place;
use crate::models::shared::BaseEntity;

/// A commodity in a USDA survey of a county.
#[extends(BaseEntity)]
#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Model, Queryable, Selectable)]
#[diesel(table_name = usda_survey_record)]
pub struct UsdaSurveyRecord {
    #[column(references = dataset::id)]
    pub dataset_id: Option<i32>,
    #[column(varchar, references = place::geoid)]
    pub geoid: Option<String>,
    #[column(references = usda_commodity::id)]
    pub commodity_code: Option<i32>,
    pub year: Option<i32>,
    #[column(references = usda_survey_program::id)]
    pub survey_program_id: Option<i32>,
    #[column(varchar)]
    pub survey_period: Option<String>,
    #[column(varchar)]
    pub begin_code: Option<String>,
    #[column(varchar)]
    pub end_code: Option<String>,
    #[column(varchar)]
    pub reference_month: Option<String>,
    pub seasonal_flag: Option<bool>,
    #[column(varchar)]
    pub note: Option<String>,
}
