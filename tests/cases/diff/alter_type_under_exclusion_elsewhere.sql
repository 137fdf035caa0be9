An exclusion keeps its tablespace when a column of it gets another type.
--- from postgres
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE sample (
    note varchar(10), mood mood,
    EXCLUDE (note WITH =) WITH (fillfactor = 70) USING INDEX TABLESPACE fast,
    EXCLUDE (mood WITH =) USING INDEX TABLESPACE fast
);

--- rows
INSERT INTO sample VALUES ('a', 'ok');

--- to postgres
CREATE TYPE mood AS ENUM ('ok', 'glad');
CREATE TABLE sample (
    note varchar(20), mood mood,
    EXCLUDE (note WITH =) WITH (fillfactor = 70) USING INDEX TABLESPACE fast,
    EXCLUDE (mood WITH =) USING INDEX TABLESPACE fast
);

--- postgres up
-- drop constraint sample.sample_mood_excl
ALTER TABLE sample DROP CONSTRAINT sample_mood_excl;

-- drop constraint sample.sample_note_excl
ALTER TABLE sample DROP CONSTRAINT sample_note_excl;

-- alter enum mood: add glad, drop sad
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('ok', 'glad');
ALTER TABLE sample ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood__old;

-- alter column sample.note: type character varying(10) -> character varying(20)
ALTER TABLE sample ALTER COLUMN note TYPE character varying(20);

-- add constraint sample.sample_mood_excl
ALTER TABLE sample ADD CONSTRAINT sample_mood_excl EXCLUDE (mood WITH =) USING INDEX TABLESPACE fast;

-- add constraint sample.sample_note_excl
ALTER TABLE sample ADD CONSTRAINT sample_note_excl EXCLUDE (note WITH =) WITH (fillfactor = 70) USING INDEX TABLESPACE fast;

--- postgres down
-- drop constraint sample.sample_note_excl
ALTER TABLE sample DROP CONSTRAINT sample_note_excl;

-- drop constraint sample.sample_mood_excl
ALTER TABLE sample DROP CONSTRAINT sample_mood_excl;

-- alter column sample.note: type character varying(20) -> character varying(10)
ALTER TABLE sample ALTER COLUMN note TYPE character varying(10);

-- alter enum mood: add sad, drop glad
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('sad', 'ok');
ALTER TABLE sample ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood__old;

-- add constraint sample.sample_note_excl
ALTER TABLE sample ADD CONSTRAINT sample_note_excl EXCLUDE (note WITH =) WITH (fillfactor = 70) USING INDEX TABLESPACE fast;

-- add constraint sample.sample_mood_excl
ALTER TABLE sample ADD CONSTRAINT sample_mood_excl EXCLUDE (mood WITH =) USING INDEX TABLESPACE fast;

--- postgres findings
up: recasts-enum: enum mood: the type is made anew and its column is written again; a row that holds sad stops the migration
up: converts-values: column sample.note: every value is converted from character varying(10) to character varying(20): one that does not convert stops the migration, and the table is locked meanwhile
up: adds-demand: constraint sample.sample_mood_excl: two rows that exclude each other stop the migration
up: adds-demand: constraint sample.sample_note_excl: two rows that exclude each other stop the migration
down: converts-values: column sample.note: every value is converted from character varying(20) to character varying(10): one that does not convert stops the migration, and the table is locked meanwhile
down: recasts-enum: enum mood: the type is made anew and its column is written again; a row that holds glad stops the migration

