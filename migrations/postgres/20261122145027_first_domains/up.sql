-- first domains
-- Revision 20261122145027, follows nothing: it is the first.

-- create extension postgis
CREATE EXTENSION IF NOT EXISTS postgis;

-- create table ag_treatment
CREATE TABLE ag_treatment (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT ag_treatment_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE ag_treatment IS 'A treatment of a field, such as a fertiliser or a pesticide.';

-- create table etl_run
CREATE TABLE etl_run (
    id serial,
    run_id character varying,
    started_at timestamp without time zone,
    completed_at timestamp without time zone,
    pipeline_name character varying,
    status character varying,
    records_ingested integer,
    note character varying,
    CONSTRAINT etl_run_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE etl_run IS 'One run of the pipeline that loads data.';

-- create table source_type
CREATE TABLE source_type (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT source_type_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE source_type IS 'A kind of source.';

-- create table data_source_type
CREATE TABLE data_source_type (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    source_type_id integer,
    CONSTRAINT data_source_type_pkey PRIMARY KEY (id),
    CONSTRAINT data_source_type_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT data_source_type_source_type_id_fkey FOREIGN KEY (source_type_id) REFERENCES source_type (id)
);
COMMENT ON TABLE data_source_type IS 'The kinds of source that a data source belongs to.';

-- create table location_resolution
CREATE TABLE location_resolution (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT location_resolution_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE location_resolution IS 'How exactly a source tells locations.';

-- create table data_source
CREATE TABLE data_source (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    name character varying,
    description character varying,
    data_source_type_id integer,
    full_title character varying,
    creator character varying,
    subject character varying,
    publisher character varying,
    contributor character varying,
    date timestamp without time zone,
    type character varying,
    biocirv boolean,
    format character varying,
    language character varying,
    relation character varying,
    temporal_coverage character varying,
    location_coverage_id integer,
    rights character varying,
    license character varying,
    uri character varying,
    note character varying,
    CONSTRAINT data_source_pkey PRIMARY KEY (id),
    CONSTRAINT data_source_data_source_type_id_fkey FOREIGN KEY (data_source_type_id) REFERENCES data_source_type (id),
    CONSTRAINT data_source_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT data_source_location_coverage_id_fkey FOREIGN KEY (location_coverage_id) REFERENCES location_resolution (id)
);
COMMENT ON TABLE data_source IS 'Where data come from, described by the terms of Dublin Core.';

-- create table dataset
CREATE TABLE dataset (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    name character varying,
    record_type character varying,
    source_id integer,
    start_date date,
    end_date date,
    description character varying,
    CONSTRAINT dataset_pkey PRIMARY KEY (id),
    CONSTRAINT dataset_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT dataset_source_id_fkey FOREIGN KEY (source_id) REFERENCES data_source (id)
);
COMMENT ON TABLE dataset IS 'Records that came together from one source.';

-- create table unit
CREATE TABLE unit (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT unit_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE unit IS 'A unit of measurement.';

-- create table place
CREATE TABLE place (
    geoid character varying NOT NULL,
    state_name character varying,
    state_fips character varying,
    county_name character varying,
    county_fips character varying,
    region_name character varying,
    agg_level_desc character varying,
    CONSTRAINT place_pkey PRIMARY KEY (geoid)
);
COMMENT ON TABLE place IS 'A state, a county or a region, by its census identifier.';

-- create table primary_ag_product
CREATE TABLE primary_ag_product (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT primary_ag_product_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE primary_ag_product IS 'A crop or another primary product of agriculture.';

-- create table resource_class
CREATE TABLE resource_class (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT resource_class_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE resource_class IS 'A class of resources.';

-- create table resource_subclass
CREATE TABLE resource_subclass (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT resource_subclass_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE resource_subclass IS 'A class of resources within a class.';

-- create table resource
CREATE TABLE resource (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    name character varying,
    primary_ag_product_id integer,
    resource_class_id integer,
    resource_subclass_id integer,
    resource_code character varying,
    description character varying,
    uri character varying,
    CONSTRAINT resource_pkey PRIMARY KEY (id),
    CONSTRAINT resource_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT resource_primary_ag_product_id_fkey FOREIGN KEY (primary_ag_product_id) REFERENCES primary_ag_product (id),
    CONSTRAINT resource_resource_class_id_fkey FOREIGN KEY (resource_class_id) REFERENCES resource_class (id),
    CONSTRAINT resource_resource_subclass_id_fkey FOREIGN KEY (resource_subclass_id) REFERENCES resource_subclass (id)
);
COMMENT ON TABLE resource IS 'A kind of biomass.';

-- create table billion_ton2023_record
CREATE TABLE billion_ton2023_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    dataset_id integer,
    subclass_id integer,
    resource_id integer,
    geoid character varying,
    county_square_miles double precision,
    model_name character varying,
    scenario_name character varying,
    price_offered_usd numeric,
    production integer,
    production_unit_id integer,
    btu_ton integer,
    production_energy_content bigint,
    energy_content_unit_id integer,
    product_density_dtpersqmi numeric,
    land_source character varying,
    CONSTRAINT billion_ton2023_record_pkey PRIMARY KEY (id),
    CONSTRAINT billion_ton2023_record_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT billion_ton2023_record_energy_content_unit_id_fkey FOREIGN KEY (energy_content_unit_id) REFERENCES unit (id),
    CONSTRAINT billion_ton2023_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT billion_ton2023_record_geoid_fkey FOREIGN KEY (geoid) REFERENCES place (geoid),
    CONSTRAINT billion_ton2023_record_production_unit_id_fkey FOREIGN KEY (production_unit_id) REFERENCES unit (id),
    CONSTRAINT billion_ton2023_record_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT billion_ton2023_record_subclass_id_fkey FOREIGN KEY (subclass_id) REFERENCES resource_subclass (id)
);
COMMENT ON TABLE billion_ton2023_record IS 'A modelled supply of biomass in a county, from the Billion Ton study of 2023.';

-- create table collection_method
CREATE TABLE collection_method (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT collection_method_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE collection_method IS 'A way in which a sample is collected.';

-- create table contact
CREATE TABLE contact (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    name character varying,
    first_name character varying,
    last_name character varying,
    email character varying,
    affiliation character varying,
    CONSTRAINT contact_pkey PRIMARY KEY (id),
    CONSTRAINT contact_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
COMMENT ON TABLE contact IS 'A person who collects, analyses or provides.';

-- create table county_ag_report_record
CREATE TABLE county_ag_report_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    record_id character varying NOT NULL,
    geoid character varying,
    primary_ag_product_id integer,
    description character varying,
    resource_type character varying,
    data_year integer,
    data_source_id integer,
    produced_nsjv boolean,
    processed_nsjv boolean,
    note character varying,
    prodn_value_note character varying,
    CONSTRAINT county_ag_report_record_pkey PRIMARY KEY (id),
    CONSTRAINT county_ag_report_record_record_id_key UNIQUE (record_id),
    CONSTRAINT county_ag_report_record_data_source_id_fkey FOREIGN KEY (data_source_id) REFERENCES data_source (id),
    CONSTRAINT county_ag_report_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT county_ag_report_record_geoid_fkey FOREIGN KEY (geoid) REFERENCES place (geoid),
    CONSTRAINT county_ag_report_record_primary_ag_product_id_fkey FOREIGN KEY (primary_ag_product_id) REFERENCES primary_ag_product (id)
);
COMMENT ON TABLE county_ag_report_record IS 'A line of a county''s yearly agricultural report.';

-- create table location_address
CREATE TABLE location_address (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    geography_id character varying,
    address_line1 character varying,
    address_line2 character varying,
    city character varying,
    zip character varying,
    lat double precision,
    lon double precision,
    is_anonymous boolean,
    CONSTRAINT location_address_pkey PRIMARY KEY (id),
    CONSTRAINT location_address_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT location_address_geography_id_fkey FOREIGN KEY (geography_id) REFERENCES place (geoid)
);
COMMENT ON TABLE location_address IS 'An address, or a point within a place.';

-- create table field_storage_method
CREATE TABLE field_storage_method (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT field_storage_method_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE field_storage_method IS 'A way in which a sample is stored in the field.';

-- create table harvest_method
CREATE TABLE harvest_method (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT harvest_method_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE harvest_method IS 'A way in which a crop is harvested.';

-- create table provider
CREATE TABLE provider (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    codename character varying,
    CONSTRAINT provider_pkey PRIMARY KEY (id),
    CONSTRAINT provider_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
COMMENT ON TABLE provider IS 'Who provides material, under a code name.';

-- create table field_sample
CREATE TABLE field_sample (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    name character varying,
    resource_id integer,
    provider_id integer,
    collector_id integer,
    sample_collection_source character varying,
    amount_collected numeric,
    amount_collected_unit_id integer,
    sampling_location_id integer,
    field_storage_method_id integer,
    field_storage_duration_value numeric,
    field_storage_duration_unit_id integer,
    field_storage_location_id integer,
    collection_timestamp timestamp without time zone,
    collection_method_id integer,
    harvest_method_id integer,
    harvest_date date,
    field_sample_storage_location_id integer,
    note character varying,
    CONSTRAINT field_sample_pkey PRIMARY KEY (id),
    CONSTRAINT field_sample_amount_collected_unit_id_fkey FOREIGN KEY (amount_collected_unit_id) REFERENCES unit (id),
    CONSTRAINT field_sample_collection_method_id_fkey FOREIGN KEY (collection_method_id) REFERENCES collection_method (id),
    CONSTRAINT field_sample_collector_id_fkey FOREIGN KEY (collector_id) REFERENCES contact (id),
    CONSTRAINT field_sample_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT field_sample_field_sample_storage_location_id_fkey FOREIGN KEY (field_sample_storage_location_id) REFERENCES location_address (id),
    CONSTRAINT field_sample_field_storage_duration_unit_id_fkey FOREIGN KEY (field_storage_duration_unit_id) REFERENCES unit (id),
    CONSTRAINT field_sample_field_storage_location_id_fkey FOREIGN KEY (field_storage_location_id) REFERENCES location_address (id),
    CONSTRAINT field_sample_field_storage_method_id_fkey FOREIGN KEY (field_storage_method_id) REFERENCES field_storage_method (id),
    CONSTRAINT field_sample_harvest_method_id_fkey FOREIGN KEY (harvest_method_id) REFERENCES harvest_method (id),
    CONSTRAINT field_sample_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES provider (id),
    CONSTRAINT field_sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT field_sample_sampling_location_id_fkey FOREIGN KEY (sampling_location_id) REFERENCES location_address (id)
);
COMMENT ON TABLE field_sample IS 'Material that was collected at a place.';

-- create table processing_method
CREATE TABLE processing_method (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT processing_method_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE processing_method IS 'A way in which material is processed.';

-- create table field_sample_condition
CREATE TABLE field_sample_condition (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    field_sample_id integer,
    ag_treatment_id integer,
    last_application_date date,
    treatment_amount_per_acre double precision,
    processing_method_id integer,
    CONSTRAINT field_sample_condition_pkey PRIMARY KEY (id),
    CONSTRAINT field_sample_condition_ag_treatment_id_fkey FOREIGN KEY (ag_treatment_id) REFERENCES ag_treatment (id),
    CONSTRAINT field_sample_condition_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT field_sample_condition_field_sample_id_fkey FOREIGN KEY (field_sample_id) REFERENCES field_sample (id),
    CONSTRAINT field_sample_condition_processing_method_id_fkey FOREIGN KEY (processing_method_id) REFERENCES processing_method (id)
);
COMMENT ON TABLE field_sample_condition IS 'What was done to the field before a sample was taken.';

-- create table polygon
CREATE TABLE polygon (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    geoid character varying,
    geom geometry,
    dataset_id integer,
    CONSTRAINT polygon_pkey PRIMARY KEY (id),
    CONSTRAINT polygon_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT polygon_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
COMMENT ON TABLE polygon IS 'An area on the map.';
CREATE UNIQUE INDEX unique_geom_dataset_md5 ON polygon ((md5(geom::text)), dataset_id);

-- create table landiq_record
CREATE TABLE landiq_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    record_id character varying NOT NULL,
    dataset_id integer,
    polygon_id integer,
    main_crop integer,
    secondary_crop integer,
    tertiary_crop integer,
    quaternary_crop integer,
    confidence integer,
    irrigated boolean,
    acres double precision,
    county character varying,
    version character varying,
    note character varying,
    pct1 double precision,
    pct2 double precision,
    pct3 double precision,
    pct4 double precision,
    CONSTRAINT landiq_record_pkey PRIMARY KEY (id),
    CONSTRAINT landiq_record_record_id_key UNIQUE (record_id),
    CONSTRAINT landiq_record_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT landiq_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT landiq_record_main_crop_fkey FOREIGN KEY (main_crop) REFERENCES primary_ag_product (id),
    CONSTRAINT landiq_record_polygon_id_fkey FOREIGN KEY (polygon_id) REFERENCES polygon (id),
    CONSTRAINT landiq_record_quaternary_crop_fkey FOREIGN KEY (quaternary_crop) REFERENCES primary_ag_product (id),
    CONSTRAINT landiq_record_secondary_crop_fkey FOREIGN KEY (secondary_crop) REFERENCES primary_ag_product (id),
    CONSTRAINT landiq_record_tertiary_crop_fkey FOREIGN KEY (tertiary_crop) REFERENCES primary_ag_product (id)
);
COMMENT ON TABLE landiq_record IS 'The crops that LandIQ saw on a polygon in a year.';

-- create table landiq_resource_mapping
CREATE TABLE landiq_resource_mapping (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    landiq_crop_name integer,
    resource_id integer,
    CONSTRAINT landiq_resource_mapping_pkey PRIMARY KEY (id),
    CONSTRAINT landiq_resource_mapping_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT landiq_resource_mapping_landiq_crop_name_fkey FOREIGN KEY (landiq_crop_name) REFERENCES primary_ag_product (id),
    CONSTRAINT landiq_resource_mapping_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);
COMMENT ON TABLE landiq_resource_mapping IS 'Which resource a crop of LandIQ yields.';

-- create table soil_type
CREATE TABLE soil_type (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT soil_type_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE soil_type IS 'A type of soil.';

-- create table location_soil_type
CREATE TABLE location_soil_type (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    location_id integer,
    soil_type_id integer,
    CONSTRAINT location_soil_type_pkey PRIMARY KEY (id),
    CONSTRAINT location_soil_type_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT location_soil_type_location_id_fkey FOREIGN KEY (location_id) REFERENCES location_address (id),
    CONSTRAINT location_soil_type_soil_type_id_fkey FOREIGN KEY (soil_type_id) REFERENCES soil_type (id)
);
COMMENT ON TABLE location_soil_type IS 'The soil at an address.';

-- create table multilinestring
CREATE TABLE multilinestring (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    geoid character varying,
    geom geometry,
    dataset_id integer,
    CONSTRAINT multilinestring_pkey PRIMARY KEY (id),
    CONSTRAINT multilinestring_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT multilinestring_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
COMMENT ON TABLE multilinestring IS 'A line on the map, such as a pipeline or a railway.';

-- create table physical_characteristic
CREATE TABLE physical_characteristic (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    field_sample_id integer,
    particle_length numeric,
    particle_width numeric,
    particle_height numeric,
    particle_unit_id integer,
    CONSTRAINT physical_characteristic_pkey PRIMARY KEY (id),
    CONSTRAINT physical_characteristic_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT physical_characteristic_field_sample_id_fkey FOREIGN KEY (field_sample_id) REFERENCES field_sample (id),
    CONSTRAINT physical_characteristic_particle_unit_id_fkey FOREIGN KEY (particle_unit_id) REFERENCES unit (id)
);
COMMENT ON TABLE physical_characteristic IS 'The size of the particles of a sample.';

-- create table usda_commodity
CREATE TABLE usda_commodity (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    usda_source character varying,
    usda_code character varying,
    api_name character varying,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    parent_commodity_id integer,
    CONSTRAINT usda_commodity_pkey PRIMARY KEY (id),
    CONSTRAINT usda_commodity_parent_commodity_id_fkey FOREIGN KEY (parent_commodity_id) REFERENCES usda_commodity (id)
);
COMMENT ON TABLE usda_commodity IS 'A commodity as the USDA names it.';

-- create table resource_usda_commodity_map
CREATE TABLE resource_usda_commodity_map (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    resource_id integer,
    primary_ag_product_id integer,
    usda_commodity_id integer,
    match_tier character varying,
    note character varying,
    CONSTRAINT resource_usda_commodity_map_pkey PRIMARY KEY (id),
    CONSTRAINT resource_usda_commodity_map_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT resource_usda_commodity_map_primary_ag_product_id_fkey FOREIGN KEY (primary_ag_product_id) REFERENCES primary_ag_product (id),
    CONSTRAINT resource_usda_commodity_map_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT resource_usda_commodity_map_usda_commodity_id_fkey FOREIGN KEY (usda_commodity_id) REFERENCES usda_commodity (id)
);
COMMENT ON TABLE resource_usda_commodity_map IS 'Which commodity of the USDA a resource or a product matches.';

-- create table usda_census_record
CREATE TABLE usda_census_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    dataset_id integer,
    geoid character varying,
    commodity_code integer,
    year integer,
    source_reference character varying,
    note character varying,
    CONSTRAINT usda_census_record_pkey PRIMARY KEY (id),
    CONSTRAINT usda_census_record_commodity_code_fkey FOREIGN KEY (commodity_code) REFERENCES usda_commodity (id),
    CONSTRAINT usda_census_record_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT usda_census_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT usda_census_record_geoid_fkey FOREIGN KEY (geoid) REFERENCES place (geoid)
);
COMMENT ON TABLE usda_census_record IS 'A commodity in the USDA census of a county.';

-- create table usda_domain
CREATE TABLE usda_domain (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT usda_domain_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE usda_domain IS 'A domain of USDA statistics.';

-- create table usda_market_report
CREATE TABLE usda_market_report (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    slug_id integer,
    slug_name character varying,
    report_series_title character varying,
    frequency character varying,
    office_name character varying,
    office_city_id integer,
    office_state_fips character varying,
    source_id integer,
    CONSTRAINT usda_market_report_pkey PRIMARY KEY (id),
    CONSTRAINT usda_market_report_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT usda_market_report_office_city_id_fkey FOREIGN KEY (office_city_id) REFERENCES location_address (id),
    CONSTRAINT usda_market_report_source_id_fkey FOREIGN KEY (source_id) REFERENCES data_source (id)
);
COMMENT ON TABLE usda_market_report IS 'A market report of the USDA.';

-- create table usda_market_record
CREATE TABLE usda_market_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    report_id integer,
    dataset_id integer,
    report_begin_date timestamp without time zone,
    report_end_date timestamp without time zone,
    report_date timestamp without time zone,
    commodity_id integer,
    market_type_id integer,
    market_type_category character varying,
    grp character varying,
    market_category_id integer,
    class_ character varying,
    grade character varying,
    variety character varying,
    protein_pct numeric,
    application character varying,
    pkg character varying,
    sale_type character varying,
    price_unit_id integer,
    freight character varying,
    trans_mode character varying,
    CONSTRAINT usda_market_record_pkey PRIMARY KEY (id),
    CONSTRAINT usda_market_record_commodity_id_fkey FOREIGN KEY (commodity_id) REFERENCES usda_commodity (id),
    CONSTRAINT usda_market_record_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT usda_market_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT usda_market_record_price_unit_id_fkey FOREIGN KEY (price_unit_id) REFERENCES unit (id),
    CONSTRAINT usda_market_record_report_id_fkey FOREIGN KEY (report_id) REFERENCES usda_market_report (id)
);
COMMENT ON TABLE usda_market_record IS 'A price in a market report of the USDA.';

-- create table usda_statistic_category
CREATE TABLE usda_statistic_category (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT usda_statistic_category_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE usda_statistic_category IS 'A category of USDA statistics.';

-- create table usda_survey_program
CREATE TABLE usda_survey_program (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT usda_survey_program_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE usda_survey_program IS 'A survey program of the USDA.';

-- create table usda_survey_record
CREATE TABLE usda_survey_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    dataset_id integer,
    geoid character varying,
    commodity_code integer,
    year integer,
    survey_program_id integer,
    survey_period character varying,
    begin_code character varying,
    end_code character varying,
    reference_month character varying,
    seasonal_flag boolean,
    note character varying,
    CONSTRAINT usda_survey_record_pkey PRIMARY KEY (id),
    CONSTRAINT usda_survey_record_commodity_code_fkey FOREIGN KEY (commodity_code) REFERENCES usda_commodity (id),
    CONSTRAINT usda_survey_record_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT usda_survey_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT usda_survey_record_geoid_fkey FOREIGN KEY (geoid) REFERENCES place (geoid),
    CONSTRAINT usda_survey_record_survey_program_id_fkey FOREIGN KEY (survey_program_id) REFERENCES usda_survey_program (id)
);
COMMENT ON TABLE usda_survey_record IS 'A commodity in a USDA survey of a county.';

-- create table usda_term_map
CREATE TABLE usda_term_map (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    source_system character varying,
    source_context character varying,
    raw_term character varying,
    usda_commodity_id integer,
    is_verified boolean,
    note character varying,
    CONSTRAINT usda_term_map_pkey PRIMARY KEY (id),
    CONSTRAINT usda_term_map_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT usda_term_map_usda_commodity_id_fkey FOREIGN KEY (usda_commodity_id) REFERENCES usda_commodity (id)
);
COMMENT ON TABLE usda_term_map IS 'What a raw term of a source means as a commodity.';
