-- accounts and lineage
-- Revision 20261125171213, follows 20261122145027.

-- create table api_user
CREATE TABLE api_user (
    id INTEGER NOT NULL,
    username VARCHAR NOT NULL,
    hashed_password VARCHAR NOT NULL,
    email VARCHAR,
    full_name VARCHAR,
    is_admin BOOLEAN NOT NULL,
    disabled BOOLEAN NOT NULL,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT api_user_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_api_user_username ON api_user (username);

-- create table api_key
CREATE TABLE api_key (
    id INTEGER NOT NULL,
    api_user_id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    key_prefix VARCHAR NOT NULL,
    key_hash VARCHAR NOT NULL,
    is_active BOOLEAN NOT NULL,
    rate_limit_per_minute INTEGER NOT NULL,
    rate_window_start DATETIME,
    rate_window_count INTEGER NOT NULL,
    last_used_at DATETIME,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT api_key_pkey PRIMARY KEY (id),
    CONSTRAINT api_key_key_hash_key UNIQUE (key_hash),
    CONSTRAINT api_key_api_user_id_fkey FOREIGN KEY (api_user_id) REFERENCES api_user (id)
);
CREATE INDEX ix_api_key_api_user_id ON api_key (api_user_id);
CREATE INDEX ix_api_key_key_prefix ON api_key (key_prefix);

-- create table entity_lineage
CREATE TABLE entity_lineage (
    id INTEGER NOT NULL,
    lineage_group_id INTEGER,
    source_table VARCHAR,
    source_row_id VARCHAR,
    note VARCHAR,
    CONSTRAINT entity_lineage_pkey PRIMARY KEY (id)
);

-- create table file_object_metadata
CREATE TABLE file_object_metadata (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    uri VARCHAR,
    data_source_id INTEGER,
    bucket_path VARCHAR,
    file_format VARCHAR,
    file_size INTEGER,
    checksum_md5 VARCHAR,
    checksum_sha256 VARCHAR,
    CONSTRAINT file_object_metadata_pkey PRIMARY KEY (id),
    CONSTRAINT file_object_metadata_uri_key UNIQUE (uri),
    CONSTRAINT file_object_metadata_data_source_id_fkey FOREIGN KEY (data_source_id) REFERENCES data_source (id),
    CONSTRAINT file_object_metadata_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);

-- create table lineage_group
CREATE TABLE lineage_group (
    id INTEGER NOT NULL,
    etl_run_id INTEGER,
    note VARCHAR,
    CONSTRAINT lineage_group_pkey PRIMARY KEY (id),
    CONSTRAINT lineage_group_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id)
);
