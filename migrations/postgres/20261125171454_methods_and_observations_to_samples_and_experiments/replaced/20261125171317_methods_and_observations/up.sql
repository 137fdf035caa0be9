-- methods and observations
-- Revision 20261125171317, follows 20261125171213.

-- create table analysis_type
CREATE TABLE analysis_type (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT analysis_type_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE analysis_type IS 'A kind of analysis.';

-- create table dimension_type
CREATE TABLE dimension_type (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT dimension_type_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE dimension_type IS 'What a second number beside an observation measures, such as a time.';

-- create table method_abbrev
CREATE TABLE method_abbrev (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT method_abbrev_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE method_abbrev IS 'The short name of a method.';

-- create table method_category
CREATE TABLE method_category (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT method_category_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE method_category IS 'A category of methods.';

-- create table method_standard
CREATE TABLE method_standard (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT method_standard_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE method_standard IS 'A standard that methods follow.';

-- create table method
CREATE TABLE method (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    name character varying,
    duration double precision,
    method_abbrev_id integer,
    method_category_id integer,
    method_standard_id integer,
    description character varying,
    detection_limits character varying,
    source_id integer,
    CONSTRAINT method_pkey PRIMARY KEY (id),
    CONSTRAINT method_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT method_method_abbrev_id_fkey FOREIGN KEY (method_abbrev_id) REFERENCES method_abbrev (id),
    CONSTRAINT method_method_category_id_fkey FOREIGN KEY (method_category_id) REFERENCES method_category (id),
    CONSTRAINT method_method_standard_id_fkey FOREIGN KEY (method_standard_id) REFERENCES method_standard (id),
    CONSTRAINT method_source_id_fkey FOREIGN KEY (source_id) REFERENCES data_source (id)
);
COMMENT ON TABLE method IS 'A method of preparation, measurement or conversion.';

-- create table method_assumption
CREATE TABLE method_assumption (
    id serial,
    method_id integer NOT NULL,
    technical_assumption_id integer NOT NULL,
    CONSTRAINT method_assumption_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE method_assumption IS 'Which technical assumptions a method makes.';

-- create table parameter
CREATE TABLE parameter (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    name character varying,
    standard_unit_id integer,
    calculated boolean,
    description character varying,
    CONSTRAINT parameter_pkey PRIMARY KEY (id),
    CONSTRAINT parameter_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT parameter_standard_unit_id_fkey FOREIGN KEY (standard_unit_id) REFERENCES unit (id)
);
COMMENT ON TABLE parameter IS 'What is measured or calculated.';

-- create table observation
CREATE TABLE observation (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    record_id character varying NOT NULL,
    dataset_id integer,
    record_type character varying,
    parameter_id integer,
    value numeric,
    unit_id integer,
    dimension_type_id integer,
    dimension_value numeric,
    dimension_unit_id integer,
    note character varying,
    CONSTRAINT observation_pkey PRIMARY KEY (id),
    CONSTRAINT observation_unique_key UNIQUE (record_id, record_type, parameter_id, unit_id),
    CONSTRAINT observation_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT observation_dimension_type_id_fkey FOREIGN KEY (dimension_type_id) REFERENCES dimension_type (id),
    CONSTRAINT observation_dimension_unit_id_fkey FOREIGN KEY (dimension_unit_id) REFERENCES unit (id),
    CONSTRAINT observation_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT observation_parameter_id_fkey FOREIGN KEY (parameter_id) REFERENCES parameter (id),
    CONSTRAINT observation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id)
);
COMMENT ON TABLE observation IS 'One value of one parameter that a record observed.';

-- create table parameter_category
CREATE TABLE parameter_category (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT parameter_category_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE parameter_category IS 'A category of parameters.';

-- create table parameter_category_parameter
CREATE TABLE parameter_category_parameter (
    id serial,
    parameter_id integer,
    parameter_category_id integer,
    CONSTRAINT parameter_category_parameter_pkey PRIMARY KEY (id),
    CONSTRAINT parameter_category_parameter_parameter_category_id_fkey FOREIGN KEY (parameter_category_id) REFERENCES parameter_category (id),
    CONSTRAINT parameter_category_parameter_parameter_id_fkey FOREIGN KEY (parameter_id) REFERENCES parameter (id)
);
COMMENT ON TABLE parameter_category_parameter IS 'Which categories a parameter is in.';

-- create table parameter_unit
CREATE TABLE parameter_unit (
    id serial,
    parameter_id integer,
    alternate_unit_id integer,
    CONSTRAINT parameter_unit_pkey PRIMARY KEY (id),
    CONSTRAINT parameter_unit_alternate_unit_id_fkey FOREIGN KEY (alternate_unit_id) REFERENCES unit (id),
    CONSTRAINT parameter_unit_parameter_id_fkey FOREIGN KEY (parameter_id) REFERENCES parameter (id)
);
COMMENT ON TABLE parameter_unit IS 'Which other units a parameter may have.';

-- create table technical_assumption
CREATE TABLE technical_assumption (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    assumption_name character varying NOT NULL,
    assumption_value numeric(18,8) NOT NULL,
    unit_id integer,
    source_id integer,
    note character varying,
    CONSTRAINT technical_assumption_pkey PRIMARY KEY (id),
    CONSTRAINT technical_assumption_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
COMMENT ON TABLE technical_assumption IS 'A number that is assumed.';
