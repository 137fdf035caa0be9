An enum with a domain over it loses a value.
--- from postgres
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN my_mood AS mood DEFAULT 'ok' NOT NULL;
CREATE TABLE diary (id integer PRIMARY KEY, mood my_mood);

--- rows
INSERT INTO diary VALUES (1, 'happy');

--- to postgres
CREATE TYPE mood AS ENUM ('ok', 'happy');
CREATE DOMAIN my_mood AS mood DEFAULT 'ok' NOT NULL;
CREATE TABLE diary (id integer PRIMARY KEY, mood my_mood);

--- postgres up
-- alter enum mood: drop sad
ALTER TYPE mood RENAME TO mood__old;
ALTER DOMAIN my_mood RENAME TO my_mood__old;
CREATE TYPE mood AS ENUM ('ok', 'happy');
CREATE DOMAIN my_mood AS mood DEFAULT 'ok' NOT NULL;
ALTER TABLE diary ALTER COLUMN mood TYPE my_mood USING mood::text::my_mood;
DROP DOMAIN my_mood__old;
DROP TYPE mood__old;

--- postgres down
-- alter enum mood: add sad
ALTER TYPE mood RENAME TO mood__old;
ALTER DOMAIN my_mood RENAME TO my_mood__old;
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN my_mood AS mood DEFAULT 'ok' NOT NULL;
ALTER TABLE diary ALTER COLUMN mood TYPE my_mood USING mood::text::my_mood;
DROP DOMAIN my_mood__old;
DROP TYPE mood__old;

--- postgres findings
up: recasts-enum: enum mood: the type is made anew and its column is written again; a row that holds sad stops the migration
down: recasts-enum: enum mood: the type is made anew and its column is written again

