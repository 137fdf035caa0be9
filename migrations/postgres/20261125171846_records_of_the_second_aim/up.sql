-- records of the second aim
-- Revision 20261125171846, follows 20261125171639.

-- create table autoclave_record
CREATE TABLE autoclave_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    record_id character varying NOT NULL,
    dataset_id integer,
    experiment_id integer,
    resource_id integer,
    prepared_sample_id integer,
    technical_replicate_no integer,
    technical_replicate_total integer,
    method_id integer,
    analyst_id integer,
    raw_data_id integer,
    qc_pass character varying,
    note character varying,
    CONSTRAINT autoclave_record_pkey PRIMARY KEY (id),
    CONSTRAINT autoclave_record_record_id_key UNIQUE (record_id),
    CONSTRAINT autoclave_record_analyst_id_fkey FOREIGN KEY (analyst_id) REFERENCES contact (id),
    CONSTRAINT autoclave_record_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT autoclave_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT autoclave_record_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiment (id),
    CONSTRAINT autoclave_record_method_id_fkey FOREIGN KEY (method_id) REFERENCES method (id),
    CONSTRAINT autoclave_record_prepared_sample_id_fkey FOREIGN KEY (prepared_sample_id) REFERENCES prepared_sample (id),
    CONSTRAINT autoclave_record_raw_data_id_fkey FOREIGN KEY (raw_data_id) REFERENCES file_object_metadata (id),
    CONSTRAINT autoclave_record_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);
COMMENT ON TABLE autoclave_record IS 'A sample in the autoclave.';

-- create table strain
CREATE TABLE strain (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    parent_strain_id integer,
    genus character varying,
    species character varying,
    strain character varying,
    note character varying,
    CONSTRAINT strain_pkey PRIMARY KEY (id),
    CONSTRAINT strain_name_key UNIQUE (name)
);
COMMENT ON TABLE strain IS 'A strain of an organism that ferments.';

-- create table bioconversion_method
CREATE TABLE bioconversion_method (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    name character varying NOT NULL,
    strain_id integer,
    strain_name character varying,
    "inoculum_volume_L" double precision,
    "reaction_volume_L" double precision,
    "temperature_C" double precision,
    time_h double precision,
    description character varying,
    note character varying,
    protocol_url character varying,
    CONSTRAINT bioconversion_method_pkey PRIMARY KEY (id),
    CONSTRAINT bioconversion_method_name_key UNIQUE (name),
    CONSTRAINT bioconversion_method_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT bioconversion_method_strain_id_fkey FOREIGN KEY (strain_id) REFERENCES strain (id)
);
COMMENT ON TABLE bioconversion_method IS 'How a strain turns sugars into a product.';

