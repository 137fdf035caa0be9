-- infrastructure
-- Revision 20261125175415, follows 20261125171846.

-- create table facility_record
CREATE TABLE facility_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    dataset_id integer,
    facility_name character varying,
    location_id integer,
    capacity_mw numeric,
    resource_id integer,
    operator character varying,
    start_year integer,
    note character varying,
    CONSTRAINT facility_record_pkey PRIMARY KEY (id),
    CONSTRAINT facility_record_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT facility_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT facility_record_location_id_fkey FOREIGN KEY (location_id) REFERENCES location_address (id),
    CONSTRAINT facility_record_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);
COMMENT ON TABLE facility_record IS 'A facility that uses a resource.';

-- create table infrastructure_biodiesel_plants
CREATE TABLE infrastructure_biodiesel_plants (
    biodiesel_plant_id serial,
    company character varying,
    bbi_index integer,
    city character varying,
    state character varying,
    capacity_mmg_per_y integer,
    feedstock character varying,
    status character varying,
    address integer,
    coordinates character varying,
    latitude numeric,
    longitude numeric,
    source character varying,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT infrastructure_biodiesel_plants_pkey PRIMARY KEY (biodiesel_plant_id)
);
COMMENT ON TABLE infrastructure_biodiesel_plants IS 'A biodiesel plant.';

-- create table infrastructure_biosolids_facilities
CREATE TABLE infrastructure_biosolids_facilities (
    biosolid_facility_id serial,
    report_submitted_date date,
    latitude numeric,
    longitude numeric,
    facility character varying,
    authority character varying,
    plant_type character varying,
    aqmd character varying,
    facility_address character varying,
    facility_city character varying,
    state character varying,
    facility_zip character varying,
    facility_county character varying,
    mailing_street_1 character varying,
    mailing_city character varying,
    mailing_state character varying,
    mailing_zip character varying,
    biosolids_number character varying,
    biosolids_contact character varying,
    biosolids_contact_phone character varying,
    biosolids_contact_email character varying,
    adwf numeric,
    potw_biosolids_generated integer,
    twtds_biosolids_treated integer,
    class_b_land_app integer,
    class_b_applier character varying,
    class_a_compost integer,
    class_a_heat_dried integer,
    class_a_other integer,
    class_a_other_applier character varying,
    twtds_transfer_to_second_preparer integer,
    twtds_second_preparer_name character varying,
    adc_or_final_c integer,
    landfill integer,
    landfill_name character varying,
    surface_disposal integer,
    deepwell_injection character varying,
    stored integer,
    longterm_treatment integer,
    other integer,
    name_of_other character varying,
    incineration integer,
    CONSTRAINT infrastructure_biosolids_facilities_pkey PRIMARY KEY (biosolid_facility_id)
);
COMMENT ON TABLE infrastructure_biosolids_facilities IS 'A facility that generates or treats biosolids, as it reports to the authority.';

-- create table infrastructure_cafo_manure_locations
CREATE TABLE infrastructure_cafo_manure_locations (
    cafo_manure_id serial,
    latitude numeric,
    longitude numeric,
    owner_name character varying,
    facility_name character varying,
    address character varying,
    town character varying,
    state character varying,
    zip character varying,
    animal character varying,
    animal_feed_operation_type character varying,
    animal_units integer,
    animal_count integer,
    manure_total_solids numeric,
    source character varying,
    date_accessed date,
    CONSTRAINT infrastructure_cafo_manure_locations_pkey PRIMARY KEY (cafo_manure_id)
);
COMMENT ON TABLE infrastructure_cafo_manure_locations IS 'A concentrated animal feeding operation, and its manure.';

-- create table infrastructure_combustion_plants
CREATE TABLE infrastructure_combustion_plants (
    combustion_fid serial,
    objectid integer,
    status character varying,
    city character varying,
    name character varying,
    county character varying,
    equivalent_generation numeric,
    np_mw numeric,
    cf numeric,
    yearload integer,
    fuel character varying,
    notes character varying,
    type character varying,
    wkt_geom character varying,
    geom character varying,
    latitude numeric,
    longitude numeric,
    CONSTRAINT infrastructure_combustion_plants_pkey PRIMARY KEY (combustion_fid)
);
COMMENT ON TABLE infrastructure_combustion_plants IS 'A plant that burns biomass.';

