An extension comes.

--- from
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));

--- to postgres
CREATE EXTENSION citext;
CREATE TABLE sample (
    id integer NOT NULL,
    name citext,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id) VALUES (1), (2);

--- postgres up
-- create extension citext
CREATE EXTENSION IF NOT EXISTS citext;

-- add column sample.name (citext)
ALTER TABLE sample ADD COLUMN name citext;

--- postgres down
-- drop column sample.name
ALTER TABLE sample DROP COLUMN name;

-- drop extension citext
DROP EXTENSION citext;

--- postgres findings
down: drops-data: column sample.name: its values are lost

