A column gets the name of one that goes, but for the letter case: its values stay, and what names it follows.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    "Note" text,
    body text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_note_idx ON sample ("Note");
CREATE INDEX sample_body_idx ON sample (body);
CREATE VIEW noted AS SELECT id, "Note" FROM sample;

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_body_idx ON sample (note);
CREATE VIEW noted AS SELECT id, note FROM sample;

--- said
--rename sample.body=note
--drop sample.Note

--- rows
INSERT INTO sample (id, "Note", body) VALUES (1, 'x', 'a'), (2, NULL, 'b');

--- sqlite up
-- drop view noted
DROP VIEW noted;

-- rename column sample.Note to __old_Note
ALTER TABLE sample RENAME COLUMN "Note" TO "__old_Note";

-- rename column sample.body to note
ALTER TABLE sample RENAME COLUMN body TO note;

-- drop index sample.sample_note_idx
DROP INDEX sample_note_idx;

-- drop column sample.__old_Note
ALTER TABLE sample DROP COLUMN "__old_Note";

-- create view noted
CREATE VIEW noted AS
SELECT id, note FROM sample;

--- sqlite down
-- drop view noted
DROP VIEW noted;

-- add column sample.__old_Note (TEXT)
ALTER TABLE sample ADD COLUMN "__old_Note" TEXT;

-- create index sample.sample_note_idx
CREATE INDEX sample_note_idx ON sample ("__old_Note");

-- rename column sample.note to body
ALTER TABLE sample RENAME COLUMN note TO body;

-- rename column sample.__old_Note to Note
ALTER TABLE sample RENAME COLUMN "__old_Note" TO "Note";

-- create view noted
CREATE VIEW noted AS
SELECT id, "Note" FROM sample;

--- sqlite findings
up: drops-data: column sample.__old_Note: its values are lost
down: comes-back-empty: column sample.__old_Note: it comes back without its values

