-- samples and experiments
-- Revision 20261125171454, follows 20261125171317.

-- create table decon_vessel
CREATE TABLE decon_vessel (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    vessel_uuid VARCHAR,
    serial_number VARCHAR,
    volume_numeric_per_well NUMERIC,
    volume_unit VARCHAR,
    CONSTRAINT decon_vessel_pkey PRIMARY KEY (id),
    CONSTRAINT decon_vessel_vessel_uuid_key UNIQUE (vessel_uuid)
);

-- create table equipment
CREATE TABLE equipment (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    equipment_location_id INTEGER,
    CONSTRAINT equipment_pkey PRIMARY KEY (id),
    CONSTRAINT equipment_equipment_location_id_fkey FOREIGN KEY (equipment_location_id) REFERENCES location_address (id)
);

-- create table experiment
CREATE TABLE experiment (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    name VARCHAR,
    analyst_id INTEGER,
    exper_start_date DATE,
    exper_duration NUMERIC,
    exper_duration_unit_id INTEGER,
    exper_location_id INTEGER,
    description VARCHAR,
    CONSTRAINT experiment_pkey PRIMARY KEY (id),
    CONSTRAINT experiment_name_key UNIQUE (name),
    CONSTRAINT experiment_analyst_id_fkey FOREIGN KEY (analyst_id) REFERENCES contact (id),
    CONSTRAINT experiment_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT experiment_exper_duration_unit_id_fkey FOREIGN KEY (exper_duration_unit_id) REFERENCES unit (id),
    CONSTRAINT experiment_exper_location_id_fkey FOREIGN KEY (exper_location_id) REFERENCES location_address (id)
);

-- create table experiment_analysis
CREATE TABLE experiment_analysis (
    id INTEGER NOT NULL,
    experiment_id INTEGER,
    analysis_type_id INTEGER,
    CONSTRAINT experiment_analysis_pkey PRIMARY KEY (id),
    CONSTRAINT experiment_analysis_analysis_type_id_fkey FOREIGN KEY (analysis_type_id) REFERENCES analysis_type (id),
    CONSTRAINT experiment_analysis_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiment (id)
);

-- create table experiment_equipment
CREATE TABLE experiment_equipment (
    id INTEGER NOT NULL,
    experiment_id INTEGER,
    equipment_id INTEGER,
    CONSTRAINT experiment_equipment_pkey PRIMARY KEY (id),
    CONSTRAINT experiment_equipment_equipment_id_fkey FOREIGN KEY (equipment_id) REFERENCES equipment (id),
    CONSTRAINT experiment_equipment_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiment (id)
);

-- create table experiment_method
CREATE TABLE experiment_method (
    id INTEGER NOT NULL,
    experiment_id INTEGER,
    method_id INTEGER,
    CONSTRAINT experiment_method_pkey PRIMARY KEY (id),
    CONSTRAINT experiment_method_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiment (id),
    CONSTRAINT experiment_method_method_id_fkey FOREIGN KEY (method_id) REFERENCES method (id)
);

-- create table preparation_method_abbreviation
CREATE TABLE preparation_method_abbreviation (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT preparation_method_abbreviation_pkey PRIMARY KEY (id)
);

-- create table preparation_method
CREATE TABLE preparation_method (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    name VARCHAR,
    description VARCHAR,
    prep_method_abbrev_id INTEGER,
    prep_temp_c NUMERIC,
    uri VARCHAR,
    drying_step BOOLEAN,
    CONSTRAINT preparation_method_pkey PRIMARY KEY (id),
    CONSTRAINT preparation_method_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT preparation_method_prep_method_abbrev_id_fkey FOREIGN KEY (prep_method_abbrev_id) REFERENCES preparation_method_abbreviation (id)
);

-- create table prepared_sample
CREATE TABLE prepared_sample (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    name VARCHAR,
    field_sample_id INTEGER,
    prep_method_id INTEGER,
    prep_date DATE,
    preparer_id INTEGER,
    note VARCHAR,
    CONSTRAINT prepared_sample_pkey PRIMARY KEY (id),
    CONSTRAINT prepared_sample_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT prepared_sample_field_sample_id_fkey FOREIGN KEY (field_sample_id) REFERENCES field_sample (id),
    CONSTRAINT prepared_sample_prep_method_id_fkey FOREIGN KEY (prep_method_id) REFERENCES preparation_method (id),
    CONSTRAINT prepared_sample_preparer_id_fkey FOREIGN KEY (preparer_id) REFERENCES contact (id)
);

-- create table experiment_prepared_sample
CREATE TABLE experiment_prepared_sample (
    id INTEGER NOT NULL,
    experiment_id INTEGER,
    prepared_sample_id INTEGER,
    CONSTRAINT experiment_prepared_sample_pkey PRIMARY KEY (id),
    CONSTRAINT experiment_prepared_sample_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiment (id),
    CONSTRAINT experiment_prepared_sample_prepared_sample_id_fkey FOREIGN KEY (prepared_sample_id) REFERENCES prepared_sample (id)
);
