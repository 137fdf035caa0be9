-- Undoes: views of the portal
-- Revision 20261125183216.

-- drop default grant tables in public to biocirv_readonly
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT ON TABLES FROM biocirv_readonly;

-- drop default grant tables in data_portal to biocirv_readonly
ALTER DEFAULT PRIVILEGES IN SCHEMA data_portal REVOKE SELECT ON TABLES FROM biocirv_readonly;

-- drop default grant tables in ca_biositing to biocirv_readonly
ALTER DEFAULT PRIVILEGES IN SCHEMA ca_biositing REVOKE SELECT ON TABLES FROM biocirv_readonly;

-- drop grant on view data_portal.mv_usda_county_production to biocirv_readonly
REVOKE SELECT ON TABLE data_portal.mv_usda_county_production FROM biocirv_readonly;

-- drop grant on view data_portal.mv_biomass_volume_estimate to biocirv_readonly
REVOKE SELECT ON TABLE data_portal.mv_biomass_volume_estimate FROM biocirv_readonly;

-- drop grant on view data_portal.mv_biomass_search to biocirv_readonly
REVOKE SELECT ON TABLE data_portal.mv_biomass_search FROM biocirv_readonly;

-- drop grant on view data_portal.mv_biomass_sample_stats to biocirv_readonly
REVOKE SELECT ON TABLE data_portal.mv_biomass_sample_stats FROM biocirv_readonly;

-- drop grant on view data_portal.mv_biomass_pricing to biocirv_readonly
REVOKE SELECT ON TABLE data_portal.mv_biomass_pricing FROM biocirv_readonly;

-- drop grant on view data_portal.mv_biomass_gasification to biocirv_readonly
REVOKE SELECT ON TABLE data_portal.mv_biomass_gasification FROM biocirv_readonly;

-- drop grant on view data_portal.mv_biomass_fermentation to biocirv_readonly
REVOKE SELECT ON TABLE data_portal.mv_biomass_fermentation FROM biocirv_readonly;

-- drop grant on view data_portal.mv_biomass_end_uses to biocirv_readonly
REVOKE SELECT ON TABLE data_portal.mv_biomass_end_uses FROM biocirv_readonly;

-- drop grant on view data_portal.mv_biomass_county_production to biocirv_readonly
REVOKE SELECT ON TABLE data_portal.mv_biomass_county_production FROM biocirv_readonly;

-- drop grant on view data_portal.mv_biomass_composition to biocirv_readonly
REVOKE SELECT ON TABLE data_portal.mv_biomass_composition FROM biocirv_readonly;

-- drop grant on view data_portal.mv_biomass_availability to biocirv_readonly
REVOKE SELECT ON TABLE data_portal.mv_biomass_availability FROM biocirv_readonly;

-- drop grant on view ca_biositing.usda_survey_view to biocirv_readonly
REVOKE SELECT ON TABLE ca_biositing.usda_survey_view FROM biocirv_readonly;

-- drop grant on view ca_biositing.usda_resource_commodity_view to biocirv_readonly
REVOKE SELECT ON TABLE ca_biositing.usda_resource_commodity_view FROM biocirv_readonly;

-- drop grant on view ca_biositing.usda_census_view to biocirv_readonly
REVOKE SELECT ON TABLE ca_biositing.usda_census_view FROM biocirv_readonly;

-- drop grant on view ca_biositing.landiq_tileset_view to biocirv_readonly
REVOKE SELECT ON TABLE ca_biositing.landiq_tileset_view FROM biocirv_readonly;

-- drop grant on view ca_biositing.landiq_record_view to biocirv_readonly
REVOKE SELECT ON TABLE ca_biositing.landiq_record_view FROM biocirv_readonly;

-- drop grant on view ca_biositing.billion_ton_tileset_view to biocirv_readonly
REVOKE SELECT ON TABLE ca_biositing.billion_ton_tileset_view FROM biocirv_readonly;

-- drop grant on view ca_biositing.analysis_data_view to biocirv_readonly
REVOKE SELECT ON TABLE ca_biositing.analysis_data_view FROM biocirv_readonly;

