//! Samples from the field, and how they were taken.

pub mod ag_treatment;
pub mod collection_method;
pub mod field_sample;
pub mod field_sample_condition;
pub mod field_storage_method;
pub mod harvest_method;
pub mod location_soil_type;
pub mod physical_characteristic;
pub mod processing_method;
pub mod soil_type;

pub use ag_treatment::AgTreatment;
pub use collection_method::CollectionMethod;
pub use field_sample::FieldSample;
pub use field_sample_condition::FieldSampleCondition;
pub use field_storage_method::FieldStorageMethod;
pub use harvest_method::HarvestMethod;
pub use location_soil_type::LocationSoilType;
pub use physical_characteristic::PhysicalCharacteristic;
pub use processing_method::ProcessingMethod;
pub use soil_type::SoilType;