-- create table infrastructure_district_energy_systems
CREATE TABLE infrastructure_district_energy_systems (
    des_fid serial,
    cbg_id integer,
    name character varying,
    system character varying,
    object_id integer,
    city character varying,
    state character varying,
    primary_fuel character varying,
    secondary_fuel character varying,
    usetype character varying,
    cap_st numeric,
    cap_hw numeric,
    cap_cw numeric,
    chpcg_cap numeric,
    excess_c numeric,
    excess_h numeric,
    type character varying,
    wkt_geom character varying,
    geom character varying,
    latitude numeric,
    longitude numeric,
    CONSTRAINT infrastructure_district_energy_systems_pkey PRIMARY KEY (des_fid)
);
COMMENT ON TABLE infrastructure_district_energy_systems IS 'A system that heats or cools a district.';

-- create table infrastructure_ethanol_biorefineries
CREATE TABLE infrastructure_ethanol_biorefineries (
    ethanol_biorefinery_id serial,
    name character varying,
    city character varying,
    state character varying,
    address character varying,
    type character varying,
    capacity_mgy integer,
    production_mgy integer,
    constr_exp integer,
    CONSTRAINT infrastructure_ethanol_biorefineries_pkey PRIMARY KEY (ethanol_biorefinery_id)
);
COMMENT ON TABLE infrastructure_ethanol_biorefineries IS 'An ethanol biorefinery.';

-- create table infrastructure_food_processing_facilities
CREATE TABLE infrastructure_food_processing_facilities (
    processing_facility_id serial,
    address character varying,
    county character varying,
    city character varying,
    company character varying,
    join_count integer,
    master_type character varying,
    state character varying,
    subtype character varying,
    target_fid integer,
    processing_type character varying,
    zip character varying,
    type character varying,
    wkt_geom character varying,
    geom character varying,
    latitude numeric,
    longitude numeric,
    CONSTRAINT infrastructure_food_processing_facilities_pkey PRIMARY KEY (processing_facility_id)
);
COMMENT ON TABLE infrastructure_food_processing_facilities IS 'A facility that processes food.';

-- create table infrastructure_landfills
CREATE TABLE infrastructure_landfills (
    project_id character varying NOT NULL,
    project_int_id integer,
    ghgrp_id character varying,
    landfill_id integer,
    landfill_name character varying,
    state character varying,
    physical_address character varying,
    city character varying,
    county character varying,
    zip_code character varying,
    latitude numeric,
    longitude numeric,
    ownership_type character varying,
    landfill_owner_orgs character varying,
    landfill_opened_year date,
    landfill_closure_year date,
    landfill_status character varying,
    waste_in_place integer,
    waste_in_place_year date,
    lfg_system_in_place boolean,
    lfg_collected numeric,
    lfg_flared numeric,
    project_status character varying,
    project_name character varying,
    project_start_date date,
    project_shutdown_date date,
    project_type_category character varying,
    lfg_energy_project_type character varying,
    rng_delivery_method character varying,
    actual_mw_generation numeric,
    rated_mw_capacity numeric,
    lfg_flow_to_project numeric,
    direct_emission_reductions numeric,
    avoided_emission_reductions numeric,
    CONSTRAINT infrastructure_landfills_pkey PRIMARY KEY (project_id)
);
COMMENT ON TABLE infrastructure_landfills IS 'A landfill, and the project that uses its gas.';