-- drop grant on view ca_biositing.analysis_average_view to biocirv_readonly
REVOKE SELECT ON TABLE ca_biositing.analysis_average_view FROM biocirv_readonly;

-- drop grant on table xrf_record to biocirv_readonly
REVOKE SELECT ON TABLE xrf_record FROM biocirv_readonly;

-- drop grant on table xrd_record to biocirv_readonly
REVOKE SELECT ON TABLE xrd_record FROM biocirv_readonly;

-- drop grant on table use_case to biocirv_readonly
REVOKE SELECT ON TABLE use_case FROM biocirv_readonly;

-- drop grant on table usda_term_map to biocirv_readonly
REVOKE SELECT ON TABLE usda_term_map FROM biocirv_readonly;

-- drop grant on table usda_survey_record to biocirv_readonly
REVOKE SELECT ON TABLE usda_survey_record FROM biocirv_readonly;

-- drop grant on table usda_survey_program to biocirv_readonly
REVOKE SELECT ON TABLE usda_survey_program FROM biocirv_readonly;

-- drop grant on table usda_statistic_category to biocirv_readonly
REVOKE SELECT ON TABLE usda_statistic_category FROM biocirv_readonly;

-- drop grant on table usda_market_report to biocirv_readonly
REVOKE SELECT ON TABLE usda_market_report FROM biocirv_readonly;

-- drop grant on table usda_market_record to biocirv_readonly
REVOKE SELECT ON TABLE usda_market_record FROM biocirv_readonly;

-- drop grant on table usda_domain to biocirv_readonly
REVOKE SELECT ON TABLE usda_domain FROM biocirv_readonly;

-- drop grant on table usda_commodity to biocirv_readonly
REVOKE SELECT ON TABLE usda_commodity FROM biocirv_readonly;

-- drop grant on table usda_census_record to biocirv_readonly
REVOKE SELECT ON TABLE usda_census_record FROM biocirv_readonly;

-- drop grant on table unit to biocirv_readonly
REVOKE SELECT ON TABLE unit FROM biocirv_readonly;

-- drop grant on table ultimate_record to biocirv_readonly
REVOKE SELECT ON TABLE ultimate_record FROM biocirv_readonly;

-- drop grant on table technical_assumption to biocirv_readonly
REVOKE SELECT ON TABLE technical_assumption FROM biocirv_readonly;

-- drop grant on table strain to biocirv_readonly
REVOKE SELECT ON TABLE strain FROM biocirv_readonly;

-- drop grant on table source_type to biocirv_readonly
REVOKE SELECT ON TABLE source_type FROM biocirv_readonly;

-- drop grant on table soil_type to biocirv_readonly
REVOKE SELECT ON TABLE soil_type FROM biocirv_readonly;

-- drop grant on table rgb_record to biocirv_readonly
REVOKE SELECT ON TABLE rgb_record FROM biocirv_readonly;

-- drop grant on table resource_usda_commodity_map to biocirv_readonly
REVOKE SELECT ON TABLE resource_usda_commodity_map FROM biocirv_readonly;

-- drop grant on table resource_transport_record to biocirv_readonly
REVOKE SELECT ON TABLE resource_transport_record FROM biocirv_readonly;

-- drop grant on table resource_subclass to biocirv_readonly
REVOKE SELECT ON TABLE resource_subclass FROM biocirv_readonly;

-- drop grant on table resource_storage_record to biocirv_readonly
REVOKE SELECT ON TABLE resource_storage_record FROM biocirv_readonly;

-- drop grant on table resource_production_record to biocirv_readonly
REVOKE SELECT ON TABLE resource_production_record FROM biocirv_readonly;

-- drop grant on table resource_price_record to biocirv_readonly
REVOKE SELECT ON TABLE resource_price_record FROM biocirv_readonly;

-- drop grant on table resource_morphology to biocirv_readonly
REVOKE SELECT ON TABLE resource_morphology FROM biocirv_readonly;

