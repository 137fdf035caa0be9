//! Kinds of biomass and the products that they come from.

pub mod primary_ag_product;
pub mod resource;
pub mod resource_class;
pub mod resource_subclass;

pub use primary_ag_product::PrimaryAgProduct;
pub use resource::Resource;
pub use resource_class::ResourceClass;
pub use resource_subclass::ResourceSubclass;
