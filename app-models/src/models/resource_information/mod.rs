//! Kinds of biomass and the products that they come from.

pub mod primary_ag_product;
pub mod residue_factor;
pub mod resource;
pub mod resource_availability;
pub mod resource_class;
pub mod resource_counterfactual;
pub mod resource_end_use_record;
pub mod resource_image;
pub mod resource_morphology;
pub mod resource_price_record;
pub mod resource_production_record;
pub mod resource_storage_record;
pub mod resource_subclass;
pub mod resource_transport_record;
pub mod use_case;

pub use primary_ag_product::PrimaryAgProduct;
pub use residue_factor::ResidueFactor;
pub use resource::Resource;
pub use resource_availability::ResourceAvailability;
pub use resource_class::ResourceClass;
pub use resource_counterfactual::ResourceCounterfactual;
pub use resource_end_use_record::ResourceEndUseRecord;
pub use resource_image::ResourceImage;
pub use resource_morphology::ResourceMorphology;
pub use resource_price_record::ResourcePriceRecord;
pub use resource_production_record::ResourceProductionRecord;
pub use resource_storage_record::ResourceStorageRecord;
pub use resource_subclass::ResourceSubclass;
pub use resource_transport_record::ResourceTransportRecord;
pub use use_case::UseCase;
