-- methods_and_observations to samples_and_experiments
-- Revision 20261125171454, in place of 2 revisions.

-- From 20261125171317_methods_and_observations:
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

-- From 20261125171454_samples_and_experiments:
-- samples and experiments
-- Revision 20261125171454, follows 20261125171317.

-- create table decon_vessel
CREATE TABLE decon_vessel (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    vessel_uuid character varying,
    serial_number character varying,
    volume_numeric_per_well numeric,
    volume_unit character varying,
    CONSTRAINT decon_vessel_pkey PRIMARY KEY (id),
    CONSTRAINT decon_vessel_vessel_uuid_key UNIQUE (vessel_uuid)
);
COMMENT ON TABLE decon_vessel IS 'A vessel or a reactor in which samples are deconstructed.';

-- create table equipment
CREATE TABLE equipment (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    equipment_location_id integer,
    CONSTRAINT equipment_pkey PRIMARY KEY (id),
    CONSTRAINT equipment_equipment_location_id_fkey FOREIGN KEY (equipment_location_id) REFERENCES location_address (id)
);
COMMENT ON TABLE equipment IS 'A piece of equipment, and where it stands.';

-- create table experiment
CREATE TABLE experiment (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    name character varying,
    analyst_id integer,
    exper_start_date date,
    exper_duration numeric,
    exper_duration_unit_id integer,
    exper_location_id integer,
    description character varying,
    CONSTRAINT experiment_pkey PRIMARY KEY (id),
    CONSTRAINT experiment_name_key UNIQUE (name),
    CONSTRAINT experiment_analyst_id_fkey FOREIGN KEY (analyst_id) REFERENCES contact (id),
    CONSTRAINT experiment_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT experiment_exper_duration_unit_id_fkey FOREIGN KEY (exper_duration_unit_id) REFERENCES unit (id),
    CONSTRAINT experiment_exper_location_id_fkey FOREIGN KEY (exper_location_id) REFERENCES location_address (id)
);
COMMENT ON TABLE experiment IS 'An experiment: who, when, where, for how long.';

-- create table experiment_analysis
CREATE TABLE experiment_analysis (
    id serial,
    experiment_id integer,
    analysis_type_id integer,
    CONSTRAINT experiment_analysis_pkey PRIMARY KEY (id),
    CONSTRAINT experiment_analysis_analysis_type_id_fkey FOREIGN KEY (analysis_type_id) REFERENCES analysis_type (id),
    CONSTRAINT experiment_analysis_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiment (id)
);
COMMENT ON TABLE experiment_analysis IS 'Which analyses an experiment makes.';

-- create table experiment_equipment
CREATE TABLE experiment_equipment (
    id serial,
    experiment_id integer,
    equipment_id integer,
    CONSTRAINT experiment_equipment_pkey PRIMARY KEY (id),
    CONSTRAINT experiment_equipment_equipment_id_fkey FOREIGN KEY (equipment_id) REFERENCES equipment (id),
    CONSTRAINT experiment_equipment_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiment (id)
);
COMMENT ON TABLE experiment_equipment IS 'Which equipment an experiment uses.';

-- create table experiment_method
CREATE TABLE experiment_method (
    id serial,
    experiment_id integer,
    method_id integer,
    CONSTRAINT experiment_method_pkey PRIMARY KEY (id),
    CONSTRAINT experiment_method_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiment (id),
    CONSTRAINT experiment_method_method_id_fkey FOREIGN KEY (method_id) REFERENCES method (id)
);
COMMENT ON TABLE experiment_method IS 'Which methods an experiment follows.';

-- create table preparation_method_abbreviation
CREATE TABLE preparation_method_abbreviation (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT preparation_method_abbreviation_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE preparation_method_abbreviation IS 'The short name of a method of preparation.';

-- create table preparation_method
CREATE TABLE preparation_method (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    name character varying,
    description character varying,
    prep_method_abbrev_id integer,
    prep_temp_c numeric,
    uri character varying,
    drying_step boolean,
    CONSTRAINT preparation_method_pkey PRIMARY KEY (id),
    CONSTRAINT preparation_method_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT preparation_method_prep_method_abbrev_id_fkey FOREIGN KEY (prep_method_abbrev_id) REFERENCES preparation_method_abbreviation (id)
);
COMMENT ON TABLE preparation_method IS 'How a sample is prepared.';

-- create table prepared_sample
CREATE TABLE prepared_sample (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    name character varying,
    field_sample_id integer,
    prep_method_id integer,
    prep_date date,
    preparer_id integer,
    note character varying,
    CONSTRAINT prepared_sample_pkey PRIMARY KEY (id),
    CONSTRAINT prepared_sample_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT prepared_sample_field_sample_id_fkey FOREIGN KEY (field_sample_id) REFERENCES field_sample (id),
    CONSTRAINT prepared_sample_prep_method_id_fkey FOREIGN KEY (prep_method_id) REFERENCES preparation_method (id),
    CONSTRAINT prepared_sample_preparer_id_fkey FOREIGN KEY (preparer_id) REFERENCES contact (id)
);
COMMENT ON TABLE prepared_sample IS 'What was prepared of a field sample.';

-- create table experiment_prepared_sample
CREATE TABLE experiment_prepared_sample (
    id serial,
    experiment_id integer,
    prepared_sample_id integer,
    CONSTRAINT experiment_prepared_sample_pkey PRIMARY KEY (id),
    CONSTRAINT experiment_prepared_sample_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiment (id),
    CONSTRAINT experiment_prepared_sample_prepared_sample_id_fkey FOREIGN KEY (prepared_sample_id) REFERENCES prepared_sample (id)
);
COMMENT ON TABLE experiment_prepared_sample IS 'Which samples an experiment consumes.';
