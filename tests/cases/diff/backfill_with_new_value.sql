A value that the same script adds to an enum is meant for rows: no statement can use it in the transaction that adds it, so
the type is made anew.
--- from postgres
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE sample (id integer PRIMARY KEY, mood mood, other mood DEFAULT 'ok');

--- rows
INSERT INTO sample VALUES (1, 'ok'), (2, 'sad');

--- said
--backfill sample.mood='happy'

--- to postgres
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE sample (id integer PRIMARY KEY, mood mood NOT NULL, other mood DEFAULT 'ok');

--- postgres up
-- alter enum mood: add happy
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
ALTER TABLE sample ALTER COLUMN mood TYPE mood USING mood::text::mood;
ALTER TABLE sample ALTER COLUMN other DROP DEFAULT;
ALTER TABLE sample ALTER COLUMN other TYPE mood USING other::text::mood;
ALTER TABLE sample ALTER COLUMN other SET DEFAULT 'ok';
DROP TYPE mood__old;

-- alter column sample.mood: set not null
UPDATE sample SET mood = 'happy' WHERE mood IS NULL;
ALTER TABLE sample ALTER COLUMN mood SET NOT NULL;

--- postgres down
-- alter column sample.mood: drop not null
ALTER TABLE sample ALTER COLUMN mood DROP NOT NULL;

-- alter enum mood: drop happy
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('sad', 'ok');
ALTER TABLE sample ALTER COLUMN mood TYPE mood USING mood::text::mood;
ALTER TABLE sample ALTER COLUMN other DROP DEFAULT;
ALTER TABLE sample ALTER COLUMN other TYPE mood USING other::text::mood;
ALTER TABLE sample ALTER COLUMN other SET DEFAULT 'ok';
DROP TYPE mood__old;

--- postgres findings
up: recasts-enum: enum mood: the type is made anew and its 2 columns are written again
up: adds-demand: column sample.mood: rows that hold a null get the backfill
down: recasts-enum: enum mood: the type is made anew and its 2 columns are written again; a row that holds happy stops the migration

