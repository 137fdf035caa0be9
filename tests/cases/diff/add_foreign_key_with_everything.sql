All that a foreign key can say.
since PostgreSQL 15

--- from
CREATE TABLE resource (id integer NOT NULL, kind integer NOT NULL, CONSTRAINT resource_pkey PRIMARY KEY (id), CONSTRAINT resource_id_kind_key UNIQUE (id, kind));
CREATE TABLE sample (
    id integer NOT NULL,
    resource_id integer,
    kind integer DEFAULT 1,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE resource (id integer NOT NULL, kind integer NOT NULL, CONSTRAINT resource_pkey PRIMARY KEY (id), CONSTRAINT resource_id_kind_key UNIQUE (id, kind));
CREATE TABLE sample (
    id integer NOT NULL,
    resource_id integer,
    kind integer DEFAULT 1,
    CONSTRAINT sample_resource_fkey FOREIGN KEY (resource_id, kind) REFERENCES resource (id, kind) MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL (kind) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO resource VALUES (7, 1);
INSERT INTO sample (id, resource_id, kind) VALUES (1, 7, 1), (2, NULL, NULL);

--- postgres up
-- add constraint sample.sample_resource_fkey
ALTER TABLE sample ADD CONSTRAINT sample_resource_fkey FOREIGN KEY (resource_id, kind) REFERENCES resource (id, kind) MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL (kind) DEFERRABLE INITIALLY DEFERRED;

--- postgres down
-- drop constraint sample.sample_resource_fkey
ALTER TABLE sample DROP CONSTRAINT sample_resource_fkey;

--- postgres findings
up: adds-demand: constraint sample.sample_resource_fkey: a row that refers to nothing stops the migration

