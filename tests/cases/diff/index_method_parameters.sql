An index of another method has parameters of its own.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample USING brin (mass) WITH (pages_per_range = 32);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample USING brin (mass) WITH (autosummarize = true, pages_per_range = 16);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter index sample.sample_mass_idx: storage parameters
ALTER INDEX sample_mass_idx SET (autosummarize = true, pages_per_range = 16);

--- postgres down
-- alter index sample.sample_mass_idx: storage parameters
ALTER INDEX sample_mass_idx RESET (autosummarize);
ALTER INDEX sample_mass_idx SET (pages_per_range = 32);

