One storage parameter of an index goes, another one comes.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass) WITH (fillfactor = 60);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass) WITH (deduplicate_items = off);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter index sample.sample_mass_idx: storage parameters
ALTER INDEX sample_mass_idx RESET (fillfactor);
ALTER INDEX sample_mass_idx SET (deduplicate_items = 'off');

--- postgres down
-- alter index sample.sample_mass_idx: storage parameters
ALTER INDEX sample_mass_idx RESET (deduplicate_items);
ALTER INDEX sample_mass_idx SET (fillfactor = 60);

