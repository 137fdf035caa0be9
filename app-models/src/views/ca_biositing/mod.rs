//! The views of the analyses and of the map.

pub mod analysis_average_view;
pub mod analysis_data_view;
pub mod billion_ton_tileset_view;
pub mod landiq_record_view;
pub mod landiq_tileset_view;
pub mod usda_census_view;
pub mod usda_resource_commodity_view;
pub mod usda_survey_view;

pub use analysis_average_view::AnalysisAverage;
pub use analysis_data_view::AnalysisData;
pub use billion_ton_tileset_view::BillionTonTileset;
pub use landiq_record_view::LandiqRecords;
pub use landiq_tileset_view::LandiqTileset;
pub use usda_census_view::UsdaCensus;
pub use usda_resource_commodity_view::UsdaResourceCommodity;
pub use usda_survey_view::UsdaSurvey;
