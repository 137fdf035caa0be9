A key that holds for some rows.

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
CREATE UNIQUE INDEX sample_note_key ON sample (note) WHERE mass > 0;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- create index sample.sample_note_key
CREATE UNIQUE INDEX sample_note_key ON sample (note) WHERE mass > 0;

--- sqlite down
-- drop index sample.sample_note_key
DROP INDEX sample_note_key;

--- sqlite findings
up: adds-demand: index sample.sample_note_key: two rows with one key stop the migration

