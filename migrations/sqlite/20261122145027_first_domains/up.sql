-- first domains
-- Revision 20261122145027, follows nothing: it is the first.

-- create table ag_treatment
CREATE TABLE ag_treatment (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT ag_treatment_pkey PRIMARY KEY (id)
);

-- create table etl_run
CREATE TABLE etl_run (
    id INTEGER NOT NULL,
    run_id VARCHAR,
    started_at TIMESTAMP,
    completed_at TIMESTAMP,
    pipeline_name VARCHAR,
    status VARCHAR,
    records_ingested INTEGER,
    note VARCHAR,
    CONSTRAINT etl_run_pkey PRIMARY KEY (id)
);

-- create table source_type
CREATE TABLE source_type (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT source_type_pkey PRIMARY KEY (id)
);

-- create table data_source_type
CREATE TABLE data_source_type (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    source_type_id INTEGER,
    CONSTRAINT data_source_type_pkey PRIMARY KEY (id),
    CONSTRAINT data_source_type_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT data_source_type_source_type_id_fkey FOREIGN KEY (source_type_id) REFERENCES source_type (id)
);

-- create table location_resolution
CREATE TABLE location_resolution (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT location_resolution_pkey PRIMARY KEY (id)
);

-- create table data_source
CREATE TABLE data_source (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    name VARCHAR,
    description VARCHAR,
    data_source_type_id INTEGER,
    full_title VARCHAR,
    creator VARCHAR,
    subject VARCHAR,
    publisher VARCHAR,
    contributor VARCHAR,
    date TIMESTAMP,
    type VARCHAR,
    biocirv BOOLEAN,
    format VARCHAR,
    language VARCHAR,
    relation VARCHAR,
    temporal_coverage VARCHAR,
    location_coverage_id INTEGER,
    rights VARCHAR,
    license VARCHAR,
    uri VARCHAR,
    note VARCHAR,
    CONSTRAINT data_source_pkey PRIMARY KEY (id),
    CONSTRAINT data_source_data_source_type_id_fkey FOREIGN KEY (data_source_type_id) REFERENCES data_source_type (id),
    CONSTRAINT data_source_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT data_source_location_coverage_id_fkey FOREIGN KEY (location_coverage_id) REFERENCES location_resolution (id)
);

-- create table dataset
CREATE TABLE dataset (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    name VARCHAR,
    record_type VARCHAR,
    source_id INTEGER,
    start_date DATE,
    end_date DATE,
    description VARCHAR,
    CONSTRAINT dataset_pkey PRIMARY KEY (id),
    CONSTRAINT dataset_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT dataset_source_id_fkey FOREIGN KEY (source_id) REFERENCES data_source (id)
);

-- create table unit
CREATE TABLE unit (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT unit_pkey PRIMARY KEY (id)
);

-- create table place
CREATE TABLE place (
    geoid VARCHAR NOT NULL,
    state_name VARCHAR,
    state_fips VARCHAR,
    county_name VARCHAR,
    county_fips VARCHAR,
    region_name VARCHAR,
    agg_level_desc VARCHAR,
    CONSTRAINT place_pkey PRIMARY KEY (geoid)
);

-- create table primary_ag_product
CREATE TABLE primary_ag_product (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT primary_ag_product_pkey PRIMARY KEY (id)
);

-- create table resource_class
CREATE TABLE resource_class (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT resource_class_pkey PRIMARY KEY (id)
);

-- create table resource_subclass
CREATE TABLE resource_subclass (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT resource_subclass_pkey PRIMARY KEY (id)
);

-- create table resource
CREATE TABLE resource (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    name VARCHAR,
    primary_ag_product_id INTEGER,
    resource_class_id INTEGER,
    resource_subclass_id INTEGER,
    resource_code VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT resource_pkey PRIMARY KEY (id),
    CONSTRAINT resource_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT resource_primary_ag_product_id_fkey FOREIGN KEY (primary_ag_product_id) REFERENCES primary_ag_product (id),
    CONSTRAINT resource_resource_class_id_fkey FOREIGN KEY (resource_class_id) REFERENCES resource_class (id),
    CONSTRAINT resource_resource_subclass_id_fkey FOREIGN KEY (resource_subclass_id) REFERENCES resource_subclass (id)
);

