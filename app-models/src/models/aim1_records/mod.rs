//! What samples are made of: the measurements of the first aim.

pub mod calorimetry_record;
pub mod compositional_record;
pub mod ftnir_record;
pub mod icp_record;
pub mod proximate_record;
pub mod rgb_record;
pub mod ultimate_record;
pub mod xrd_record;
pub mod xrf_record;

pub use calorimetry_record::CalorimetryRecord;
pub use compositional_record::CompositionalRecord;
pub use ftnir_record::FtnirRecord;
pub use icp_record::IcpRecord;
pub use proximate_record::ProximateRecord;
pub use rgb_record::RgbRecord;
pub use ultimate_record::UltimateRecord;
pub use xrd_record::XrdRecord;
pub use xrf_record::XrfRecord;
