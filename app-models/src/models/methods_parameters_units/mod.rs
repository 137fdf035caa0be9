//! Units, methods and parameters.

pub mod unit;

pub use unit::Unit;
