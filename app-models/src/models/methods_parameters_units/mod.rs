//! Units, methods and parameters.

pub mod method;
pub mod method_abbrev;
pub mod method_assumption;
pub mod method_category;
pub mod method_standard;
pub mod parameter;
pub mod parameter_category;
pub mod parameter_category_parameter;
pub mod parameter_unit;
pub mod technical_assumption;
pub mod unit;

pub use method::Method;
pub use method_abbrev::MethodAbbrev;
pub use method_assumption::MethodAssumption;
pub use method_category::MethodCategory;
pub use method_standard::MethodStandard;
pub use parameter::Parameter;
pub use parameter_category::ParameterCategory;
pub use parameter_category_parameter::ParameterCategoryParameter;
pub use parameter_unit::ParameterUnit;
pub use technical_assumption::TechnicalAssumption;
pub use unit::Unit;
