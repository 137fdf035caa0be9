-- infrastructure
-- Revision 20261125175415, follows 20261125171846.

-- create table facility_record
CREATE TABLE facility_record (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    dataset_id INTEGER,
    facility_name VARCHAR,
    location_id INTEGER,
    capacity_mw NUMERIC,
    resource_id INTEGER,
    operator VARCHAR,
    start_year INTEGER,
    note VARCHAR,
    CONSTRAINT facility_record_pkey PRIMARY KEY (id),
    CONSTRAINT facility_record_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT facility_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT facility_record_location_id_fkey FOREIGN KEY (location_id) REFERENCES location_address (id),
    CONSTRAINT facility_record_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);

-- create table infrastructure_biodiesel_plants
CREATE TABLE infrastructure_biodiesel_plants (
    biodiesel_plant_id INTEGER NOT NULL,
    company VARCHAR,
    bbi_index INTEGER,
    city VARCHAR,
    state VARCHAR,
    capacity_mmg_per_y INTEGER,
    feedstock VARCHAR,
    status VARCHAR,
    address INTEGER,
    coordinates VARCHAR,
    latitude NUMERIC,
    longitude NUMERIC,
    source VARCHAR,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    CONSTRAINT infrastructure_biodiesel_plants_pkey PRIMARY KEY (biodiesel_plant_id)
);

-- create table infrastructure_biosolids_facilities
CREATE TABLE infrastructure_biosolids_facilities (
    biosolid_facility_id INTEGER NOT NULL,
    report_submitted_date DATE,
    latitude NUMERIC,
    longitude NUMERIC,
    facility VARCHAR,
    authority VARCHAR,
    plant_type VARCHAR,
    aqmd VARCHAR,
    facility_address VARCHAR,
    facility_city VARCHAR,
    state VARCHAR,
    facility_zip VARCHAR,
    facility_county VARCHAR,
    mailing_street_1 VARCHAR,
    mailing_city VARCHAR,
    mailing_state VARCHAR,
    mailing_zip VARCHAR,
    biosolids_number VARCHAR,
    biosolids_contact VARCHAR,
    biosolids_contact_phone VARCHAR,
    biosolids_contact_email VARCHAR,
    adwf NUMERIC,
    potw_biosolids_generated INTEGER,
    twtds_biosolids_treated INTEGER,
    class_b_land_app INTEGER,
    class_b_applier VARCHAR,
    class_a_compost INTEGER,
    class_a_heat_dried INTEGER,
    class_a_other INTEGER,
    class_a_other_applier VARCHAR,
    twtds_transfer_to_second_preparer INTEGER,
    twtds_second_preparer_name VARCHAR,
    adc_or_final_c INTEGER,
    landfill INTEGER,
    landfill_name VARCHAR,
    surface_disposal INTEGER,
    deepwell_injection VARCHAR,
    stored INTEGER,
    longterm_treatment INTEGER,
    other INTEGER,
    name_of_other VARCHAR,
    incineration INTEGER,
    CONSTRAINT infrastructure_biosolids_facilities_pkey PRIMARY KEY (biosolid_facility_id)
);

-- create table infrastructure_cafo_manure_locations
CREATE TABLE infrastructure_cafo_manure_locations (
    cafo_manure_id INTEGER NOT NULL,
    latitude NUMERIC,
    longitude NUMERIC,
    owner_name VARCHAR,
    facility_name VARCHAR,
    address VARCHAR,
    town VARCHAR,
    state VARCHAR,
    zip VARCHAR,
    animal VARCHAR,
    animal_feed_operation_type VARCHAR,
    animal_units INTEGER,
    animal_count INTEGER,
    manure_total_solids NUMERIC,
    source VARCHAR,
    date_accessed DATE,
    CONSTRAINT infrastructure_cafo_manure_locations_pkey PRIMARY KEY (cafo_manure_id)
);

-- create table infrastructure_combustion_plants
CREATE TABLE infrastructure_combustion_plants (
    combustion_fid INTEGER NOT NULL,
    objectid INTEGER,
    status VARCHAR,
    city VARCHAR,
    name VARCHAR,
    county VARCHAR,
    equivalent_generation NUMERIC,
    np_mw NUMERIC,
    cf NUMERIC,
    yearload INTEGER,
    fuel VARCHAR,
    notes VARCHAR,
    type VARCHAR,
    wkt_geom VARCHAR,
    geom VARCHAR,
    latitude NUMERIC,
    longitude NUMERIC,
    CONSTRAINT infrastructure_combustion_plants_pkey PRIMARY KEY (combustion_fid)
);

