A column that a check names gets another name.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT positive CHECK (mass > 0)
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    weight integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT positive CHECK (weight > 0)
);

--- said
--rename sample.mass=weight

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- rename column sample.mass to weight
ALTER TABLE sample RENAME COLUMN mass TO weight;

--- sqlite down
-- rename column sample.weight to mass
ALTER TABLE sample RENAME COLUMN weight TO mass;

