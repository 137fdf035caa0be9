A value comes, and a view that names it.
--- from postgres
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE diary (id integer PRIMARY KEY, mood mood);

--- rows
INSERT INTO diary VALUES (1, 'ok');

--- to postgres
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE diary (id integer PRIMARY KEY, mood mood);
CREATE VIEW happy AS SELECT id FROM diary WHERE mood = 'happy';

--- postgres up
-- alter enum mood: add happy
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
ALTER TABLE diary ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood__old;

-- create view happy
CREATE VIEW happy AS
SELECT id FROM diary WHERE mood = 'happy';

--- postgres down
-- drop view happy
DROP VIEW happy;

-- alter enum mood: drop happy
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('sad', 'ok');
ALTER TABLE diary ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood__old;

--- postgres findings
up: recasts-enum: enum mood: the type is made anew and its column is written again
down: recasts-enum: enum mood: the type is made anew and its column is written again; a row that holds happy stops the migration

