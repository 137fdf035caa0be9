A publication changes.
since PostgreSQL 15

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert');

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE PUBLICATION everything FOR TABLE sample (id, mass) WHERE (id > 5) WITH (publish_via_partition_root);
COMMENT ON PUBLICATION everything IS 'Some of it';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop publication everything
DROP PUBLICATION everything;

-- create publication everything
CREATE PUBLICATION everything FOR TABLE sample (id, mass) WHERE (id > 5) WITH (publish_via_partition_root = true);
COMMENT ON PUBLICATION everything IS 'Some of it';

--- postgres down
-- drop publication everything
DROP PUBLICATION everything;

-- create publication everything
CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert');

