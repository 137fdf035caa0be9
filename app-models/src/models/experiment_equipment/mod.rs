//! Experiments, and what they use.

pub mod decon_vessel;
pub mod equipment;
pub mod experiment;
pub mod experiment_analysis;
#[allow(clippy::module_inception, reason = "the table has the name of its domain")]
pub mod experiment_equipment;
pub mod experiment_method;
pub mod experiment_prepared_sample;

pub use decon_vessel::DeconVessel;
pub use equipment::Equipment;
pub use experiment::Experiment;
pub use experiment_analysis::ExperimentAnalysis;
pub use experiment_equipment::ExperimentEquipment;
pub use experiment_method::ExperimentMethod;
pub use experiment_prepared_sample::ExperimentPreparedSample;
