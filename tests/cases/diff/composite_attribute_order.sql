Attributes change places: the type is made anew, field by field.
--- from postgres
CREATE TYPE point3 AS (x integer, y integer);
CREATE TABLE spot (id integer PRIMARY KEY, place point3);

--- rows
INSERT INTO spot VALUES (1, ROW(1, 2)), (2, NULL);

--- to postgres
CREATE TYPE point3 AS (y integer, z text, x integer);
CREATE TABLE spot (id integer PRIMARY KEY, place point3);

--- postgres up
-- make composite type point3 anew: definition
ALTER TYPE point3 RENAME TO point3__old;
CREATE TYPE point3 AS (
    y integer,
    z text,
    x integer
);
ALTER TABLE spot ALTER COLUMN place TYPE point3 USING CASE WHEN place IS DISTINCT FROM NULL THEN ROW((place).y::text::integer, NULL, (place).x::text::integer)::point3 END;
DROP TYPE point3__old;

--- postgres down
-- make composite type point3 anew: definition
ALTER TYPE point3 RENAME TO point3__old;
CREATE TYPE point3 AS (
    x integer,
    y integer
);
ALTER TABLE spot ALTER COLUMN place TYPE point3 USING CASE WHEN place IS DISTINCT FROM NULL THEN ROW((place).x::text::integer, (place).y::text::integer)::point3 END;
DROP TYPE point3__old;

