An index gets a comment.

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
COMMENT ON INDEX sample_mass_idx IS 'For the scales.';

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter index sample.sample_mass_idx: comment
COMMENT ON INDEX sample_mass_idx IS 'For the scales.';

--- postgres down
-- alter index sample.sample_mass_idx: comment
COMMENT ON INDEX sample_mass_idx IS NULL;