-- drop grant on table resource_image to biocirv_readonly
REVOKE SELECT ON TABLE resource_image FROM biocirv_readonly;

-- drop grant on table resource_end_use_record to biocirv_readonly
REVOKE SELECT ON TABLE resource_end_use_record FROM biocirv_readonly;

-- drop grant on table resource_counterfactual to biocirv_readonly
REVOKE SELECT ON TABLE resource_counterfactual FROM biocirv_readonly;

-- drop grant on table resource_class to biocirv_readonly
REVOKE SELECT ON TABLE resource_class FROM biocirv_readonly;

-- drop grant on table resource_availability to biocirv_readonly
REVOKE SELECT ON TABLE resource_availability FROM biocirv_readonly;

-- drop grant on table resource to biocirv_readonly
REVOKE SELECT ON TABLE resource FROM biocirv_readonly;

-- drop grant on table residue_factor to biocirv_readonly
REVOKE SELECT ON TABLE residue_factor FROM biocirv_readonly;

-- drop grant on table proximate_record to biocirv_readonly
REVOKE SELECT ON TABLE proximate_record FROM biocirv_readonly;

-- drop grant on table provider to biocirv_readonly
REVOKE SELECT ON TABLE provider FROM biocirv_readonly;

-- drop grant on table processing_method to biocirv_readonly
REVOKE SELECT ON TABLE processing_method FROM biocirv_readonly;

-- drop grant on table primary_ag_product to biocirv_readonly
REVOKE SELECT ON TABLE primary_ag_product FROM biocirv_readonly;

-- drop grant on table pretreatment_setup to biocirv_readonly
REVOKE SELECT ON TABLE pretreatment_setup FROM biocirv_readonly;

-- drop grant on table pretreatment_record to biocirv_readonly
REVOKE SELECT ON TABLE pretreatment_record FROM biocirv_readonly;

-- drop grant on table prepared_sample to biocirv_readonly
REVOKE SELECT ON TABLE prepared_sample FROM biocirv_readonly;

-- drop grant on table preparation_method_abbreviation to biocirv_readonly
REVOKE SELECT ON TABLE preparation_method_abbreviation FROM biocirv_readonly;

-- drop grant on table preparation_method to biocirv_readonly
REVOKE SELECT ON TABLE preparation_method FROM biocirv_readonly;

-- drop grant on table polygon to biocirv_readonly
REVOKE SELECT ON TABLE polygon FROM biocirv_readonly;

-- drop grant on table place to biocirv_readonly
REVOKE SELECT ON TABLE place FROM biocirv_readonly;

-- drop grant on table physical_characteristic to biocirv_readonly
REVOKE SELECT ON TABLE physical_characteristic FROM biocirv_readonly;

-- drop grant on table parameter_unit to biocirv_readonly
REVOKE SELECT ON TABLE parameter_unit FROM biocirv_readonly;

-- drop grant on table parameter_category_parameter to biocirv_readonly
REVOKE SELECT ON TABLE parameter_category_parameter FROM biocirv_readonly;

-- drop grant on table parameter_category to biocirv_readonly
REVOKE SELECT ON TABLE parameter_category FROM biocirv_readonly;

-- drop grant on table parameter to biocirv_readonly
REVOKE SELECT ON TABLE parameter FROM biocirv_readonly;

-- drop grant on table observation to biocirv_readonly
REVOKE SELECT ON TABLE observation FROM biocirv_readonly;

-- drop grant on table multilinestring to biocirv_readonly
REVOKE SELECT ON TABLE multilinestring FROM biocirv_readonly;

-- drop grant on table method_standard to biocirv_readonly
REVOKE SELECT ON TABLE method_standard FROM biocirv_readonly;

-- drop grant on table method_category to biocirv_readonly
REVOKE SELECT ON TABLE method_category FROM biocirv_readonly;

-- drop grant on table method_assumption to biocirv_readonly
REVOKE SELECT ON TABLE method_assumption FROM biocirv_readonly;

