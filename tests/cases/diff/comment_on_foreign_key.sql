A foreign key gets a comment.

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
    CONSTRAINT sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
COMMENT ON CONSTRAINT sample_resource_id_fkey ON sample IS 'Why it''s so.';

--- rows
INSERT INTO resource VALUES (7, 1);
INSERT INTO sample (id, resource_id, kind) VALUES (1, 7, 1), (2, NULL, NULL);

--- postgres up
-- alter constraint sample.sample_resource_id_fkey: comment
COMMENT ON CONSTRAINT sample_resource_id_fkey ON sample IS 'Why it''s so.';

--- postgres down
-- alter constraint sample.sample_resource_id_fkey: comment
COMMENT ON CONSTRAINT sample_resource_id_fkey ON sample IS NULL;

