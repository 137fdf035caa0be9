//! What every record refers to.

pub mod entity_lineage;
pub mod etl_run;
pub mod lineage_group;

pub use entity_lineage::EntityLineage;
pub use etl_run::EtlRun;
pub use lineage_group::LineageGroup;