-- create table billion_ton2023_record
CREATE TABLE billion_ton2023_record (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    dataset_id INTEGER,
    subclass_id INTEGER,
    resource_id INTEGER,
    geoid VARCHAR,
    county_square_miles DOUBLE,
    model_name VARCHAR,
    scenario_name VARCHAR,
    price_offered_usd NUMERIC,
    production INTEGER,
    production_unit_id INTEGER,
    btu_ton INTEGER,
    production_energy_content BIGINT,
    energy_content_unit_id INTEGER,
    product_density_dtpersqmi NUMERIC,
    land_source VARCHAR,
    CONSTRAINT billion_ton2023_record_pkey PRIMARY KEY (id),
    CONSTRAINT billion_ton2023_record_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT billion_ton2023_record_energy_content_unit_id_fkey FOREIGN KEY (energy_content_unit_id) REFERENCES unit (id),
    CONSTRAINT billion_ton2023_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT billion_ton2023_record_geoid_fkey FOREIGN KEY (geoid) REFERENCES place (geoid),
    CONSTRAINT billion_ton2023_record_production_unit_id_fkey FOREIGN KEY (production_unit_id) REFERENCES unit (id),
    CONSTRAINT billion_ton2023_record_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT billion_ton2023_record_subclass_id_fkey FOREIGN KEY (subclass_id) REFERENCES resource_subclass (id)
);

-- create table collection_method
CREATE TABLE collection_method (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT collection_method_pkey PRIMARY KEY (id)
);

-- create table contact
CREATE TABLE contact (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    name VARCHAR,
    first_name VARCHAR,
    last_name VARCHAR,
    email VARCHAR,
    affiliation VARCHAR,
    CONSTRAINT contact_pkey PRIMARY KEY (id),
    CONSTRAINT contact_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);

-- create table county_ag_report_record
CREATE TABLE county_ag_report_record (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    record_id VARCHAR NOT NULL,
    geoid VARCHAR,
    primary_ag_product_id INTEGER,
    description VARCHAR,
    resource_type VARCHAR,
    data_year INTEGER,
    data_source_id INTEGER,
    produced_nsjv BOOLEAN,
    processed_nsjv BOOLEAN,
    note VARCHAR,
    prodn_value_note VARCHAR,
    CONSTRAINT county_ag_report_record_pkey PRIMARY KEY (id),
    CONSTRAINT county_ag_report_record_record_id_key UNIQUE (record_id),
    CONSTRAINT county_ag_report_record_data_source_id_fkey FOREIGN KEY (data_source_id) REFERENCES data_source (id),
    CONSTRAINT county_ag_report_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT county_ag_report_record_geoid_fkey FOREIGN KEY (geoid) REFERENCES place (geoid),
    CONSTRAINT county_ag_report_record_primary_ag_product_id_fkey FOREIGN KEY (primary_ag_product_id) REFERENCES primary_ag_product (id)
);

-- create table location_address
CREATE TABLE location_address (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    geography_id VARCHAR,
    address_line1 VARCHAR,
    address_line2 VARCHAR,
    city VARCHAR,
    zip VARCHAR,
    lat DOUBLE,
    lon DOUBLE,
    is_anonymous BOOLEAN,
    CONSTRAINT location_address_pkey PRIMARY KEY (id),
    CONSTRAINT location_address_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT location_address_geography_id_fkey FOREIGN KEY (geography_id) REFERENCES place (geoid)
);

-- create table field_storage_method
CREATE TABLE field_storage_method (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT field_storage_method_pkey PRIMARY KEY (id)
);

-- create table harvest_method
CREATE TABLE harvest_method (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT harvest_method_pkey PRIMARY KEY (id)
);

-- create table provider
CREATE TABLE provider (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    codename VARCHAR,
    CONSTRAINT provider_pkey PRIMARY KEY (id),
    CONSTRAINT provider_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);

