A foreign key that was not valid is held against all rows, and deferred.

--- from
CREATE TABLE resource (id integer NOT NULL, kind integer NOT NULL, CONSTRAINT resource_pkey PRIMARY KEY (id), CONSTRAINT resource_id_kind_key UNIQUE (id, kind));
CREATE TABLE sample (
    id integer NOT NULL,
    resource_id integer,
    kind integer DEFAULT 1,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ADD CONSTRAINT sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id) NOT VALID;

--- to postgres
CREATE TABLE resource (id integer NOT NULL, kind integer NOT NULL, CONSTRAINT resource_pkey PRIMARY KEY (id), CONSTRAINT resource_id_kind_key UNIQUE (id, kind));
CREATE TABLE sample (
    id integer NOT NULL,
    resource_id integer,
    kind integer DEFAULT 1,
    CONSTRAINT sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id) DEFERRABLE,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO resource VALUES (7, 1);
INSERT INTO sample (id, resource_id, kind) VALUES (1, 7, 1), (2, NULL, NULL);

--- postgres up
-- alter constraint sample.sample_resource_id_fkey: deferrable, validate
ALTER TABLE sample ALTER CONSTRAINT sample_resource_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE sample VALIDATE CONSTRAINT sample_resource_id_fkey;

--- postgres down
-- alter constraint sample.sample_resource_id_fkey: not deferrable, not valid
ALTER TABLE sample DROP CONSTRAINT sample_resource_id_fkey;
ALTER TABLE sample ADD CONSTRAINT sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id) NOT VALID;

--- postgres findings
up: adds-demand: constraint sample.sample_resource_id_fkey: a row that refers to nothing stops the migration

