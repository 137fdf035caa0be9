A foreign key that the rows which are there may break.

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
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ADD CONSTRAINT sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id) NOT VALID;

--- rows
INSERT INTO sample (id, resource_id) VALUES (1, 404);

--- postgres up
-- add constraint sample.sample_resource_id_fkey
ALTER TABLE sample ADD CONSTRAINT sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id) NOT VALID;

--- postgres down
-- drop constraint sample.sample_resource_id_fkey
ALTER TABLE sample DROP CONSTRAINT sample_resource_id_fkey;

