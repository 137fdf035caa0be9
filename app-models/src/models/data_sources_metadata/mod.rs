//! Where data come from.

pub mod data_source;
pub mod data_source_type;
pub mod file_object_metadata;
pub mod location_resolution;
pub mod source_type;

pub use data_source::DataSource;
pub use data_source_type::DataSourceType;
pub use file_object_metadata::FileObjectMetadata;
pub use location_resolution::LocationResolution;
pub use source_type::SourceType;
