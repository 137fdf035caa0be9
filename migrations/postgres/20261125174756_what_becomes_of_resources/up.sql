-- what becomes of resources
-- Revision 20261125174756, follows 20261125171846.

-- create table residue_factor
CREATE TABLE residue_factor (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    resource_id integer NOT NULL,
    resource_name character varying,
    data_source_id integer,
    factor_type character varying,
    factor_min numeric,
    factor_max numeric,
    factor_mid numeric,
    prune_trim_yield numeric,
    prune_trim_yield_unit_id integer,
    notes character varying,
    CONSTRAINT residue_factor_pkey PRIMARY KEY (id),
    CONSTRAINT uq_residue_factor_resource_id_factor_type UNIQUE (resource_id, factor_type),
    CONSTRAINT residue_factor_data_source_id_fkey FOREIGN KEY (data_source_id) REFERENCES data_source (id),
    CONSTRAINT residue_factor_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT residue_factor_prune_trim_yield_unit_id_fkey FOREIGN KEY (prune_trim_yield_unit_id) REFERENCES unit (id),
    CONSTRAINT residue_factor_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);
COMMENT ON TABLE residue_factor IS 'How much residue a product leaves.';

-- create table resource_availability
CREATE TABLE resource_availability (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    resource_id integer,
    geoid character varying,
    from_month integer,
    to_month integer,
    year_round boolean,
    residue_factor_dry_tons_acre double precision,
    residue_factor_wet_tons_acre double precision,
    note character varying,
    CONSTRAINT resource_availability_pkey PRIMARY KEY (id),
    CONSTRAINT resource_availability_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT resource_availability_geoid_fkey FOREIGN KEY (geoid) REFERENCES place (geoid),
    CONSTRAINT resource_availability_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);
COMMENT ON TABLE resource_availability IS 'When in the year, and how much of a resource there is in a place.';

-- create table resource_counterfactual
CREATE TABLE resource_counterfactual (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    geoid character varying,
    resource_id integer,
    counterfactual_description character varying,
    animal_bedding_percent numeric,
    animal_bedding_source_id integer,
    animal_feed_percent numeric,
    animal_feed_source_id integer,
    bioelectricty_percent numeric,
    bioelectricty_source_id integer,
    burn_percent numeric,
    burn_source_id integer,
    compost_percent numeric,
    compost_source_id integer,
    landfill_percent numeric,
    landfill_source_id integer,
    counterfactual_date date,
    CONSTRAINT resource_counterfactual_pkey PRIMARY KEY (id),
    CONSTRAINT resource_counterfactual_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT resource_counterfactual_geoid_fkey FOREIGN KEY (geoid) REFERENCES place (geoid),
    CONSTRAINT resource_counterfactual_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);
COMMENT ON TABLE resource_counterfactual IS 'What becomes of a resource where nobody collects it.';

-- create table use_case
CREATE TABLE use_case (
    id serial,
    name character varying,
    description character varying,
    uri character varying,
    CONSTRAINT use_case_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE use_case IS 'A use of a resource.';

-- create table resource_end_use_record
CREATE TABLE resource_end_use_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    dataset_id integer NOT NULL,
    method_id integer NOT NULL,
    geoid character varying,
    resource_id integer,
    use_case_id integer,
    note character varying,
    CONSTRAINT resource_end_use_record_pkey PRIMARY KEY (id),
    CONSTRAINT resource_end_use_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT resource_end_use_record_use_case_id_fkey FOREIGN KEY (use_case_id) REFERENCES use_case (id)
);
COMMENT ON TABLE resource_end_use_record IS 'What a resource is used for.';

-- create table resource_image
CREATE TABLE resource_image (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    resource_id integer NOT NULL,
    resource_name character varying,
    image_url character varying,
    "position" integer,
    CONSTRAINT resource_image_pkey PRIMARY KEY (id),
    CONSTRAINT resource_image_name_url_sort_key UNIQUE NULLS NOT DISTINCT (resource_name, image_url, "position"),
    CONSTRAINT resource_image_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT resource_image_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);
COMMENT ON TABLE resource_image IS 'A picture of a resource.';

-- create table resource_morphology
CREATE TABLE resource_morphology (
    id serial,
    resource_id integer,
    morphology_uri character varying(200),
    CONSTRAINT resource_morphology_pkey PRIMARY KEY (id),
    CONSTRAINT resource_morphology_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);
COMMENT ON TABLE resource_morphology IS 'The shape of a resource.';

-- create table resource_price_record
CREATE TABLE resource_price_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    dataset_id integer NOT NULL,
    method_id integer,
    geoid character varying,
    resource_id integer,
    primary_ag_product_id integer,
    source_id integer NOT NULL,
    report_start_date date NOT NULL,
    report_end_date date NOT NULL,
    freight_terms character varying,
    transport_mode character varying,
    note character varying,
    CONSTRAINT resource_price_record_pkey PRIMARY KEY (id),
    CONSTRAINT resource_price_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
COMMENT ON TABLE resource_price_record IS 'What was paid for a resource in a period.';

-- create table resource_production_record
CREATE TABLE resource_production_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    dataset_id integer NOT NULL,
    method_id integer,
    geoid character varying,
    primary_ag_product_id integer,
    resource_id integer,
    report_date date NOT NULL,
    scenario character varying,
    note character varying,
    CONSTRAINT resource_production_record_pkey PRIMARY KEY (id),
    CONSTRAINT resource_production_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
COMMENT ON TABLE resource_production_record IS 'How much of a resource was produced in a place.';

-- create table resource_storage_record
CREATE TABLE resource_storage_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    dataset_id integer NOT NULL,
    method_id integer NOT NULL,
    geoid character varying,
    storage_description character varying NOT NULL,
    resource_id integer,
    note character varying,
    CONSTRAINT resource_storage_record_pkey PRIMARY KEY (id),
    CONSTRAINT resource_storage_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
COMMENT ON TABLE resource_storage_record IS 'How a resource is stored.';

-- create table resource_transport_record
CREATE TABLE resource_transport_record (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    dataset_id integer NOT NULL,
    method_id integer NOT NULL,
    geoid character varying,
    transport_description character varying NOT NULL,
    resource_id integer,
    note character varying,
    CONSTRAINT resource_transport_record_pkey PRIMARY KEY (id),
    CONSTRAINT resource_transport_record_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
COMMENT ON TABLE resource_transport_record IS 'How a resource is transported.';
