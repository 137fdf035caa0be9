A check stops being inherited.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_mass_check CHECK (mass > 0),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_mass_check CHECK (mass > 0) NO INHERIT,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- drop constraint sample.sample_mass_check
ALTER TABLE sample DROP CONSTRAINT sample_mass_check;

-- add constraint sample.sample_mass_check
ALTER TABLE sample ADD CONSTRAINT sample_mass_check CHECK (mass > 0) NO INHERIT;

--- postgres down
-- drop constraint sample.sample_mass_check
ALTER TABLE sample DROP CONSTRAINT sample_mass_check;

-- add constraint sample.sample_mass_check
ALTER TABLE sample ADD CONSTRAINT sample_mass_check CHECK (mass > 0);

--- postgres findings
up: adds-demand: constraint sample.sample_mass_check: a row that does not meet it stops the migration

