A value comes, and a domain, a view and a function of the SQL standard that name it.
since PostgreSQL 14

--- from postgres
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE DOMAIN my_mood AS mood DEFAULT 'ok';
CREATE TABLE diary (id integer PRIMARY KEY, mood mood, mine my_mood);

--- rows
INSERT INTO diary VALUES (1, 'ok', 'sad');

--- to postgres
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN my_mood AS mood DEFAULT 'happy';
CREATE TABLE diary (id integer PRIMARY KEY, mood mood, mine my_mood);
CREATE VIEW happy AS SELECT id FROM diary WHERE mood = 'happy';
CREATE FUNCTION is_happy(mood mood) RETURNS boolean LANGUAGE sql RETURN mood = 'happy';

--- postgres up
-- alter domain my_mood: definition
ALTER DOMAIN my_mood DROP DEFAULT;

-- alter enum mood: add happy
ALTER TYPE mood RENAME TO mood__old;
ALTER DOMAIN my_mood RENAME TO my_mood__old;
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN my_mood AS mood;
ALTER TABLE diary ALTER COLUMN mood TYPE mood USING mood::text::mood;
ALTER TABLE diary ALTER COLUMN mine TYPE my_mood USING mine::text::my_mood;
DROP DOMAIN my_mood__old;
DROP TYPE mood__old;

-- alter domain my_mood: definition
ALTER DOMAIN my_mood SET DEFAULT 'happy';

-- create routine is_happy(mood)
CREATE FUNCTION is_happy(mood mood)
RETURNS boolean
LANGUAGE sql
RETURN mood = 'happy';

-- create view happy
CREATE VIEW happy AS
SELECT id FROM diary WHERE mood = 'happy';

--- postgres down
-- drop view happy
DROP VIEW happy;

-- drop routine is_happy(mood)
DROP ROUTINE is_happy(mood);

-- alter domain my_mood: definition
ALTER DOMAIN my_mood DROP DEFAULT;

-- alter enum mood: drop happy
ALTER TYPE mood RENAME TO mood__old;
ALTER DOMAIN my_mood RENAME TO my_mood__old;
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE DOMAIN my_mood AS mood;
ALTER TABLE diary ALTER COLUMN mood TYPE mood USING mood::text::mood;
ALTER TABLE diary ALTER COLUMN mine TYPE my_mood USING mine::text::my_mood;
DROP DOMAIN my_mood__old;
DROP TYPE mood__old;

-- alter domain my_mood: definition
ALTER DOMAIN my_mood SET DEFAULT 'ok';

--- postgres findings
up: recasts-enum: enum mood: the type is made anew and its 2 columns are written again
down: recasts-enum: enum mood: the type is made anew and its 2 columns are written again; a row that holds happy stops the migration

