An attribute with another collation.
--- from postgres
CREATE TYPE label AS (text text);

--- to postgres
CREATE TYPE label AS (text text COLLATE "C");

--- postgres up
-- alter composite type label: definition
ALTER TYPE label ALTER ATTRIBUTE text TYPE text COLLATE "C";

--- postgres down
-- alter composite type label: definition
ALTER TYPE label ALTER ATTRIBUTE text TYPE text;

