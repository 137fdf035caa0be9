An exclusion constraint whose operator class and collation are said.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    CONSTRAINT one_note EXCLUDE USING btree (note COLLATE "C" text_pattern_ops WITH =, (lower(note)) WITH OPERATOR(pg_catalog.=)),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample VALUES (1, 'a');

--- postgres up
-- add constraint sample.one_note
ALTER TABLE sample ADD CONSTRAINT one_note EXCLUDE (note COLLATE "C" text_pattern_ops WITH =, (lower(note)) WITH =);

--- postgres down
-- drop constraint sample.one_note
ALTER TABLE sample DROP CONSTRAINT one_note;

--- postgres findings
up: adds-demand: constraint sample.one_note: two rows that exclude each other stop the migration

