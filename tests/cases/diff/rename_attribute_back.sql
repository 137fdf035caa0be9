An attribute of a composite type gets another name. The other way round.
--- said
--rename point3.east=x

--- from postgres
CREATE TYPE point3 AS (east integer, y integer);
CREATE TABLE spot (id integer PRIMARY KEY, place point3);

--- rows
INSERT INTO spot VALUES (1, ROW(1, 2));

--- to postgres
CREATE TYPE point3 AS (x integer, y integer);
CREATE TABLE spot (id integer PRIMARY KEY, place point3);

--- postgres up
-- rename attribute point3.east to x
ALTER TYPE point3 RENAME ATTRIBUTE east TO x CASCADE;

--- postgres down
-- rename attribute point3.x to east
ALTER TYPE point3 RENAME ATTRIBUTE x TO east CASCADE;

