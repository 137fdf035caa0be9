//! Who collects, analyses and provides.

pub mod contact;
pub mod provider;

pub use contact::Contact;
pub use provider::Provider;
