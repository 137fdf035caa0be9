A foreign key is checked at the end of the transaction, in place.

--- from
CREATE TABLE resource (id integer NOT NULL, kind integer NOT NULL, CONSTRAINT resource_pkey PRIMARY KEY (id), CONSTRAINT resource_id_kind_key UNIQUE (id, kind));
CREATE TABLE sample (
    id integer NOT NULL,
    resource_id integer,
    kind integer DEFAULT 1,
    CONSTRAINT sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE resource (id integer NOT NULL, kind integer NOT NULL, CONSTRAINT resource_pkey PRIMARY KEY (id), CONSTRAINT resource_id_kind_key UNIQUE (id, kind));
CREATE TABLE sample (
    id integer NOT NULL,
    resource_id integer,
    kind integer DEFAULT 1,
    CONSTRAINT sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO resource VALUES (7, 1);
INSERT INTO sample (id, resource_id, kind) VALUES (1, 7, 1), (2, NULL, NULL);

--- postgres up
-- alter constraint sample.sample_resource_id_fkey: initially deferred
ALTER TABLE sample ALTER CONSTRAINT sample_resource_id_fkey DEFERRABLE INITIALLY DEFERRED;

--- postgres down
-- alter constraint sample.sample_resource_id_fkey: not deferrable
ALTER TABLE sample ALTER CONSTRAINT sample_resource_id_fkey NOT DEFERRABLE;

