//! What becomes of samples: the conversions of the second aim.

pub mod autoclave_record;
pub mod bioconversion_method;
pub mod enz_hydr_method;
pub mod fermentation_record;
pub mod gasification_record;
pub mod gasification_timeseries;
pub mod pretreatment_record;
pub mod pretreatment_setup;
pub mod strain;

pub use autoclave_record::AutoclaveRecord;
pub use bioconversion_method::BioconversionMethod;
pub use enz_hydr_method::EnzymaticHydrolysisMethod;
pub use fermentation_record::FermentationRecord;
pub use gasification_record::GasificationRecord;
pub use gasification_timeseries::GasificationTimeseries;
pub use pretreatment_record::PretreatmentRecord;
pub use pretreatment_setup::PretreatmentSetup;
pub use strain::Strain;
