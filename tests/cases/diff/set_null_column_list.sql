A row that goes sets one column of a foreign key to null.
since PostgreSQL 15

--- from
CREATE TABLE resource (id integer NOT NULL, kind integer NOT NULL, CONSTRAINT resource_pkey PRIMARY KEY (id), CONSTRAINT resource_id_kind_key UNIQUE (id, kind));
CREATE TABLE sample (
    id integer NOT NULL,
    resource_id integer,
    kind integer DEFAULT 1,
    CONSTRAINT sample_resource_fkey FOREIGN KEY (resource_id, kind) REFERENCES resource (id, kind) ON DELETE SET NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE resource (id integer NOT NULL, kind integer NOT NULL, CONSTRAINT resource_pkey PRIMARY KEY (id), CONSTRAINT resource_id_kind_key UNIQUE (id, kind));
CREATE TABLE sample (
    id integer NOT NULL,
    resource_id integer,
    kind integer DEFAULT 1,
    CONSTRAINT sample_resource_fkey FOREIGN KEY (resource_id, kind) REFERENCES resource (id, kind) ON DELETE SET NULL (resource_id),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO resource VALUES (7, 1);
INSERT INTO sample (id, resource_id, kind) VALUES (1, 7, 1), (2, NULL, NULL);

--- postgres up
-- drop constraint sample.sample_resource_fkey
ALTER TABLE sample DROP CONSTRAINT sample_resource_fkey;

-- add constraint sample.sample_resource_fkey
ALTER TABLE sample ADD CONSTRAINT sample_resource_fkey FOREIGN KEY (resource_id, kind) REFERENCES resource (id, kind) ON DELETE SET NULL (resource_id);

--- postgres down
-- drop constraint sample.sample_resource_fkey
ALTER TABLE sample DROP CONSTRAINT sample_resource_fkey;

-- add constraint sample.sample_resource_fkey
ALTER TABLE sample ADD CONSTRAINT sample_resource_fkey FOREIGN KEY (resource_id, kind) REFERENCES resource (id, kind) ON DELETE SET NULL;

--- postgres findings
up: adds-demand: constraint sample.sample_resource_fkey: a row that refers to nothing stops the migration

