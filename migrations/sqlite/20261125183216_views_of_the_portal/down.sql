-- Undoes: views of the portal
-- Revision 20261125183216.
-- Careful: table usda_survey_view: its rows are lost.
-- Careful: table usda_resource_commodity_view: its rows are lost.
-- Careful: table usda_census_view: its rows are lost.
-- Careful: table mv_usda_county_production: its rows are lost.
-- Careful: table mv_biomass_volume_estimate: its rows are lost.
-- Careful: table mv_biomass_search: its rows are lost.
-- Careful: table mv_biomass_sample_stats: its rows are lost.
-- Careful: table mv_biomass_pricing: its rows are lost.
-- Careful: table mv_biomass_gasification: its rows are lost.
-- Careful: table mv_biomass_fermentation: its rows are lost.
-- Careful: table mv_biomass_end_uses: its rows are lost.
-- Careful: table mv_biomass_county_production: its rows are lost.
-- Careful: table mv_biomass_composition: its rows are lost.
-- Careful: table mv_biomass_availability: its rows are lost.
-- Careful: table landiq_tileset_view: its rows are lost.
-- Careful: table landiq_record_view: its rows are lost.
-- Careful: table billion_ton_tileset_view: its rows are lost.
-- Careful: table analysis_data_view: its rows are lost.
-- Careful: table analysis_average_view: its rows are lost.

-- drop view usda_survey_view__query
DROP VIEW usda_survey_view__query;

-- drop view usda_resource_commodity_view__query
DROP VIEW usda_resource_commodity_view__query;

-- drop view usda_census_view__query
DROP VIEW usda_census_view__query;

-- drop view mv_usda_county_production__query
DROP VIEW mv_usda_county_production__query;

-- drop view mv_biomass_volume_estimate__query
DROP VIEW mv_biomass_volume_estimate__query;

-- drop view mv_biomass_search__query
DROP VIEW mv_biomass_search__query;

-- drop view mv_biomass_sample_stats__query
DROP VIEW mv_biomass_sample_stats__query;

-- drop view mv_biomass_pricing__query
DROP VIEW mv_biomass_pricing__query;

-- drop view mv_biomass_gasification__query
DROP VIEW mv_biomass_gasification__query;

-- drop view mv_biomass_fermentation__query
DROP VIEW mv_biomass_fermentation__query;

-- drop view mv_biomass_end_uses__query
DROP VIEW mv_biomass_end_uses__query;

-- drop view mv_biomass_county_production__query
DROP VIEW mv_biomass_county_production__query;

-- drop view mv_biomass_composition__query
DROP VIEW mv_biomass_composition__query;

-- drop view mv_biomass_availability__query
DROP VIEW mv_biomass_availability__query;

-- drop view landiq_tileset_view__query
DROP VIEW landiq_tileset_view__query;

-- drop view landiq_record_view__query
DROP VIEW landiq_record_view__query;

-- drop view billion_ton_tileset_view__query
DROP VIEW billion_ton_tileset_view__query;

-- drop view analysis_data_view__query
DROP VIEW analysis_data_view__query;

-- drop view analysis_average_view__query
DROP VIEW analysis_average_view__query;

-- drop table usda_survey_view
DROP TABLE usda_survey_view;

-- drop table usda_resource_commodity_view
DROP TABLE usda_resource_commodity_view;

-- drop table usda_census_view
DROP TABLE usda_census_view;

-- drop table mv_usda_county_production
DROP TABLE mv_usda_county_production;

-- drop table mv_biomass_volume_estimate
DROP TABLE mv_biomass_volume_estimate;

-- drop table mv_biomass_search
DROP TABLE mv_biomass_search;

-- drop table mv_biomass_sample_stats
DROP TABLE mv_biomass_sample_stats;

-- drop table mv_biomass_pricing
DROP TABLE mv_biomass_pricing;

-- drop table mv_biomass_gasification
DROP TABLE mv_biomass_gasification;

-- drop table mv_biomass_fermentation
DROP TABLE mv_biomass_fermentation;

-- drop table mv_biomass_end_uses
DROP TABLE mv_biomass_end_uses;

-- drop table mv_biomass_county_production
DROP TABLE mv_biomass_county_production;

-- drop table mv_biomass_composition
DROP TABLE mv_biomass_composition;

-- drop table mv_biomass_availability
DROP TABLE mv_biomass_availability;

-- drop table landiq_tileset_view
DROP TABLE landiq_tileset_view;

-- drop table landiq_record_view
DROP TABLE landiq_record_view;

-- drop table billion_ton_tileset_view
DROP TABLE billion_ton_tileset_view;

-- drop table analysis_data_view
DROP TABLE analysis_data_view;

-- drop table analysis_average_view
DROP TABLE analysis_average_view;