-- create table field_sample
CREATE TABLE field_sample (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    name VARCHAR,
    resource_id INTEGER,
    provider_id INTEGER,
    collector_id INTEGER,
    sample_collection_source VARCHAR,
    amount_collected NUMERIC,
    amount_collected_unit_id INTEGER,
    sampling_location_id INTEGER,
    field_storage_method_id INTEGER,
    field_storage_duration_value NUMERIC,
    field_storage_duration_unit_id INTEGER,
    field_storage_location_id INTEGER,
    collection_timestamp TIMESTAMP,
    collection_method_id INTEGER,
    harvest_method_id INTEGER,
    harvest_date DATE,
    field_sample_storage_location_id INTEGER,
    note VARCHAR,
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

-- create table processing_method
CREATE TABLE processing_method (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT processing_method_pkey PRIMARY KEY (id)
);

-- create table field_sample_condition
CREATE TABLE field_sample_condition (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    field_sample_id INTEGER,
    ag_treatment_id INTEGER,
    last_application_date DATE,
    treatment_amount_per_acre DOUBLE,
    processing_method_id INTEGER,
    CONSTRAINT field_sample_condition_pkey PRIMARY KEY (id),
    CONSTRAINT field_sample_condition_ag_treatment_id_fkey FOREIGN KEY (ag_treatment_id) REFERENCES ag_treatment (id),
    CONSTRAINT field_sample_condition_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT field_sample_condition_field_sample_id_fkey FOREIGN KEY (field_sample_id) REFERENCES field_sample (id),
    CONSTRAINT field_sample_condition_processing_method_id_fkey FOREIGN KEY (processing_method_id) REFERENCES processing_method (id)
);

-- create table polygon
CREATE TABLE polygon (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    geoid VARCHAR,
    geom BLOB,
    dataset_id INTEGER,
    CONSTRAINT polygon_pkey PRIMARY KEY (id),
    CONSTRAINT polygon_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT polygon_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
CREATE UNIQUE INDEX unique_geom_dataset_md5 ON polygon ((hex(geom)), dataset_id);

-- create table landiq_record
CREATE TABLE landiq_record (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    record_id VARCHAR NOT NULL,
    dataset_id INTEGER,
    polygon_id INTEGER,
    main_crop INTEGER,
    secondary_crop INTEGER,
    tertiary_crop INTEGER,
    quaternary_crop INTEGER,
    confidence INTEGER,
    irrigated BOOLEAN,
    acres DOUBLE,
    county VARCHAR,
    version VARCHAR,
    note VARCHAR,
    pct1 DOUBLE,
    pct2 DOUBLE,
    pct3 DOUBLE,
    pct4 DOUBLE,
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

-- create table landiq_resource_mapping
CREATE TABLE landiq_resource_mapping (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    landiq_crop_name INTEGER,
    resource_id INTEGER,
    CONSTRAINT landiq_resource_mapping_pkey PRIMARY KEY (id),
    CONSTRAINT landiq_resource_mapping_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT landiq_resource_mapping_landiq_crop_name_fkey FOREIGN KEY (landiq_crop_name) REFERENCES primary_ag_product (id),
    CONSTRAINT landiq_resource_mapping_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);

-- create table soil_type
CREATE TABLE soil_type (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT soil_type_pkey PRIMARY KEY (id)
);

-- create table location_soil_type
CREATE TABLE location_soil_type (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    location_id INTEGER,
    soil_type_id INTEGER,
    CONSTRAINT location_soil_type_pkey PRIMARY KEY (id),
    CONSTRAINT location_soil_type_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT location_soil_type_location_id_fkey FOREIGN KEY (location_id) REFERENCES location_address (id),
    CONSTRAINT location_soil_type_soil_type_id_fkey FOREIGN KEY (soil_type_id) REFERENCES soil_type (id)
);

-- create table multilinestring
CREATE TABLE multilinestring (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    geoid VARCHAR,
    geom BLOB,
    dataset_id INTEGER,
    CONSTRAINT multilinestring_pkey PRIMARY KEY (id),
    CONSTRAINT multilinestring_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT multilinestring_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);

-- create table physical_characteristic
CREATE TABLE physical_characteristic (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    field_sample_id INTEGER,
    particle_length NUMERIC,
    particle_width NUMERIC,
    particle_height NUMERIC,
    particle_unit_id INTEGER,
    CONSTRAINT physical_characteristic_pkey PRIMARY KEY (id),
    CONSTRAINT physical_characteristic_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT physical_characteristic_field_sample_id_fkey FOREIGN KEY (field_sample_id) REFERENCES field_sample (id),
    CONSTRAINT physical_characteristic_particle_unit_id_fkey FOREIGN KEY (particle_unit_id) REFERENCES unit (id)
);

-- create table usda_commodity
CREATE TABLE usda_commodity (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    usda_source VARCHAR,
    usda_code VARCHAR,
    api_name VARCHAR,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    parent_commodity_id INTEGER,
    CONSTRAINT usda_commodity_pkey PRIMARY KEY (id),
    CONSTRAINT usda_commodity_parent_commodity_id_fkey FOREIGN KEY (parent_commodity_id) REFERENCES usda_commodity (id)
);

-- create table resource_usda_commodity_map
CREATE TABLE resource_usda_commodity_map (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    resource_id INTEGER,
    primary_ag_product_id INTEGER,
    usda_commodity_id INTEGER,
    match_tier VARCHAR,
    note VARCHAR,
    CONSTRAINT resource_usda_commodity_map_pkey PRIMARY KEY (id),
    CONSTRAINT resource_usda_commodity_map_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT resource_usda_commodity_map_primary_ag_product_id_fkey FOREIGN KEY (primary_ag_product_id) REFERENCES primary_ag_product (id),
    CONSTRAINT resource_usda_commodity_map_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT resource_usda_commodity_map_usda_commodity_id_fkey FOREIGN KEY (usda_commodity_id) REFERENCES usda_commodity (id)
);

-- create table usda_census_record
CREATE TABLE usda_census_record (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    dataset_id INTEGER,
    geoid VARCHAR,
    commodity_code INTEGER,
    year INTEGER,
    source_reference VARCHAR,
    note VARCHAR,
    CONSTRAINT usda_census_record_pkey PRIMARY KEY (id),
    CONSTRAINT usda_census_record_commodity_code_fkey FOREIGN KEY (commodity_code) REFERENCES usda_commodity (id),
    CONSTRAINT usda_census_record_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT usda_census_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT usda_census_record_geoid_fkey FOREIGN KEY (geoid) REFERENCES place (geoid)
);

-- create table usda_domain
CREATE TABLE usda_domain (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT usda_domain_pkey PRIMARY KEY (id)
);

-- create table usda_market_report
CREATE TABLE usda_market_report (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    slug_id INTEGER,
    slug_name VARCHAR,
    report_series_title VARCHAR,
    frequency VARCHAR,
    office_name VARCHAR,
    office_city_id INTEGER,
    office_state_fips VARCHAR,
    source_id INTEGER,
    CONSTRAINT usda_market_report_pkey PRIMARY KEY (id),
    CONSTRAINT usda_market_report_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT usda_market_report_office_city_id_fkey FOREIGN KEY (office_city_id) REFERENCES location_address (id),
    CONSTRAINT usda_market_report_source_id_fkey FOREIGN KEY (source_id) REFERENCES data_source (id)
);

-- create table usda_market_record
CREATE TABLE usda_market_record (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    report_id INTEGER,
    dataset_id INTEGER,
    report_begin_date TIMESTAMP,
    report_end_date TIMESTAMP,
    report_date TIMESTAMP,
    commodity_id INTEGER,
    market_type_id INTEGER,
    market_type_category VARCHAR,
    grp VARCHAR,
    market_category_id INTEGER,
    class_ VARCHAR,
    grade VARCHAR,
    variety VARCHAR,
    protein_pct NUMERIC,
    application VARCHAR,
    pkg VARCHAR,
    sale_type VARCHAR,
    price_unit_id INTEGER,
    freight VARCHAR,
    trans_mode VARCHAR,
    CONSTRAINT usda_market_record_pkey PRIMARY KEY (id),
    CONSTRAINT usda_market_record_commodity_id_fkey FOREIGN KEY (commodity_id) REFERENCES usda_commodity (id),
    CONSTRAINT usda_market_record_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT usda_market_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT usda_market_record_price_unit_id_fkey FOREIGN KEY (price_unit_id) REFERENCES unit (id),
    CONSTRAINT usda_market_record_report_id_fkey FOREIGN KEY (report_id) REFERENCES usda_market_report (id)
);

-- create table usda_statistic_category
CREATE TABLE usda_statistic_category (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT usda_statistic_category_pkey PRIMARY KEY (id)
);

-- create table usda_survey_program
CREATE TABLE usda_survey_program (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT usda_survey_program_pkey PRIMARY KEY (id)
);

-- create table usda_survey_record
CREATE TABLE usda_survey_record (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    dataset_id INTEGER,
    geoid VARCHAR,
    commodity_code INTEGER,
    year INTEGER,
    survey_program_id INTEGER,
    survey_period VARCHAR,
    begin_code VARCHAR,
    end_code VARCHAR,
    reference_month VARCHAR,
    seasonal_flag BOOLEAN,
    note VARCHAR,
    CONSTRAINT usda_survey_record_pkey PRIMARY KEY (id),
    CONSTRAINT usda_survey_record_commodity_code_fkey FOREIGN KEY (commodity_code) REFERENCES usda_commodity (id),
    CONSTRAINT usda_survey_record_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT usda_survey_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT usda_survey_record_geoid_fkey FOREIGN KEY (geoid) REFERENCES place (geoid),
    CONSTRAINT usda_survey_record_survey_program_id_fkey FOREIGN KEY (survey_program_id) REFERENCES usda_survey_program (id)
);

-- create table usda_term_map
CREATE TABLE usda_term_map (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    source_system VARCHAR,
    source_context VARCHAR,
    raw_term VARCHAR,
    usda_commodity_id INTEGER,
    is_verified BOOLEAN,
    note VARCHAR,
    CONSTRAINT usda_term_map_pkey PRIMARY KEY (id),
    CONSTRAINT usda_term_map_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT usda_term_map_usda_commodity_id_fkey FOREIGN KEY (usda_commodity_id) REFERENCES usda_commodity (id)
);
