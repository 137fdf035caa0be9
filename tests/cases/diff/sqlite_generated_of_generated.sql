One column is computed from another that is.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    twice integer GENERATED ALWAYS AS (mass * 2) VIRTUAL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    twice integer GENERATED ALWAYS AS (mass * 2) VIRTUAL,
    four integer GENERATED ALWAYS AS (twice * 2) VIRTUAL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, mass) VALUES (1, 10), (2, 20);

--- sqlite up
-- add column sample.four (INTEGER, generated as twice * 2, not stored)
ALTER TABLE sample ADD COLUMN four INTEGER GENERATED ALWAYS AS (twice * 2) VIRTUAL;

--- sqlite down
-- drop column sample.four
ALTER TABLE sample DROP COLUMN four;

