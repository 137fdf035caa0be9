A domain over an enum has a default and a check that name a value which goes; another one goes with it; a third gets a new value as its default.
--- from postgres
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN my_mood AS mood DEFAULT 'sad' CONSTRAINT not_ok CHECK (VALUE <> 'ok');
CREATE DOMAIN your_mood AS mood DEFAULT 'sad';
CREATE TABLE diary (id integer PRIMARY KEY, mood my_mood);

--- rows
INSERT INTO diary VALUES (1, 'happy');

--- said
--drop your_mood

--- to postgres
CREATE TYPE mood AS ENUM ('happy', 'great');
CREATE DOMAIN my_mood AS mood DEFAULT 'great' CONSTRAINT not_ok CHECK (VALUE <> 'great');
CREATE TABLE diary (id integer PRIMARY KEY, mood my_mood);

--- postgres up
-- alter domain my_mood: definition
ALTER DOMAIN my_mood DROP CONSTRAINT not_ok;
ALTER DOMAIN my_mood DROP DEFAULT;

-- alter domain your_mood: definition
ALTER DOMAIN your_mood DROP DEFAULT;

-- alter enum mood: add great, drop sad, ok
ALTER TYPE mood RENAME TO mood__old;
ALTER DOMAIN my_mood RENAME TO my_mood__old;
ALTER DOMAIN your_mood RENAME TO your_mood__old;
CREATE TYPE mood AS ENUM ('happy', 'great');
CREATE DOMAIN my_mood AS mood;
CREATE DOMAIN your_mood AS mood;
ALTER TABLE diary ALTER COLUMN mood TYPE my_mood USING mood::text::my_mood;
DROP DOMAIN your_mood__old;
DROP DOMAIN my_mood__old;
DROP TYPE mood__old;

-- alter domain my_mood: definition
ALTER DOMAIN my_mood SET DEFAULT 'great';
ALTER DOMAIN my_mood ADD CONSTRAINT not_ok CHECK (VALUE <> 'great');

-- drop domain your_mood
DROP DOMAIN your_mood;

--- postgres down
-- create domain your_mood
CREATE DOMAIN your_mood AS mood;

-- alter domain my_mood: definition
ALTER DOMAIN my_mood DROP CONSTRAINT not_ok;
ALTER DOMAIN my_mood DROP DEFAULT;

-- alter enum mood: add sad, ok, drop great
ALTER TYPE mood RENAME TO mood__old;
ALTER DOMAIN my_mood RENAME TO my_mood__old;
ALTER DOMAIN your_mood RENAME TO your_mood__old;
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN my_mood AS mood;
CREATE DOMAIN your_mood AS mood;
ALTER TABLE diary ALTER COLUMN mood TYPE my_mood USING mood::text::my_mood;
DROP DOMAIN your_mood__old;
DROP DOMAIN my_mood__old;
DROP TYPE mood__old;

-- alter domain your_mood: definition
ALTER DOMAIN your_mood SET DEFAULT 'sad';

-- alter domain my_mood: definition
ALTER DOMAIN my_mood SET DEFAULT 'sad';
ALTER DOMAIN my_mood ADD CONSTRAINT not_ok CHECK (VALUE <> 'ok');

--- postgres findings
up: recasts-enum: enum mood: the type is made anew and its column is written again; a row that holds sad or ok stops the migration
down: recasts-enum: enum mood: the type is made anew and its column is written again; a row that holds great stops the migration

