A composite type inside of another one changes.
--- from postgres
CREATE TYPE point2 AS (x integer, y integer);
CREATE TYPE line2 AS (a point2, b point2);
CREATE TABLE road (id integer PRIMARY KEY, line line2);

--- rows
INSERT INTO road VALUES (1, ROW(ROW(1, 2), ROW(3, 4)));

--- to postgres
CREATE TYPE point2 AS (x integer, y bigint);
CREATE TYPE line2 AS (a point2, b point2);
CREATE TABLE road (id integer PRIMARY KEY, line line2);

--- postgres up
-- make composite type point2 anew: definition
ALTER TYPE point2 RENAME TO point2__old;
ALTER TYPE line2 RENAME TO line2__old;
CREATE TYPE point2 AS (
    x integer,
    y bigint
);
CREATE TYPE line2 AS (
    a point2,
    b point2
);
ALTER TABLE road ALTER COLUMN line TYPE line2 USING line::text::line2;
DROP TYPE line2__old;
DROP TYPE point2__old;

--- postgres down
-- make composite type point2 anew: definition
ALTER TYPE point2 RENAME TO point2__old;
ALTER TYPE line2 RENAME TO line2__old;
CREATE TYPE point2 AS (
    x integer,
    y integer
);
CREATE TYPE line2 AS (
    a point2,
    b point2
);
ALTER TABLE road ALTER COLUMN line TYPE line2 USING line::text::line2;
DROP TYPE line2__old;
DROP TYPE point2__old;

