//! Samples as they are prepared for the laboratory.

pub mod preparation_method;
pub mod preparation_method_abbreviation;
pub mod prepared_sample;

pub use preparation_method::PreparationMethod;
pub use preparation_method_abbreviation::PreparationMethodAbbreviation;
pub use prepared_sample::PreparedSample;
