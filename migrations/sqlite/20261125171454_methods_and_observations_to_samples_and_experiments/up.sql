-- methods_and_observations to samples_and_experiments
-- Revision 20261125171454, in place of 2 revisions.

-- From 20261125171317_methods_and_observations:
-- methods and observations
-- Revision 20261125171317, follows 20261125171213.

-- create table analysis_type
CREATE TABLE analysis_type (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT analysis_type_pkey PRIMARY KEY (id)
);

-- create table dimension_type
CREATE TABLE dimension_type (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT dimension_type_pkey PRIMARY KEY (id)
);

-- create table method_abbrev
CREATE TABLE method_abbrev (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT method_abbrev_pkey PRIMARY KEY (id)
);

-- create table method_category
CREATE TABLE method_category (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT method_category_pkey PRIMARY KEY (id)
);

-- create table method_standard
CREATE TABLE method_standard (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT method_standard_pkey PRIMARY KEY (id)
);

-- create table method
CREATE TABLE method (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    name VARCHAR,
    duration DOUBLE,
    method_abbrev_id INTEGER,
    method_category_id INTEGER,
    method_standard_id INTEGER,
    description VARCHAR,
    detection_limits VARCHAR,
    source_id INTEGER,
    CONSTRAINT method_pkey PRIMARY KEY (id),
    CONSTRAINT method_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT method_method_abbrev_id_fkey FOREIGN KEY (method_abbrev_id) REFERENCES method_abbrev (id),
    CONSTRAINT method_method_category_id_fkey FOREIGN KEY (method_category_id) REFERENCES method_category (id),
    CONSTRAINT method_method_standard_id_fkey FOREIGN KEY (method_standard_id) REFERENCES method_standard (id),
    CONSTRAINT method_source_id_fkey FOREIGN KEY (source_id) REFERENCES data_source (id)
);

-- create table method_assumption
CREATE TABLE method_assumption (
    id INTEGER NOT NULL,
    method_id INTEGER NOT NULL,
    technical_assumption_id INTEGER NOT NULL,
    CONSTRAINT method_assumption_pkey PRIMARY KEY (id)
);

-- create table parameter
CREATE TABLE parameter (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    name VARCHAR,
    standard_unit_id INTEGER,
    calculated BOOLEAN,
    description VARCHAR,
    CONSTRAINT parameter_pkey PRIMARY KEY (id),
    CONSTRAINT parameter_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT parameter_standard_unit_id_fkey FOREIGN KEY (standard_unit_id) REFERENCES unit (id)
);

-- create table observation
CREATE TABLE observation (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    record_id VARCHAR NOT NULL,
    dataset_id INTEGER,
    record_type VARCHAR,
    parameter_id INTEGER,
    value NUMERIC,
    unit_id INTEGER,
    dimension_type_id INTEGER,
    dimension_value NUMERIC,
    dimension_unit_id INTEGER,
    note VARCHAR,
    CONSTRAINT observation_pkey PRIMARY KEY (id),
    CONSTRAINT observation_unique_key UNIQUE (record_id, record_type, parameter_id, unit_id),
    CONSTRAINT observation_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT observation_dimension_type_id_fkey FOREIGN KEY (dimension_type_id) REFERENCES dimension_type (id),
    CONSTRAINT observation_dimension_unit_id_fkey FOREIGN KEY (dimension_unit_id) REFERENCES unit (id),
    CONSTRAINT observation_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT observation_parameter_id_fkey FOREIGN KEY (parameter_id) REFERENCES parameter (id),
    CONSTRAINT observation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id)
);

-- create table parameter_category
CREATE TABLE parameter_category (
    id INTEGER NOT NULL,
    name VARCHAR,
    description VARCHAR,
    uri VARCHAR,
    CONSTRAINT parameter_category_pkey PRIMARY KEY (id)
);

-- create table parameter_category_parameter
CREATE TABLE parameter_category_parameter (
    id INTEGER NOT NULL,
    parameter_id INTEGER,
    parameter_category_id INTEGER,
    CONSTRAINT parameter_category_parameter_pkey PRIMARY KEY (id),
    CONSTRAINT parameter_category_parameter_parameter_category_id_fkey FOREIGN KEY (parameter_category_id) REFERENCES parameter_category (id),
    CONSTRAINT parameter_category_parameter_parameter_id_fkey FOREIGN KEY (parameter_id) REFERENCES parameter (id)
);

-- create table parameter_unit
CREATE TABLE parameter_unit (
    id INTEGER NOT NULL,
    parameter_id INTEGER,
    alternate_unit_id INTEGER,
    CONSTRAINT parameter_unit_pkey PRIMARY KEY (id),
    CONSTRAINT parameter_unit_alternate_unit_id_fkey FOREIGN KEY (alternate_unit_id) REFERENCES unit (id),
    CONSTRAINT parameter_unit_parameter_id_fkey FOREIGN KEY (parameter_id) REFERENCES parameter (id)
);

-- create table technical_assumption
CREATE TABLE technical_assumption (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    assumption_name VARCHAR NOT NULL,
    assumption_value NUMERIC(18, 8) NOT NULL,
    unit_id INTEGER,
    source_id INTEGER,
    note VARCHAR,
    CONSTRAINT technical_assumption_pkey PRIMARY KEY (id),
    CONSTRAINT technical_assumption_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);

-- From 20261125171454_samples_and_experiments:
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
