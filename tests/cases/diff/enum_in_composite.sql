An enum inside of a composite type loses a value.
--- from postgres
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE day AS (mood mood, note text);
CREATE TABLE diary (id integer PRIMARY KEY, day day, days day[]);

--- rows
INSERT INTO diary VALUES (1, ROW('ok', 'x'), ARRAY[ROW('ok', 'y')::day]);

--- to postgres
CREATE TYPE mood AS ENUM ('ok');
CREATE TYPE day AS (mood mood, note text);
CREATE TABLE diary (id integer PRIMARY KEY, day day, days day[]);

--- postgres up
-- alter enum mood: drop sad
ALTER TYPE mood RENAME TO mood__old;
ALTER TYPE day RENAME TO day__old;
CREATE TYPE mood AS ENUM ('ok');
CREATE TYPE day AS (
    mood mood,
    note text
);
ALTER TABLE diary ALTER COLUMN day TYPE day USING day::text::day;
ALTER TABLE diary ALTER COLUMN days TYPE day[] USING days::text[]::day[];
DROP TYPE day__old;
DROP TYPE mood__old;

--- postgres down
-- alter enum mood: add sad
ALTER TYPE mood RENAME TO mood__old;
ALTER TYPE day RENAME TO day__old;
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE day AS (
    mood mood,
    note text
);
ALTER TABLE diary ALTER COLUMN day TYPE day USING day::text::day;
ALTER TABLE diary ALTER COLUMN days TYPE day[] USING days::text[]::day[];
DROP TYPE day__old;
DROP TYPE mood__old;

--- postgres findings
up: recasts-enum: enum mood: the type is made anew and its 2 columns are written again; a row that holds sad stops the migration
down: recasts-enum: enum mood: the type is made anew and its 2 columns are written again

