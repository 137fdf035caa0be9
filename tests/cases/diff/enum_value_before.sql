Values at the start and in the middle of an enum.
--- from postgres
CREATE TYPE mood AS ENUM ('sad', 'happy');

--- to postgres
CREATE TYPE mood AS ENUM ('awful', 'sad', 'ok', 'happy');

--- postgres up
-- alter enum mood: add awful, ok
ALTER TYPE mood ADD VALUE 'awful' BEFORE 'sad';
ALTER TYPE mood ADD VALUE 'ok' AFTER 'sad';

--- postgres down
-- alter enum mood: drop awful, ok
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('sad', 'happy');
DROP TYPE mood__old;

--- postgres findings
down: recasts-enum: enum mood: the type is made anew and its 0 columns are written again; a row that holds awful or ok stops the migration

