A primary key changes while a foreign key refers to another key of the table.

--- from
CREATE TABLE resource (id integer NOT NULL, code text NOT NULL, CONSTRAINT resource_pkey PRIMARY KEY (id));
CREATE TABLE sample (
    id integer NOT NULL,
    resource_id integer,
    CONSTRAINT sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE resource (id integer NOT NULL, code text NOT NULL, CONSTRAINT resource_id_key UNIQUE (id), CONSTRAINT resource_pkey PRIMARY KEY (code));
CREATE TABLE sample (
    id integer NOT NULL,
    resource_id integer,
    CONSTRAINT sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO resource VALUES (7, 'a');
INSERT INTO sample VALUES (1, 7);

--- postgres up
-- drop constraint sample.sample_resource_id_fkey
ALTER TABLE sample DROP CONSTRAINT sample_resource_id_fkey;

-- drop constraint resource.resource_pkey
ALTER TABLE resource DROP CONSTRAINT resource_pkey;

-- add constraint resource.resource_id_key
ALTER TABLE resource ADD CONSTRAINT resource_id_key UNIQUE (id);

-- add constraint resource.resource_pkey
ALTER TABLE resource ADD CONSTRAINT resource_pkey PRIMARY KEY (code);

-- add constraint sample.sample_resource_id_fkey
ALTER TABLE sample ADD CONSTRAINT sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id);

--- postgres down
-- drop constraint sample.sample_resource_id_fkey
ALTER TABLE sample DROP CONSTRAINT sample_resource_id_fkey;

-- drop constraint resource.resource_pkey
ALTER TABLE resource DROP CONSTRAINT resource_pkey;

-- drop constraint resource.resource_id_key
ALTER TABLE resource DROP CONSTRAINT resource_id_key;

-- add constraint resource.resource_pkey
ALTER TABLE resource ADD CONSTRAINT resource_pkey PRIMARY KEY (id);

-- add constraint sample.sample_resource_id_fkey
ALTER TABLE sample ADD CONSTRAINT sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id);

--- postgres findings
up: adds-demand: constraint resource.resource_id_key: two rows with one key stop the migration
up: adds-demand: constraint resource.resource_pkey: two rows with one key stop the migration
up: adds-demand: constraint sample.sample_resource_id_fkey: a row that refers to nothing stops the migration

