An index compares in its own way.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_note_idx ON sample (note);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_note_idx ON sample (note COLLATE NOCASE);

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- drop index sample.sample_note_idx
DROP INDEX sample_note_idx;

-- create index sample.sample_note_idx
CREATE INDEX sample_note_idx ON sample (note COLLATE NOCASE);

--- sqlite down
-- drop index sample.sample_note_idx
DROP INDEX sample_note_idx;

-- create index sample.sample_note_idx
CREATE INDEX sample_note_idx ON sample (note);