-- create table infrastructure_livestock_anaerobic_digesters
CREATE TABLE infrastructure_livestock_anaerobic_digesters (
    digester_id serial,
    project_name character varying,
    project_type character varying,
    city character varying,
    state character varying,
    digester_type character varying,
    profile character varying,
    year_operational date,
    animal_type_class character varying,
    animal_types character varying,
    pop_feeding_digester character varying,
    total_pop_feeding_digester integer,
    cattle integer,
    dairy integer,
    poultry integer,
    swine integer,
    codigestion character varying,
    biogas_generation_estimate integer,
    electricity_generated integer,
    biogas_end_uses character varying,
    methane_emission_reductions integer,
    latitude numeric,
    longitude numeric,
    CONSTRAINT infrastructure_livestock_anaerobic_digesters_pkey PRIMARY KEY (digester_id)
);
COMMENT ON TABLE infrastructure_livestock_anaerobic_digesters IS 'A digester for manure.';

-- create table infrastructure_msw_to_energy_anaerobic_digesters
CREATE TABLE infrastructure_msw_to_energy_anaerobic_digesters (
    wte_id serial,
    city character varying,
    county character varying,
    equivalent_generation numeric,
    feedstock character varying,
    dayload numeric,
    dayload_bdt numeric,
    facility_type character varying,
    status character varying,
    notes character varying,
    source character varying,
    type character varying,
    wkt_geom character varying,
    geom character varying,
    latitude numeric,
    longitude numeric,
    CONSTRAINT infrastructure_msw_to_energy_anaerobic_digesters_pkey PRIMARY KEY (wte_id)
);
COMMENT ON TABLE infrastructure_msw_to_energy_anaerobic_digesters IS 'A digester for municipal solid waste.';

-- create table infrastructure_petroleum_pipelines
CREATE TABLE infrastructure_petroleum_pipelines (
    object_id serial,
    operator_name character varying,
    pipeline_name character varying,
    source character varying,
    pipeline_type character varying,
    notes character varying,
    artificial integer,
    master_oid integer,
    commodity character varying,
    volume numeric,
    capacity numeric,
    vcr character varying,
    shape_length numeric,
    mode_type character varying,
    length numeric,
    geom geometry(MultiLineString),
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    CONSTRAINT infrastructure_petroleum_pipelines_pkey PRIMARY KEY (object_id)
);
COMMENT ON TABLE infrastructure_petroleum_pipelines IS 'A stretch of a petroleum pipeline.';
CREATE INDEX idx_infrastructure_petroleum_pipelines_geom ON infrastructure_petroleum_pipelines USING gist (geom);

-- create table infrastructure_saf_and_renewable_diesel_plants
CREATE TABLE infrastructure_saf_and_renewable_diesel_plants (
    ibcc_index serial,
    company character varying,
    city character varying,
    state character varying,
    country character varying,
    capacity character varying,
    feedstock character varying,
    products character varying,
    status character varying,
    address character varying,
    coordinates character varying,
    latitude numeric,
    longitude numeric,
    CONSTRAINT infrastructure_saf_and_renewable_diesel_plants_pkey PRIMARY KEY (ibcc_index)
);
COMMENT ON TABLE infrastructure_saf_and_renewable_diesel_plants IS 'A plant for sustainable aviation fuel or renewable diesel.';

-- create table infrastructure_wastewater_treatment_plants
CREATE TABLE infrastructure_wastewater_treatment_plants (
    plant_id serial,
    name character varying,
    state character varying,
    codigestion character varying,
    flow_design_adjusted numeric,
    flow_average numeric,
    biosolids numeric,
    excess_flow numeric,
    biogas_utilized boolean,
    flaring boolean,
    excess_mass_loading_rate numeric,
    excess_mass_loading_rate_wet numeric,
    methane_production numeric,
    energy_content numeric,
    electric_kw numeric,
    thermal_mmbtu_d numeric,
    electric_kwh numeric,
    thermal_annual_mmbtu_y numeric,
    anaerobic_digestion_facility character varying,
    county character varying,
    dayload_bdt numeric,
    dayload numeric,
    equivalent_generation numeric,
    facility_type character varying,
    feedstock character varying,
    type character varying,
    city character varying,
    latitude numeric,
    longitude numeric,
    zipcode character varying,
    CONSTRAINT infrastructure_wastewater_treatment_plants_pkey PRIMARY KEY (plant_id)
);
COMMENT ON TABLE infrastructure_wastewater_treatment_plants IS 'A plant that treats waste water, and the energy that it could recover.';