-- create table enz_hydr_method
CREATE TABLE enz_hydr_method (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    eh_uuid character varying NOT NULL,
    eh_id character varying NOT NULL,
    method_id character varying NOT NULL,
    name character varying,
    enzyme_formulation character varying,
    reaction_volume_ul double precision,
    temperature_c double precision,
    time_h double precision,
    description character varying,
    protocol_url character varying,
    CONSTRAINT enz_hydr_method_pkey PRIMARY KEY (id),
    CONSTRAINT enz_hydr_method_eh_id_key UNIQUE (eh_id),
    CONSTRAINT enz_hydr_method_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
COMMENT ON TABLE enz_hydr_method IS 'How enzymes turn a pretreated sample into sugars.';

-- create table pretreatment_setup
CREATE TABLE pretreatment_setup (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    pretreatment_uuid character varying NOT NULL,
    pretreatment_exper_id character varying NOT NULL,
    pretreatment_exper_name character varying NOT NULL,
    resources jsonb,
    prepared_samples jsonb,
    decon_method_id integer,
    decon_vessel_id integer,
    eh_method_id integer,
    experiment_date date,
    experiment_setup_url character varying,
    analyst_email character varying,
    pretr_url_batch_record character varying,
    pretr_notes character varying,
    CONSTRAINT pretreatment_setup_pkey PRIMARY KEY (id),
    CONSTRAINT pretreatment_setup_pretreatment_exper_id_key UNIQUE (pretreatment_exper_id),
    CONSTRAINT pretreatment_setup_decon_method_id_fkey FOREIGN KEY (decon_method_id) REFERENCES method (id),
    CONSTRAINT pretreatment_setup_decon_vessel_id_fkey FOREIGN KEY (decon_vessel_id) REFERENCES decon_vessel (id),
    CONSTRAINT pretreatment_setup_eh_method_id_fkey FOREIGN KEY (eh_method_id) REFERENCES method (id),
    CONSTRAINT pretreatment_setup_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
COMMENT ON TABLE pretreatment_setup IS 'How the vessels of a pretreatment experiment were set up.';

-- create table fermentation_record
CREATE TABLE fermentation_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    record_id character varying NOT NULL,
    dataset_id integer,
    experiment_id integer,
    resource_id integer,
    prepared_sample_id integer,
    technical_replicate_no integer,
    technical_replicate_total integer,
    method_id integer,
    analyst_id integer,
    raw_data_id integer,
    qc_pass character varying,
    note character varying,
    strain_id integer,
    bioconversion_method_id integer,
    pretreatment_method_id integer,
    eh_method_id integer,
    well_position character varying,
    vessel_id integer,
    analyte_detection_equipment_id integer,
    pretreatment_setup_id integer,
    eh_method_id_new integer,
    CONSTRAINT fermentation_record_pkey PRIMARY KEY (id),
    CONSTRAINT fermentation_record_record_id_key UNIQUE (record_id),
    CONSTRAINT fermentation_record_analyst_id_fkey FOREIGN KEY (analyst_id) REFERENCES contact (id),
    CONSTRAINT fermentation_record_bioconversion_method_id_fkey FOREIGN KEY (bioconversion_method_id) REFERENCES bioconversion_method (id),
    CONSTRAINT fermentation_record_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT fermentation_record_eh_method_id_fkey FOREIGN KEY (eh_method_id) REFERENCES method (id),
    CONSTRAINT fermentation_record_eh_method_id_new_fkey FOREIGN KEY (eh_method_id_new) REFERENCES enz_hydr_method (id),
    CONSTRAINT fermentation_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT fermentation_record_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiment (id),
    CONSTRAINT fermentation_record_method_id_fkey FOREIGN KEY (method_id) REFERENCES method (id),
    CONSTRAINT fermentation_record_prepared_sample_id_fkey FOREIGN KEY (prepared_sample_id) REFERENCES prepared_sample (id),
    CONSTRAINT fermentation_record_pretreatment_method_id_fkey FOREIGN KEY (pretreatment_method_id) REFERENCES method (id),
    CONSTRAINT fermentation_record_pretreatment_setup_id_fkey FOREIGN KEY (pretreatment_setup_id) REFERENCES pretreatment_setup (id),
    CONSTRAINT fermentation_record_raw_data_id_fkey FOREIGN KEY (raw_data_id) REFERENCES file_object_metadata (id),
    CONSTRAINT fermentation_record_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT fermentation_record_strain_id_fkey FOREIGN KEY (strain_id) REFERENCES strain (id),
    CONSTRAINT fermentation_record_vessel_id_fkey FOREIGN KEY (vessel_id) REFERENCES decon_vessel (id)
);
COMMENT ON TABLE fermentation_record IS 'A fermentation in one well of a vessel.';

-- create table gasification_record
CREATE TABLE gasification_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    record_id character varying NOT NULL,
    dataset_id integer,
    experiment_id integer,
    resource_id integer,
    prepared_sample_id integer,
    technical_replicate_no integer,
    technical_replicate_total integer,
    method_id integer,
    analyst_id integer,
    raw_data_id integer,
    qc_pass character varying,
    note character varying,
    reactor_type_id integer,
    CONSTRAINT gasification_record_pkey PRIMARY KEY (id),
    CONSTRAINT gasification_record_record_id_key UNIQUE (record_id),
    CONSTRAINT gasification_record_analyst_id_fkey FOREIGN KEY (analyst_id) REFERENCES contact (id),
    CONSTRAINT gasification_record_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT gasification_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT gasification_record_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiment (id),
    CONSTRAINT gasification_record_method_id_fkey FOREIGN KEY (method_id) REFERENCES method (id),
    CONSTRAINT gasification_record_prepared_sample_id_fkey FOREIGN KEY (prepared_sample_id) REFERENCES prepared_sample (id),
    CONSTRAINT gasification_record_raw_data_id_fkey FOREIGN KEY (raw_data_id) REFERENCES file_object_metadata (id),
    CONSTRAINT gasification_record_reactor_type_id_fkey FOREIGN KEY (reactor_type_id) REFERENCES decon_vessel (id),
    CONSTRAINT gasification_record_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);
