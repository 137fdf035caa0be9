An index is of other rows.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass) WHERE note IS NOT NULL;

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass) WHERE note > 'a' AND mass > 0;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- drop index sample.sample_mass_idx
DROP INDEX sample_mass_idx;

-- create index sample.sample_mass_idx
CREATE INDEX sample_mass_idx ON sample (mass) WHERE note > 'a' AND mass > 0;

--- sqlite down
-- drop index sample.sample_mass_idx
DROP INDEX sample_mass_idx;

-- create index sample.sample_mass_idx
CREATE INDEX sample_mass_idx ON sample (mass) WHERE note IS NOT NULL;

