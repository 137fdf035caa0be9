//! The table `usda_survey_record`.

use diesel::prelude::*;
use model_registry::{Model, extends};

use crate::models::core::etl_run::EtlRun;
use crate::models::external_data::usda_commodity::{UsdaCommodity, usda_commodity};
use crate::models::external_data::usda_survey_program::{UsdaSurveyProgram, usda_survey_program};
use crate::models::general_analysis::dataset::{Dataset, dataset};
use crate::models::places::place::{Place, place};
use crate::models::shared::BaseEntity;

/// A commodity in a USDA survey of a county.
#[extends(BaseEntity)]
#[derive(
    Clone, Debug, PartialEq, Associations, Identifiable, Insertable, Model, Queryable, Selectable,
)]
#[diesel(table_name = usda_survey_record)]
#[diesel(belongs_to(EtlRun, foreign_key = etl_run_id))]
#[diesel(belongs_to(Dataset, foreign_key = dataset_id))]
#[diesel(belongs_to(Place, foreign_key = geoid))]
#[diesel(belongs_to(UsdaCommodity, foreign_key = commodity_code))]
#[diesel(belongs_to(UsdaSurveyProgram, foreign_key = survey_program_id))]
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