-- drop grant on table method_abbrev to biocirv_readonly
REVOKE SELECT ON TABLE method_abbrev FROM biocirv_readonly;

-- drop grant on table method to biocirv_readonly
REVOKE SELECT ON TABLE method FROM biocirv_readonly;

-- drop grant on table location_soil_type to biocirv_readonly
REVOKE SELECT ON TABLE location_soil_type FROM biocirv_readonly;

-- drop grant on table location_resolution to biocirv_readonly
REVOKE SELECT ON TABLE location_resolution FROM biocirv_readonly;

-- drop grant on table location_address to biocirv_readonly
REVOKE SELECT ON TABLE location_address FROM biocirv_readonly;

-- drop grant on table lineage_group to biocirv_readonly
REVOKE SELECT ON TABLE lineage_group FROM biocirv_readonly;

-- drop grant on table landiq_resource_mapping to biocirv_readonly
REVOKE SELECT ON TABLE landiq_resource_mapping FROM biocirv_readonly;

-- drop grant on table landiq_record to biocirv_readonly
REVOKE SELECT ON TABLE landiq_record FROM biocirv_readonly;

-- drop grant on table infrastructure_wastewater_treatment_plants to biocirv_readonly
REVOKE SELECT ON TABLE infrastructure_wastewater_treatment_plants FROM biocirv_readonly;

-- drop grant on table infrastructure_saf_and_renewable_diesel_plants to biocirv_readonly
REVOKE SELECT ON TABLE infrastructure_saf_and_renewable_diesel_plants FROM biocirv_readonly;

-- drop grant on table infrastructure_petroleum_pipelines to biocirv_readonly
REVOKE SELECT ON TABLE infrastructure_petroleum_pipelines FROM biocirv_readonly;

-- drop grant on table infrastructure_msw_to_energy_anaerobic_digesters to biocirv_readonly
REVOKE SELECT ON TABLE infrastructure_msw_to_energy_anaerobic_digesters FROM biocirv_readonly;

-- drop grant on table infrastructure_livestock_anaerobic_digesters to biocirv_readonly
REVOKE SELECT ON TABLE infrastructure_livestock_anaerobic_digesters FROM biocirv_readonly;

-- drop grant on table infrastructure_landfills to biocirv_readonly
REVOKE SELECT ON TABLE infrastructure_landfills FROM biocirv_readonly;

-- drop grant on table infrastructure_food_processing_facilities to biocirv_readonly
REVOKE SELECT ON TABLE infrastructure_food_processing_facilities FROM biocirv_readonly;

-- drop grant on table infrastructure_ethanol_biorefineries to biocirv_readonly
REVOKE SELECT ON TABLE infrastructure_ethanol_biorefineries FROM biocirv_readonly;

-- drop grant on table infrastructure_district_energy_systems to biocirv_readonly
REVOKE SELECT ON TABLE infrastructure_district_energy_systems FROM biocirv_readonly;

-- drop grant on table infrastructure_combustion_plants to biocirv_readonly
REVOKE SELECT ON TABLE infrastructure_combustion_plants FROM biocirv_readonly;

-- drop grant on table infrastructure_cafo_manure_locations to biocirv_readonly
REVOKE SELECT ON TABLE infrastructure_cafo_manure_locations FROM biocirv_readonly;

-- drop grant on table infrastructure_biosolids_facilities to biocirv_readonly
REVOKE SELECT ON TABLE infrastructure_biosolids_facilities FROM biocirv_readonly;

-- drop grant on table infrastructure_biodiesel_plants to biocirv_readonly
REVOKE SELECT ON TABLE infrastructure_biodiesel_plants FROM biocirv_readonly;

-- drop grant on table icp_record to biocirv_readonly
REVOKE SELECT ON TABLE icp_record FROM biocirv_readonly;

-- drop grant on table harvest_method to biocirv_readonly
REVOKE SELECT ON TABLE harvest_method FROM biocirv_readonly;

-- drop grant on table gasification_timeseries to biocirv_readonly
REVOKE SELECT ON TABLE gasification_timeseries FROM biocirv_readonly;

