//! What every record refers to.

pub mod etl_run;

pub use etl_run::EtlRun;
