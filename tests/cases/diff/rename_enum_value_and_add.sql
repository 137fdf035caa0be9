A value of an enum gets another name, and one more comes.
--- said
--rename mood.ok=fair

--- from postgres
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE diary (id integer PRIMARY KEY, mood mood DEFAULT 'ok');

--- rows
INSERT INTO diary VALUES (1, 'ok');

--- to postgres
CREATE TYPE mood AS ENUM ('sad', 'fair', 'fine');
CREATE TABLE diary (id integer PRIMARY KEY, mood mood DEFAULT 'fine');

--- postgres up
-- rename value mood.ok to fair
ALTER TYPE mood RENAME VALUE 'ok' TO 'fair';

-- alter column diary.mood: drop default 'fair'
ALTER TABLE diary ALTER COLUMN mood DROP DEFAULT;

-- alter enum mood: add fine
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('sad', 'fair', 'fine');
ALTER TABLE diary ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood__old;

-- alter column diary.mood: default 'fine'
ALTER TABLE diary ALTER COLUMN mood SET DEFAULT 'fine';

--- postgres down
-- alter column diary.mood: drop default 'fine'
ALTER TABLE diary ALTER COLUMN mood DROP DEFAULT;

-- alter enum mood: drop fine
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('sad', 'fair');
ALTER TABLE diary ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood__old;

-- alter column diary.mood: default 'fair'
ALTER TABLE diary ALTER COLUMN mood SET DEFAULT 'fair';

-- rename value mood.fair to ok
ALTER TYPE mood RENAME VALUE 'fair' TO 'ok';

--- postgres findings
up: recasts-enum: enum mood: the type is made anew and its column is written again
down: recasts-enum: enum mood: the type is made anew and its column is written again; a row that holds fine stops the migration