-- create table infrastructure_district_energy_systems
CREATE TABLE infrastructure_district_energy_systems (
    des_fid INTEGER NOT NULL,
    cbg_id INTEGER,
    name VARCHAR,
    system VARCHAR,
    object_id INTEGER,
    city VARCHAR,
    state VARCHAR,
    primary_fuel VARCHAR,
    secondary_fuel VARCHAR,
    usetype VARCHAR,
    cap_st NUMERIC,
    cap_hw NUMERIC,
    cap_cw NUMERIC,
    chpcg_cap NUMERIC,
    excess_c NUMERIC,
    excess_h NUMERIC,
    type VARCHAR,
    wkt_geom VARCHAR,
    geom VARCHAR,
    latitude NUMERIC,
    longitude NUMERIC,
    CONSTRAINT infrastructure_district_energy_systems_pkey PRIMARY KEY (des_fid)
);

-- create table infrastructure_ethanol_biorefineries
CREATE TABLE infrastructure_ethanol_biorefineries (
    ethanol_biorefinery_id INTEGER NOT NULL,
    name VARCHAR,
    city VARCHAR,
    state VARCHAR,
    address VARCHAR,
    type VARCHAR,
    capacity_mgy INTEGER,
    production_mgy INTEGER,
    constr_exp INTEGER,
    CONSTRAINT infrastructure_ethanol_biorefineries_pkey PRIMARY KEY (ethanol_biorefinery_id)
);

-- create table infrastructure_food_processing_facilities
CREATE TABLE infrastructure_food_processing_facilities (
    processing_facility_id INTEGER NOT NULL,
    address VARCHAR,
    county VARCHAR,
    city VARCHAR,
    company VARCHAR,
    join_count INTEGER,
    master_type VARCHAR,
    state VARCHAR,
    subtype VARCHAR,
    target_fid INTEGER,
    processing_type VARCHAR,
    zip VARCHAR,
    type VARCHAR,
    wkt_geom VARCHAR,
    geom VARCHAR,
    latitude NUMERIC,
    longitude NUMERIC,
    CONSTRAINT infrastructure_food_processing_facilities_pkey PRIMARY KEY (processing_facility_id)
);

-- create table infrastructure_landfills
CREATE TABLE infrastructure_landfills (
    project_id VARCHAR NOT NULL,
    project_int_id INTEGER,
    ghgrp_id VARCHAR,
    landfill_id INTEGER,
    landfill_name VARCHAR,
    state VARCHAR,
    physical_address VARCHAR,
    city VARCHAR,
    county VARCHAR,
    zip_code VARCHAR,
    latitude NUMERIC,
    longitude NUMERIC,
    ownership_type VARCHAR,
    landfill_owner_orgs VARCHAR,
    landfill_opened_year DATE,
    landfill_closure_year DATE,
    landfill_status VARCHAR,
    waste_in_place INTEGER,
    waste_in_place_year DATE,
    lfg_system_in_place BOOLEAN,
    lfg_collected NUMERIC,
    lfg_flared NUMERIC,
    project_status VARCHAR,
    project_name VARCHAR,
    project_start_date DATE,
    project_shutdown_date DATE,
    project_type_category VARCHAR,
    lfg_energy_project_type VARCHAR,
    rng_delivery_method VARCHAR,
    actual_mw_generation NUMERIC,
    rated_mw_capacity NUMERIC,
    lfg_flow_to_project NUMERIC,
    direct_emission_reductions NUMERIC,
    avoided_emission_reductions NUMERIC,
    CONSTRAINT infrastructure_landfills_pkey PRIMARY KEY (project_id)
);

