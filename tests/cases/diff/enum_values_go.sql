Values at the start and in the middle of an enum. The other way round.
--- from postgres
CREATE TYPE mood AS ENUM ('awful', 'sad', 'ok', 'happy');

--- to postgres
CREATE TYPE mood AS ENUM ('sad', 'happy');

--- postgres up
-- alter enum mood: drop awful, ok
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('sad', 'happy');
DROP TYPE mood__old;

--- postgres down
-- alter enum mood: add awful, ok
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('awful', 'sad', 'ok', 'happy');
DROP TYPE mood__old;

--- postgres findings
up: recasts-enum: enum mood: the type is made anew and its 0 columns are written again; a row that holds awful or ok stops the migration
down: recasts-enum: enum mood: the type is made anew and its 0 columns are written again

