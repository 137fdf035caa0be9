//! Datasets, and what was observed.

pub mod analysis_type;
pub mod dataset;
pub mod dimension_type;
pub mod observation;

pub use analysis_type::AnalysisType;
pub use dataset::Dataset;
pub use dimension_type::DimensionType;
pub use observation::Observation;
