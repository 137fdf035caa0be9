Two nulls become equal to a unique constraint.
since PostgreSQL 15

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_note_key UNIQUE (note),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_note_key UNIQUE NULLS NOT DISTINCT (note),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- drop constraint sample.sample_note_key
ALTER TABLE sample DROP CONSTRAINT sample_note_key;

-- add constraint sample.sample_note_key
ALTER TABLE sample ADD CONSTRAINT sample_note_key UNIQUE NULLS NOT DISTINCT (note);

--- postgres down
-- drop constraint sample.sample_note_key
ALTER TABLE sample DROP CONSTRAINT sample_note_key;

-- add constraint sample.sample_note_key
ALTER TABLE sample ADD CONSTRAINT sample_note_key UNIQUE (note);

--- postgres findings
up: adds-demand: constraint sample.sample_note_key: two rows with one key stop the migration

