A column of expression and partial indexes gets another name.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_lower_idx ON sample (lower(note));
CREATE INDEX sample_mass_idx ON sample (mass DESC) WHERE mass > 0;
CREATE UNIQUE INDEX sample_note_idx ON sample (note COLLATE NOCASE, id);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    weight integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_lower_idx ON sample (lower(note));
CREATE INDEX sample_mass_idx ON sample (weight DESC) WHERE weight > 0;
CREATE UNIQUE INDEX sample_note_idx ON sample (note COLLATE NOCASE, id);

--- said
--rename sample.mass=weight

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- rename column sample.mass to weight
ALTER TABLE sample RENAME COLUMN mass TO weight;

--- sqlite down
-- rename column sample.weight to mass
ALTER TABLE sample RENAME COLUMN weight TO mass;

