An attribute more.
--- from postgres
CREATE TYPE point3 AS (x integer, y integer);
CREATE TABLE spot (id integer PRIMARY KEY, place point3, path point3[]);

--- rows
INSERT INTO spot VALUES (1, ROW(1, 2), ARRAY[ROW(1, 2)::point3]);

--- to postgres
CREATE TYPE point3 AS (x integer, y integer, z integer);
CREATE TABLE spot (id integer PRIMARY KEY, place point3, path point3[]);

--- postgres up
-- alter composite type point3: definition
ALTER TYPE point3 ADD ATTRIBUTE z integer;

--- postgres down
-- alter composite type point3: definition
ALTER TYPE point3 DROP ATTRIBUTE z;

