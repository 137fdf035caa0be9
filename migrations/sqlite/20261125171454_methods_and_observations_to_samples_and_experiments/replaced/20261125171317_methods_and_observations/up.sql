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
