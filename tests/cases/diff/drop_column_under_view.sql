A column goes that a view reads.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW notes AS SELECT id, note FROM sample;

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW notes AS SELECT id FROM sample;

--- said
--drop sample.note

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop view notes
DROP VIEW notes;

-- drop column sample.note
ALTER TABLE sample DROP COLUMN note;

-- create view notes
CREATE VIEW notes AS
SELECT id FROM sample;

--- postgres down
-- drop view notes
DROP VIEW notes;

-- add column sample.note (text)
ALTER TABLE sample ADD COLUMN note text;

-- create view notes
CREATE VIEW notes AS
SELECT id, note FROM sample;

--- postgres findings
up: drops-data: column sample.note: its values are lost
down: comes-back-empty: column sample.note: it comes back without its values

--- sqlite up
-- drop view notes
DROP VIEW notes;

-- drop column sample.note
ALTER TABLE sample DROP COLUMN note;

-- create view notes
CREATE VIEW notes AS
SELECT id FROM sample;

--- sqlite down
-- drop view notes
DROP VIEW notes;

-- add column sample.note (TEXT)
ALTER TABLE sample ADD COLUMN note TEXT;

-- create view notes
CREATE VIEW notes AS
SELECT id, note FROM sample;

--- sqlite findings
up: drops-data: column sample.note: its values are lost
down: comes-back-empty: column sample.note: it comes back without its values

