An index is in the other order.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass, note);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass DESC, note);

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- drop index sample.sample_mass_idx
DROP INDEX sample_mass_idx;

-- create index sample.sample_mass_idx
CREATE INDEX sample_mass_idx ON sample (mass DESC, note);

--- sqlite down
-- drop index sample.sample_mass_idx
DROP INDEX sample_mass_idx;

-- create index sample.sample_mass_idx
CREATE INDEX sample_mass_idx ON sample (mass, note);