COMMENT ON TABLE gasification_record IS 'A gasification of a sample.';

-- create table gasification_timeseries
CREATE TABLE gasification_timeseries (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    resource_id integer,
    experiment_id integer,
    resource_name character varying,
    reactor_type_id integer,
    gsheet_url character varying,
    bucket_path character varying,
    file_size integer,
    file_format character varying NOT NULL,
    checksum_md5 character varying,
    reactor_name character varying,
    CONSTRAINT gasification_timeseries_pkey PRIMARY KEY (id),
    CONSTRAINT uq_gasification_timeseries_res_exp UNIQUE (resource_id, experiment_id),
    CONSTRAINT gasification_timeseries_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT gasification_timeseries_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiment (id),
    CONSTRAINT gasification_timeseries_reactor_type_id_fkey FOREIGN KEY (reactor_type_id) REFERENCES decon_vessel (id),
    CONSTRAINT gasification_timeseries_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);
COMMENT ON TABLE gasification_timeseries IS 'A file with what the sensors saw during a gasification.';

-- create table pretreatment_record
CREATE TABLE pretreatment_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    record_id character varying NOT NULL,
    dataset_id integer,
    experiment_id integer,
    resource_id integer,
    prepared_sample_id integer,
    technical_replicate_no integer,
    technical_replicate_total integer,
    method_id integer,
    analyst_id integer,
    raw_data_id integer,
    qc_pass character varying,
    note character varying,
    pretreatment_method_id integer,
    eh_method_id integer,
    reaction_block_id integer,
    vessel_id integer,
    block_position character varying,
    temperature numeric,
    replicate_no integer,
    CONSTRAINT pretreatment_record_pkey PRIMARY KEY (id),
    CONSTRAINT pretreatment_record_record_id_key UNIQUE (record_id),
    CONSTRAINT pretreatment_record_analyst_id_fkey FOREIGN KEY (analyst_id) REFERENCES contact (id),
    CONSTRAINT pretreatment_record_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset (id),
    CONSTRAINT pretreatment_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT pretreatment_record_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiment (id),
    CONSTRAINT pretreatment_record_method_id_fkey FOREIGN KEY (method_id) REFERENCES method (id),
    CONSTRAINT pretreatment_record_prepared_sample_id_fkey FOREIGN KEY (prepared_sample_id) REFERENCES prepared_sample (id),
    CONSTRAINT pretreatment_record_raw_data_id_fkey FOREIGN KEY (raw_data_id) REFERENCES file_object_metadata (id),
    CONSTRAINT pretreatment_record_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT pretreatment_record_vessel_id_fkey FOREIGN KEY (vessel_id) REFERENCES decon_vessel (id)
);
COMMENT ON TABLE pretreatment_record IS 'A pretreatment of a sample in one position of a block.';
