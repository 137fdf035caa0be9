An index is filled less.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass);
ALTER INDEX sample_mass_idx SET (fillfactor = 60);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter index sample.sample_mass_idx: storage parameters
ALTER INDEX sample_mass_idx SET (fillfactor = 60);

--- postgres down
-- alter index sample.sample_mass_idx: storage parameters
ALTER INDEX sample_mass_idx RESET (fillfactor);

