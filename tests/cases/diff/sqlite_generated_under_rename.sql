What a column is computed from gets another name.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    twice integer GENERATED ALWAYS AS (mass * 2) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    weight integer,
    twice integer GENERATED ALWAYS AS (weight * 2) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- said
--rename sample.mass=weight

--- rows
INSERT INTO sample (id, mass) VALUES (1, 10), (2, 20);

--- sqlite up
-- rename column sample.mass to weight
ALTER TABLE sample RENAME COLUMN mass TO weight;

--- sqlite down
-- rename column sample.weight to mass
ALTER TABLE sample RENAME COLUMN weight TO mass;

