An attribute of another type, where tables store it: the type is made anew. The other way round.
--- from postgres
CREATE TYPE point3 AS (x bigint, y integer);
CREATE TABLE spot (id integer PRIMARY KEY, place point3, path point3[]);

--- rows
INSERT INTO spot VALUES (1, ROW(1, 2), ARRAY[ROW(1, 2)::point3]), (2, NULL, NULL);

--- to postgres
CREATE TYPE point3 AS (x integer, y integer);
CREATE TABLE spot (id integer PRIMARY KEY, place point3, path point3[]);

--- postgres up
-- make composite type point3 anew: definition
ALTER TYPE point3 RENAME TO point3__old;
CREATE TYPE point3 AS (
    x integer,
    y integer
);
ALTER TABLE spot ALTER COLUMN place TYPE point3 USING place::text::point3;
ALTER TABLE spot ALTER COLUMN path TYPE point3[] USING path::text[]::point3[];
DROP TYPE point3__old;

--- postgres down
-- make composite type point3 anew: definition
ALTER TYPE point3 RENAME TO point3__old;
CREATE TYPE point3 AS (
    x bigint,
    y integer
);
ALTER TABLE spot ALTER COLUMN place TYPE point3 USING place::text::point3;
ALTER TABLE spot ALTER COLUMN path TYPE point3[] USING path::text[]::point3[];
DROP TYPE point3__old;