-- drop grant on table gasification_record to biocirv_readonly
REVOKE SELECT ON TABLE gasification_record FROM biocirv_readonly;

-- drop grant on table ftnir_record to biocirv_readonly
REVOKE SELECT ON TABLE ftnir_record FROM biocirv_readonly;

-- drop grant on table file_object_metadata to biocirv_readonly
REVOKE SELECT ON TABLE file_object_metadata FROM biocirv_readonly;

-- drop grant on table field_storage_method to biocirv_readonly
REVOKE SELECT ON TABLE field_storage_method FROM biocirv_readonly;

-- drop grant on table field_sample_condition to biocirv_readonly
REVOKE SELECT ON TABLE field_sample_condition FROM biocirv_readonly;

-- drop grant on table field_sample to biocirv_readonly
REVOKE SELECT ON TABLE field_sample FROM biocirv_readonly;

-- drop grant on table fermentation_record to biocirv_readonly
REVOKE SELECT ON TABLE fermentation_record FROM biocirv_readonly;

-- drop grant on table facility_record to biocirv_readonly
REVOKE SELECT ON TABLE facility_record FROM biocirv_readonly;

-- drop grant on table experiment_prepared_sample to biocirv_readonly
REVOKE SELECT ON TABLE experiment_prepared_sample FROM biocirv_readonly;

-- drop grant on table experiment_method to biocirv_readonly
REVOKE SELECT ON TABLE experiment_method FROM biocirv_readonly;

-- drop grant on table experiment_equipment to biocirv_readonly
REVOKE SELECT ON TABLE experiment_equipment FROM biocirv_readonly;

-- drop grant on table experiment_analysis to biocirv_readonly
REVOKE SELECT ON TABLE experiment_analysis FROM biocirv_readonly;

-- drop grant on table experiment to biocirv_readonly
REVOKE SELECT ON TABLE experiment FROM biocirv_readonly;

-- drop grant on table etl_run to biocirv_readonly
REVOKE SELECT ON TABLE etl_run FROM biocirv_readonly;

-- drop grant on table equipment to biocirv_readonly
REVOKE SELECT ON TABLE equipment FROM biocirv_readonly;

-- drop grant on table enz_hydr_method to biocirv_readonly
REVOKE SELECT ON TABLE enz_hydr_method FROM biocirv_readonly;

-- drop grant on table entity_lineage to biocirv_readonly
REVOKE SELECT ON TABLE entity_lineage FROM biocirv_readonly;

-- drop grant on table dimension_type to biocirv_readonly
REVOKE SELECT ON TABLE dimension_type FROM biocirv_readonly;

-- drop grant on table decon_vessel to biocirv_readonly
REVOKE SELECT ON TABLE decon_vessel FROM biocirv_readonly;

-- drop grant on table dataset to biocirv_readonly
REVOKE SELECT ON TABLE dataset FROM biocirv_readonly;

-- drop grant on table data_source_type to biocirv_readonly
REVOKE SELECT ON TABLE data_source_type FROM biocirv_readonly;

-- drop grant on table data_source to biocirv_readonly
REVOKE SELECT ON TABLE data_source FROM biocirv_readonly;

-- drop grant on table county_ag_report_record to biocirv_readonly
REVOKE SELECT ON TABLE county_ag_report_record FROM biocirv_readonly;

-- drop grant on table contact to biocirv_readonly
REVOKE SELECT ON TABLE contact FROM biocirv_readonly;

-- drop grant on table compositional_record to biocirv_readonly
REVOKE SELECT ON TABLE compositional_record FROM biocirv_readonly;

-- drop grant on table collection_method to biocirv_readonly
REVOKE SELECT ON TABLE collection_method FROM biocirv_readonly;

-- drop grant on table calorimetry_record to biocirv_readonly
REVOKE SELECT ON TABLE calorimetry_record FROM biocirv_readonly;

-- drop grant on table bioconversion_method to biocirv_readonly
REVOKE SELECT ON TABLE bioconversion_method FROM biocirv_readonly;

