-- Undoes: first domains
-- Revision 20261122145027.
-- Careful: table usda_term_map: its rows are lost.
-- Careful: table usda_survey_record: its rows are lost.
-- Careful: table usda_survey_program: its rows are lost.
-- Careful: table usda_statistic_category: its rows are lost.
-- Careful: table usda_market_record: its rows are lost.
-- Careful: table usda_market_report: its rows are lost.
-- Careful: table usda_domain: its rows are lost.
-- Careful: table usda_census_record: its rows are lost.
-- Careful: table resource_usda_commodity_map: its rows are lost.
-- Careful: table usda_commodity: its rows are lost.
-- Careful: table physical_characteristic: its rows are lost.
-- Careful: table multilinestring: its rows are lost.
-- Careful: table location_soil_type: its rows are lost.
-- Careful: table soil_type: its rows are lost.
-- Careful: table landiq_resource_mapping: its rows are lost.
-- Careful: table landiq_record: its rows are lost.
-- Careful: table polygon: its rows are lost.
-- Careful: table field_sample_condition: its rows are lost.
-- Careful: table processing_method: its rows are lost.
-- Careful: table field_sample: its rows are lost.
-- Careful: table provider: its rows are lost.
-- Careful: table harvest_method: its rows are lost.
-- Careful: table field_storage_method: its rows are lost.
-- Careful: table location_address: its rows are lost.
-- Careful: table county_ag_report_record: its rows are lost.
-- Careful: table contact: its rows are lost.
-- Careful: table collection_method: its rows are lost.
-- Careful: table billion_ton2023_record: its rows are lost.
-- Careful: table resource: its rows are lost.
-- Careful: table resource_subclass: its rows are lost.
-- Careful: table resource_class: its rows are lost.
-- Careful: table primary_ag_product: its rows are lost.
-- Careful: table place: its rows are lost.
-- Careful: table unit: its rows are lost.
-- Careful: table dataset: its rows are lost.
-- Careful: table data_source: its rows are lost.
-- Careful: table location_resolution: its rows are lost.
-- Careful: table data_source_type: its rows are lost.
-- Careful: table source_type: its rows are lost.
-- Careful: table etl_run: its rows are lost.
-- Careful: table ag_treatment: its rows are lost.

-- drop table usda_term_map
DROP TABLE usda_term_map;

-- drop table usda_survey_record
DROP TABLE usda_survey_record;

-- drop table usda_survey_program
DROP TABLE usda_survey_program;

-- drop table usda_statistic_category
DROP TABLE usda_statistic_category;

-- drop table usda_market_record
DROP TABLE usda_market_record;

-- drop table usda_market_report
DROP TABLE usda_market_report;

-- drop table usda_domain
DROP TABLE usda_domain;

-- drop table usda_census_record
DROP TABLE usda_census_record;

-- drop table resource_usda_commodity_map
DROP TABLE resource_usda_commodity_map;

-- drop table usda_commodity
DROP TABLE usda_commodity;

-- drop table physical_characteristic
DROP TABLE physical_characteristic;

-- drop table multilinestring
DROP TABLE multilinestring;

-- drop table location_soil_type
DROP TABLE location_soil_type;

-- drop table soil_type
DROP TABLE soil_type;

-- drop table landiq_resource_mapping
DROP TABLE landiq_resource_mapping;

-- drop table landiq_record
DROP TABLE landiq_record;

-- drop table polygon
DROP TABLE polygon;

-- drop table field_sample_condition
DROP TABLE field_sample_condition;

-- drop table processing_method
DROP TABLE processing_method;

-- drop table field_sample
DROP TABLE field_sample;

-- drop table provider
DROP TABLE provider;

-- drop table harvest_method
DROP TABLE harvest_method;

-- drop table field_storage_method
DROP TABLE field_storage_method;

-- drop table location_address
DROP TABLE location_address;

-- drop table county_ag_report_record
DROP TABLE county_ag_report_record;

-- drop table contact
DROP TABLE contact;

-- drop table collection_method
DROP TABLE collection_method;

-- drop table billion_ton2023_record
DROP TABLE billion_ton2023_record;

-- drop table resource
DROP TABLE resource;

-- drop table resource_subclass
DROP TABLE resource_subclass;

-- drop table resource_class
DROP TABLE resource_class;

-- drop table primary_ag_product
DROP TABLE primary_ag_product;

-- drop table place
DROP TABLE place;

-- drop table unit
DROP TABLE unit;

-- drop table dataset
DROP TABLE dataset;

-- drop table data_source
DROP TABLE data_source;

-- drop table location_resolution
DROP TABLE location_resolution;

-- drop table data_source_type
DROP TABLE data_source_type;

-- drop table source_type
DROP TABLE source_type;

-- drop table etl_run
DROP TABLE etl_run;

-- drop table ag_treatment
DROP TABLE ag_treatment;
