The index gets another name in whose order the rows are.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass);
ALTER TABLE sample CLUSTER ON sample_mass_idx;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX by_mass ON sample (mass);
ALTER TABLE sample CLUSTER ON by_mass;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- rename index sample.sample_mass_idx to by_mass
ALTER INDEX sample_mass_idx RENAME TO by_mass;

--- postgres down
-- rename index sample.by_mass to sample_mass_idx
ALTER INDEX by_mass RENAME TO sample_mass_idx;

