A check that was not valid is held against all rows.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ADD CONSTRAINT sample_mass_check CHECK (mass > 0) NOT VALID;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_mass_check CHECK (mass > 0),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter constraint sample.sample_mass_check: validate
ALTER TABLE sample VALIDATE CONSTRAINT sample_mass_check;

--- postgres down
-- alter constraint sample.sample_mass_check: not valid
ALTER TABLE sample DROP CONSTRAINT sample_mass_check;
ALTER TABLE sample ADD CONSTRAINT sample_mass_check CHECK (mass > 0) NOT VALID;

--- postgres findings
up: adds-demand: constraint sample.sample_mass_check: a row that does not meet it stops the migration

