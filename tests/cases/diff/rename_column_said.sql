A rename that the author says keeps the values, and all that names the column.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_mass_check CHECK (mass > 0),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass) WHERE mass > 1;

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    weight integer,
    CONSTRAINT sample_mass_check CHECK (weight > 0),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (weight) WHERE weight > 1;

--- said
--rename sample.mass=weight

--- rows
INSERT INTO sample VALUES (1, 10);

--- postgres up
-- rename column sample.mass to weight
ALTER TABLE sample RENAME COLUMN mass TO weight;

--- postgres down
-- rename column sample.weight to mass
ALTER TABLE sample RENAME COLUMN weight TO mass;

--- sqlite up
-- rename column sample.mass to weight
ALTER TABLE sample RENAME COLUMN mass TO weight;

--- sqlite down
-- rename column sample.weight to mass
ALTER TABLE sample RENAME COLUMN weight TO mass;

