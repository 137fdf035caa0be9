//! The views of the data portal.

pub mod mv_biomass_availability;
pub mod mv_biomass_composition;
pub mod mv_biomass_county_production;
pub mod mv_biomass_end_uses;
pub mod mv_biomass_fermentation;
pub mod mv_biomass_gasification;
pub mod mv_biomass_pricing;
pub mod mv_biomass_sample_stats;
pub mod mv_biomass_search;
pub mod mv_biomass_volume_estimate;
pub mod mv_usda_county_production;

pub use mv_biomass_availability::BiomassAvailability;
pub use mv_biomass_composition::BiomassComposition;
pub use mv_biomass_county_production::BiomassCountyProduction;
pub use mv_biomass_end_uses::BiomassEndUses;
pub use mv_biomass_fermentation::BiomassFermentation;
pub use mv_biomass_gasification::BiomassGasification;
pub use mv_biomass_pricing::BiomassPricing;
pub use mv_biomass_sample_stats::BiomassSampleStats;
pub use mv_biomass_search::BiomassSearch;
pub use mv_biomass_volume_estimate::BiomassVolumeEstimate;
pub use mv_usda_county_production::UsdaCountyProduction;
