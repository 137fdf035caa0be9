-- what becomes of resources
-- Revision 20261125174756, follows 20261125171846.

-- create table residue_factor
CREATE TABLE residue_factor (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    resource_id INTEGER NOT NULL,
    resource_name VARCHAR,
    data_source_id INTEGER,
    factor_type VARCHAR,
    factor_min NUMERIC,
    factor_max NUMERIC,
    factor_mid NUMERIC,
    prune_trim_yield NUMERIC,
    prune_trim_yield_unit_id INTEGER,
    notes VARCHAR,
    CONSTRAINT residue_factor_pkey PRIMARY KEY (id),
    CONSTRAINT uq_residue_factor_resource_id_factor_type UNIQUE (resource_id, factor_type),
    CONSTRAINT residue_factor_data_source_id_fkey FOREIGN KEY (data_source_id) REFERENCES data_source (id),
    CONSTRAINT residue_factor_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT residue_factor_prune_trim_yield_unit_id_fkey FOREIGN KEY (prune_trim_yield_unit_id) REFERENCES unit (id),
    CONSTRAINT residue_factor_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);

-- create table resource_availability
CREATE TABLE resource_availability (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    resource_id INTEGER,
    geoid VARCHAR,
    from_month INTEGER,
    to_month INTEGER,
    year_round BOOLEAN,
    residue_factor_dry_tons_acre DOUBLE,
    residue_factor_wet_tons_acre DOUBLE,
    note VARCHAR,
    CONSTRAINT resource_availability_pkey PRIMARY KEY (id),
    CONSTRAINT resource_availability_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT resource_availability_geoid_fkey FOREIGN KEY (geoid) REFERENCES place (geoid),
    CONSTRAINT resource_availability_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);

-- create table resource_counterfactual
CREATE TABLE resource_counterfactual (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    geoid VARCHAR,
    resource_id INTEGER,
    counterfactual_description VARCHAR,
    animal_bedding_percent NUMERIC,
    animal_bedding_source_id INTEGER,
    animal_feed_percent NUMERIC,
    animal_feed_source_id INTEGER,
    bioelectricty_percent NUMERIC,
    bioelectricty_source_id INTEGER,
    burn_percent NUMERIC,
    burn_source_id INTEGER,
    compost_percent NUMERIC,
    compost_source_id INTEGER,
    landfill_percent NUMERIC,
    landfill_source_id INTEGER,
    counterfactual_date DATE,
    CONSTRAINT resource_counterfactual_pkey PRIMARY KEY (id),
    CONSTRAINT resource_counterfactual_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT resource_counterfactual_geoid_fkey FOREIGN KEY (geoid) REFERENCES place (geoid),
    CONSTRAINT resource_counterfactual_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);

-- create table use_case
CREATE TABLE use_case (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT use_case_pkey PRIMARY KEY (id)
);

-- create table resource_end_use_record
CREATE TABLE resource_end_use_record (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    dataset_id INTEGER NOT NULL,
    method_id INTEGER NOT NULL,
    geoid VARCHAR,
    resource_id INTEGER,
    use_case_id INTEGER,
    note VARCHAR,
    CONSTRAINT resource_end_use_record_pkey PRIMARY KEY (id),
    CONSTRAINT resource_end_use_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT resource_end_use_record_use_case_id_fkey FOREIGN KEY (use_case_id) REFERENCES use_case (id)
);

-- create table resource_image
CREATE TABLE resource_image (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    resource_id INTEGER NOT NULL,
    resource_name VARCHAR,
    image_url VARCHAR,
    position INTEGER,
    CONSTRAINT resource_image_pkey PRIMARY KEY (id),
    CONSTRAINT resource_image_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT resource_image_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);
CREATE UNIQUE INDEX resource_image_name_url_sort_key ON resource_image ((coalesce(resource_name, '')), (coalesce(image_url, '')), (coalesce(position, 0)));

-- create table resource_morphology
CREATE TABLE resource_morphology (
    id INTEGER NOT NULL,
    resource_id INTEGER,
    morphology_uri VARCHAR(200),
    CONSTRAINT resource_morphology_pkey PRIMARY KEY (id),
    CONSTRAINT resource_morphology_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);

-- create table resource_price_record
CREATE TABLE resource_price_record (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    dataset_id INTEGER NOT NULL,
    method_id INTEGER,
    geoid VARCHAR,
    resource_id INTEGER,
    primary_ag_product_id INTEGER,
    source_id INTEGER NOT NULL,
    report_start_date DATE NOT NULL,
    report_end_date DATE NOT NULL,
    freight_terms VARCHAR,
    transport_mode VARCHAR,
    note VARCHAR,
    CONSTRAINT resource_price_record_pkey PRIMARY KEY (id),
    CONSTRAINT resource_price_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);

-- create table resource_production_record
CREATE TABLE resource_production_record (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    dataset_id INTEGER NOT NULL,
    method_id INTEGER,
    geoid VARCHAR,
    primary_ag_product_id INTEGER,
    resource_id INTEGER,
    report_date DATE NOT NULL,
    scenario VARCHAR,
    note VARCHAR,
    CONSTRAINT resource_production_record_pkey PRIMARY KEY (id),
    CONSTRAINT resource_production_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);

-- create table resource_storage_record
CREATE TABLE resource_storage_record (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    dataset_id INTEGER NOT NULL,
    method_id INTEGER NOT NULL,
    geoid VARCHAR,
    storage_description VARCHAR NOT NULL,
    resource_id INTEGER,
    note VARCHAR,
    CONSTRAINT resource_storage_record_pkey PRIMARY KEY (id),
    CONSTRAINT resource_storage_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);

-- create table resource_transport_record
CREATE TABLE resource_transport_record (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    dataset_id INTEGER NOT NULL,
    method_id INTEGER NOT NULL,
    geoid VARCHAR,
    transport_description VARCHAR NOT NULL,
    resource_id INTEGER,
    note VARCHAR,
    CONSTRAINT resource_transport_record_pkey PRIMARY KEY (id),
    CONSTRAINT resource_transport_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
