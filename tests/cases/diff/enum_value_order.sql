The values of an enum change places; what holds the column is put on again.
--- from postgres
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE diary (id integer PRIMARY KEY, mood mood DEFAULT 'ok' CHECK (mood > 'sad'), moods mood[]);
CREATE INDEX diary_mood ON diary (mood) WHERE mood > 'ok';

--- to postgres
CREATE TYPE mood AS ENUM ('happy', 'ok', 'sad');
CREATE TABLE diary (id integer PRIMARY KEY, mood mood DEFAULT 'ok' CHECK (mood > 'sad'), moods mood[]);
CREATE INDEX diary_mood ON diary (mood) WHERE mood > 'ok';

--- postgres up
-- drop index diary.diary_mood
DROP INDEX diary_mood;

-- drop constraint diary.diary_mood_check
ALTER TABLE diary DROP CONSTRAINT diary_mood_check;

-- alter enum mood: order of values
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('happy', 'ok', 'sad');
ALTER TABLE diary ALTER COLUMN mood DROP DEFAULT;
ALTER TABLE diary ALTER COLUMN mood TYPE mood USING mood::text::mood;
ALTER TABLE diary ALTER COLUMN mood SET DEFAULT 'ok';
ALTER TABLE diary ALTER COLUMN moods TYPE mood[] USING moods::text[]::mood[];
DROP TYPE mood__old;

-- add constraint diary.diary_mood_check
ALTER TABLE diary ADD CONSTRAINT diary_mood_check CHECK (mood > 'sad');

-- create index diary.diary_mood
CREATE INDEX diary_mood ON diary (mood) WHERE mood > 'ok';

--- postgres down
-- drop index diary.diary_mood
DROP INDEX diary_mood;

-- drop constraint diary.diary_mood_check
ALTER TABLE diary DROP CONSTRAINT diary_mood_check;

-- alter enum mood: order of values
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
ALTER TABLE diary ALTER COLUMN mood DROP DEFAULT;
ALTER TABLE diary ALTER COLUMN mood TYPE mood USING mood::text::mood;
ALTER TABLE diary ALTER COLUMN mood SET DEFAULT 'ok';
ALTER TABLE diary ALTER COLUMN moods TYPE mood[] USING moods::text[]::mood[];
DROP TYPE mood__old;

-- add constraint diary.diary_mood_check
ALTER TABLE diary ADD CONSTRAINT diary_mood_check CHECK (mood > 'sad');

-- create index diary.diary_mood
CREATE INDEX diary_mood ON diary (mood) WHERE mood > 'ok';

--- postgres findings
up: recasts-enum: enum mood: the type is made anew and its 2 columns are written again
up: adds-demand: constraint diary.diary_mood_check: a row that does not meet it stops the migration
down: recasts-enum: enum mood: the type is made anew and its 2 columns are written again

