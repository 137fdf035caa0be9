An index of some rows comes.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass) WHERE note IS NOT NULL;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- create index sample.sample_mass_idx
CREATE INDEX sample_mass_idx ON sample (mass) WHERE note IS NOT NULL;

--- sqlite down
-- drop index sample.sample_mass_idx
DROP INDEX sample_mass_idx;