-- drop grant on table billion_ton2023_record to biocirv_readonly
REVOKE SELECT ON TABLE billion_ton2023_record FROM biocirv_readonly;

-- drop grant on table autoclave_record to biocirv_readonly
REVOKE SELECT ON TABLE autoclave_record FROM biocirv_readonly;

-- drop grant on table api_user to biocirv_readonly
REVOKE SELECT ON TABLE api_user FROM biocirv_readonly;

-- drop grant on table api_key to biocirv_readonly
REVOKE SELECT ON TABLE api_key FROM biocirv_readonly;

-- drop grant on table analysis_type to biocirv_readonly
REVOKE SELECT ON TABLE analysis_type FROM biocirv_readonly;

-- drop grant on table ag_treatment to biocirv_readonly
REVOKE SELECT ON TABLE ag_treatment FROM biocirv_readonly;

-- drop grant on schema public to biocirv_readonly
REVOKE USAGE ON SCHEMA public FROM biocirv_readonly;

-- drop grant on schema data_portal to biocirv_readonly
REVOKE USAGE ON SCHEMA data_portal FROM biocirv_readonly;

-- drop grant on schema ca_biositing to biocirv_readonly
REVOKE USAGE ON SCHEMA ca_biositing FROM biocirv_readonly;

-- drop view data_portal.mv_usda_county_production
DROP MATERIALIZED VIEW data_portal.mv_usda_county_production;

-- drop view data_portal.mv_biomass_volume_estimate
DROP MATERIALIZED VIEW data_portal.mv_biomass_volume_estimate;

-- drop view data_portal.mv_biomass_search
DROP MATERIALIZED VIEW data_portal.mv_biomass_search;

-- drop view data_portal.mv_biomass_sample_stats
DROP MATERIALIZED VIEW data_portal.mv_biomass_sample_stats;

-- drop view data_portal.mv_biomass_pricing
DROP MATERIALIZED VIEW data_portal.mv_biomass_pricing;

-- drop view data_portal.mv_biomass_gasification
DROP MATERIALIZED VIEW data_portal.mv_biomass_gasification;

-- drop view data_portal.mv_biomass_fermentation
DROP MATERIALIZED VIEW data_portal.mv_biomass_fermentation;

-- drop view data_portal.mv_biomass_end_uses
DROP MATERIALIZED VIEW data_portal.mv_biomass_end_uses;

-- drop view data_portal.mv_biomass_county_production
DROP MATERIALIZED VIEW data_portal.mv_biomass_county_production;

-- drop view data_portal.mv_biomass_composition
DROP MATERIALIZED VIEW data_portal.mv_biomass_composition;

-- drop view data_portal.mv_biomass_availability
DROP MATERIALIZED VIEW data_portal.mv_biomass_availability;

-- drop view ca_biositing.usda_survey_view
DROP MATERIALIZED VIEW ca_biositing.usda_survey_view;

-- drop view ca_biositing.usda_resource_commodity_view
DROP MATERIALIZED VIEW ca_biositing.usda_resource_commodity_view;

-- drop view ca_biositing.usda_census_view
DROP MATERIALIZED VIEW ca_biositing.usda_census_view;

-- drop view ca_biositing.landiq_tileset_view
DROP MATERIALIZED VIEW ca_biositing.landiq_tileset_view;

-- drop view ca_biositing.landiq_record_view
DROP MATERIALIZED VIEW ca_biositing.landiq_record_view;

-- drop view ca_biositing.billion_ton_tileset_view
DROP MATERIALIZED VIEW ca_biositing.billion_ton_tileset_view;

-- drop view ca_biositing.analysis_data_view
DROP MATERIALIZED VIEW ca_biositing.analysis_data_view;

-- drop view ca_biositing.analysis_average_view
DROP MATERIALIZED VIEW ca_biositing.analysis_average_view;

-- drop schema data_portal
DROP SCHEMA data_portal;

-- drop schema ca_biositing
DROP SCHEMA ca_biositing;
