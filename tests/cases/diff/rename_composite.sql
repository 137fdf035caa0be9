A composite type with another name.
--- said
--rename point3=place3

--- from postgres
CREATE TYPE point3 AS (x integer);
CREATE TABLE spot (id integer PRIMARY KEY, place point3, path point3[]);

--- to postgres
CREATE TYPE place3 AS (x integer);
CREATE TABLE spot (id integer PRIMARY KEY, place place3, path place3[]);

--- postgres up
-- rename composite type point3 to place3
ALTER TYPE point3 RENAME TO place3;

--- postgres down
-- rename composite type place3 to point3
ALTER TYPE place3 RENAME TO point3;

