The columns change that the index of a unique constraint carries along.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_mass_key UNIQUE (mass) INCLUDE (note),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_mass_key UNIQUE (mass) INCLUDE (id),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- drop constraint sample.sample_mass_key
ALTER TABLE sample DROP CONSTRAINT sample_mass_key;

-- add constraint sample.sample_mass_key
ALTER TABLE sample ADD CONSTRAINT sample_mass_key UNIQUE (mass) INCLUDE (id);

--- postgres down
-- drop constraint sample.sample_mass_key
ALTER TABLE sample DROP CONSTRAINT sample_mass_key;

-- add constraint sample.sample_mass_key
ALTER TABLE sample ADD CONSTRAINT sample_mass_key UNIQUE (mass) INCLUDE (note);

--- postgres findings
up: adds-demand: constraint sample.sample_mass_key: two rows with one key stop the migration

