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
