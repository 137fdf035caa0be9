An attribute more. The other way round.
--- from postgres
CREATE TYPE point3 AS (x integer, y integer, z integer);
CREATE TABLE spot (id integer PRIMARY KEY, place point3, path point3[]);

--- to postgres
CREATE TYPE point3 AS (x integer, y integer);
CREATE TABLE spot (id integer PRIMARY KEY, place point3, path point3[]);

--- postgres up
-- alter composite type point3: definition
ALTER TYPE point3 DROP ATTRIBUTE z;

--- postgres down
-- alter composite type point3: definition
ALTER TYPE point3 ADD ATTRIBUTE z integer;

