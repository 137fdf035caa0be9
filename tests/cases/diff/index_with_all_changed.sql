An index of other columns keeps its comment and its parameters.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass);
COMMENT ON INDEX sample_mass_idx IS 'a';
ALTER INDEX sample_mass_idx SET (fillfactor = 60);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass, note);
COMMENT ON INDEX sample_mass_idx IS 'a';
ALTER INDEX sample_mass_idx SET (fillfactor = 60);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- drop index sample.sample_mass_idx
DROP INDEX sample_mass_idx;

-- create index sample.sample_mass_idx
CREATE INDEX sample_mass_idx ON sample (mass, note) WITH (fillfactor = 60);
COMMENT ON INDEX sample_mass_idx IS 'a';

--- postgres down
-- drop index sample.sample_mass_idx
DROP INDEX sample_mass_idx;

-- create index sample.sample_mass_idx
CREATE INDEX sample_mass_idx ON sample (mass) WITH (fillfactor = 60);
COMMENT ON INDEX sample_mass_idx IS 'a';

