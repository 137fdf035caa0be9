An attribute of another type, in a type that no table stores.
--- from postgres
CREATE TYPE point3 AS (x integer, y integer);

--- to postgres
CREATE TYPE point3 AS (x bigint, y integer);

--- postgres up
-- alter composite type point3: definition
ALTER TYPE point3 ALTER ATTRIBUTE x TYPE bigint;

--- postgres down
-- alter composite type point3: definition
ALTER TYPE point3 ALTER ATTRIBUTE x TYPE integer;

