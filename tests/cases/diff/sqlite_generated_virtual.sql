A column that is computed when it is read comes, in place.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    twice integer GENERATED ALWAYS AS (mass * 2) VIRTUAL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, mass) VALUES (1, 10), (2, 20);

--- sqlite up
-- add column sample.twice (INTEGER, generated as mass * 2, not stored)
ALTER TABLE sample ADD COLUMN twice INTEGER GENERATED ALWAYS AS (mass * 2) VIRTUAL;

--- sqlite down
-- drop column sample.twice
ALTER TABLE sample DROP COLUMN twice;

