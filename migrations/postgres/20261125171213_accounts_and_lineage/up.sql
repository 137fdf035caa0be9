-- accounts and lineage
-- Revision 20261125171213, follows 20261122145027.

-- create extension btree_gin
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- create extension pg_trgm
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- create extension unaccent
CREATE EXTENSION IF NOT EXISTS unaccent;

-- create table api_user
CREATE TABLE api_user (
    id serial,
    username character varying NOT NULL,
    hashed_password character varying NOT NULL,
    email character varying,
    full_name character varying,
    is_admin boolean NOT NULL,
    disabled boolean NOT NULL,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT api_user_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE api_user IS 'Who may use the API.';
CREATE UNIQUE INDEX ix_api_user_username ON api_user (username);

-- create table api_key
CREATE TABLE api_key (
    id serial,
    api_user_id integer NOT NULL,
    name character varying NOT NULL,
    key_prefix character varying NOT NULL,
    key_hash character varying NOT NULL,
    is_active boolean NOT NULL,
    rate_limit_per_minute integer NOT NULL,
    rate_window_start timestamp with time zone,
    rate_window_count integer NOT NULL,
    last_used_at timestamp with time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT api_key_pkey PRIMARY KEY (id),
    CONSTRAINT api_key_key_hash_key UNIQUE (key_hash),
    CONSTRAINT api_key_api_user_id_fkey FOREIGN KEY (api_user_id) REFERENCES api_user (id)
);
COMMENT ON TABLE api_key IS 'A key of an API user. The key itself is not kept, only its hash.';
CREATE INDEX ix_api_key_api_user_id ON api_key (api_user_id);
CREATE INDEX ix_api_key_key_prefix ON api_key (key_prefix);

-- create table entity_lineage
CREATE TABLE entity_lineage (
    id serial,
    lineage_group_id integer,
    source_table character varying,
    source_row_id character varying,
    note character varying,
    CONSTRAINT entity_lineage_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE entity_lineage IS 'Which row of which table belongs to a lineage group.';

-- create table file_object_metadata
CREATE TABLE file_object_metadata (
    id serial,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    etl_run_id integer,
    lineage_group_id integer,
    uri character varying,
    data_source_id integer,
    bucket_path character varying,
    file_format character varying,
    file_size integer,
    checksum_md5 character varying,
    checksum_sha256 character varying,
    CONSTRAINT file_object_metadata_pkey PRIMARY KEY (id),
    CONSTRAINT file_object_metadata_uri_key UNIQUE (uri),
    CONSTRAINT file_object_metadata_data_source_id_fkey FOREIGN KEY (data_source_id) REFERENCES data_source (id),
    CONSTRAINT file_object_metadata_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
COMMENT ON TABLE file_object_metadata IS 'A file in the store, and what is known of it.';

-- create table lineage_group
CREATE TABLE lineage_group (
    id serial,
    etl_run_id integer,
    note character varying,
    CONSTRAINT lineage_group_pkey PRIMARY KEY (id),
    CONSTRAINT lineage_group_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
COMMENT ON TABLE lineage_group IS 'Rows that came out of one run.';
