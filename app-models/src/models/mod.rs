//! The tables of the domain, one file each, in the folders of their domains.

#![allow(
    missing_docs,
    reason = "a column's name says what it holds; what needs more words has them"
)]

model_registry::extension!("postgis");

pub mod core;
pub mod data_sources_metadata;
pub mod external_data;
pub mod field_sampling;
pub mod general_analysis;
pub mod methods_parameters_units;
pub mod people;
pub mod places;
pub mod resource_information;
pub mod shared;
