//! Records of other bodies: USDA, LandIQ, county reports.

pub mod billion_ton2023_record;
pub mod county_ag_report_record;
pub mod landiq_record;
pub mod landiq_resource_mapping;
pub mod polygon;
pub mod resource_usda_commodity_map;
pub mod usda_census_record;
pub mod usda_commodity;
pub mod usda_domain;
pub mod usda_market_record;
pub mod usda_market_report;
pub mod usda_statistic_category;
pub mod usda_survey_program;
pub mod usda_survey_record;
pub mod usda_term_map;

pub use billion_ton2023_record::BillionTon2023Record;
pub use county_ag_report_record::CountyAgReportRecord;
pub use landiq_record::LandiqRecord;
pub use landiq_resource_mapping::LandiqResourceMapping;
pub use polygon::Polygon;
pub use resource_usda_commodity_map::ResourceUsdaCommodityMap;
pub use usda_census_record::UsdaCensusRecord;
pub use usda_commodity::UsdaCommodity;
pub use usda_domain::UsdaDomain;
pub use usda_market_record::UsdaMarketRecord;
pub use usda_market_report::UsdaMarketReport;
pub use usda_statistic_category::UsdaStatisticCategory;
pub use usda_survey_program::UsdaSurveyProgram;
pub use usda_survey_record::UsdaSurveyRecord;
pub use usda_term_map::UsdaTermMap;
