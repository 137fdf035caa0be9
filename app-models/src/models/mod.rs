//! The tables of the domain, one file each, in the folders of their domains.
//!
//! Each foreign key is an association of Diesel's (`belongs_to`) where it is the only one between two tables. Where a
//! table has several keys to another, or one to itself, joins say which is meant, with `on`, and with `diesel::alias!`
//! where a query reads a table twice.

#![allow(
    missing_docs,
    reason = "a column's name says what it holds; what needs more words has them"
)]

model_registry::extension!("postgis");
model_registry::extension!("pg_trgm");
model_registry::extension!("btree_gin");
model_registry::extension!("unaccent");

pub mod access;
pub mod aim1_records;
pub mod aim2_records;
pub mod auth;
pub mod core;
pub mod data_sources_metadata;
pub mod experiment_equipment;
pub mod external_data;
pub mod field_sampling;
pub mod general_analysis;
pub mod infrastructure;
pub mod methods_parameters_units;
pub mod people;
pub mod places;
pub mod resource_information;
pub mod sample_preparation;
pub mod shared;