-- create table infrastructure_livestock_anaerobic_digesters
CREATE TABLE infrastructure_livestock_anaerobic_digesters (
    digester_id INTEGER NOT NULL,
    project_name VARCHAR,
    project_type VARCHAR,
    city VARCHAR,
    state VARCHAR,
    digester_type VARCHAR,
    profile VARCHAR,
    year_operational DATE,
    animal_type_class VARCHAR,
    animal_types VARCHAR,
    pop_feeding_digester VARCHAR,
    total_pop_feeding_digester INTEGER,
    cattle INTEGER,
    dairy INTEGER,
    poultry INTEGER,
    swine INTEGER,
    codigestion VARCHAR,
    biogas_generation_estimate INTEGER,
    electricity_generated INTEGER,
    biogas_end_uses VARCHAR,
    methane_emission_reductions INTEGER,
    latitude NUMERIC,
    longitude NUMERIC,
    CONSTRAINT infrastructure_livestock_anaerobic_digesters_pkey PRIMARY KEY (digester_id)
);

-- create table infrastructure_msw_to_energy_anaerobic_digesters
CREATE TABLE infrastructure_msw_to_energy_anaerobic_digesters (
    wte_id INTEGER NOT NULL,
    city VARCHAR,
    county VARCHAR,
    equivalent_generation NUMERIC,
    feedstock VARCHAR,
    dayload NUMERIC,
    dayload_bdt NUMERIC,
    facility_type VARCHAR,
    status VARCHAR,
    notes VARCHAR,
    source VARCHAR,
    type VARCHAR,
    wkt_geom VARCHAR,
    geom VARCHAR,
    latitude NUMERIC,
    longitude NUMERIC,
    CONSTRAINT infrastructure_msw_to_energy_anaerobic_digesters_pkey PRIMARY KEY (wte_id)
);

-- create table infrastructure_petroleum_pipelines
CREATE TABLE infrastructure_petroleum_pipelines (
    object_id INTEGER NOT NULL,
    operator_name VARCHAR,
    pipeline_name VARCHAR,
    source VARCHAR,
    pipeline_type VARCHAR,
    notes VARCHAR,
    artificial INTEGER,
    master_oid INTEGER,
    commodity VARCHAR,
    volume NUMERIC,
    capacity NUMERIC,
    vcr VARCHAR,
    shape_length NUMERIC,
    mode_type VARCHAR,
    length NUMERIC,
    geom BLOB,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    CONSTRAINT infrastructure_petroleum_pipelines_pkey PRIMARY KEY (object_id)
);
CREATE INDEX idx_infrastructure_petroleum_pipelines_geom ON infrastructure_petroleum_pipelines (geom);

-- create table infrastructure_saf_and_renewable_diesel_plants
CREATE TABLE infrastructure_saf_and_renewable_diesel_plants (
    ibcc_index INTEGER NOT NULL,
    company VARCHAR,
    city VARCHAR,
    state VARCHAR,
    country VARCHAR,
    capacity VARCHAR,
    feedstock VARCHAR,
    products VARCHAR,
    status VARCHAR,
    address VARCHAR,
    coordinates VARCHAR,
    latitude NUMERIC,
    longitude NUMERIC,
    CONSTRAINT infrastructure_saf_and_renewable_diesel_plants_pkey PRIMARY KEY (ibcc_index)
);

-- create table infrastructure_wastewater_treatment_plants
CREATE TABLE infrastructure_wastewater_treatment_plants (
    plant_id INTEGER NOT NULL,
    name VARCHAR,
    state VARCHAR,
    codigestion VARCHAR,
    flow_design_adjusted NUMERIC,
    flow_average NUMERIC,
    biosolids NUMERIC,
    excess_flow NUMERIC,
    biogas_utilized BOOLEAN,
    flaring BOOLEAN,
    excess_mass_loading_rate NUMERIC,
    excess_mass_loading_rate_wet NUMERIC,
    methane_production NUMERIC,
    energy_content NUMERIC,
    electric_kw NUMERIC,
    thermal_mmbtu_d NUMERIC,
    electric_kwh NUMERIC,
    thermal_annual_mmbtu_y NUMERIC,
    anaerobic_digestion_facility VARCHAR,
    county VARCHAR,
    dayload_bdt NUMERIC,
    dayload NUMERIC,
    equivalent_generation NUMERIC,
    facility_type VARCHAR,
    feedstock VARCHAR,
    type VARCHAR,
    city VARCHAR,
    latitude NUMERIC,
    longitude NUMERIC,
    zipcode VARCHAR,
    CONSTRAINT infrastructure_wastewater_treatment_plants_pkey PRIMARY KEY (plant_id)
);
