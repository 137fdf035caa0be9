The result of a function changes: it is made again, and the view that calls it.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION double(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a * 2';
CREATE VIEW doubled AS SELECT double(mass) AS mass FROM sample;
COMMENT ON VIEW doubled IS 'Twice';

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION double(a integer) RETURNS bigint LANGUAGE sql AS 'SELECT a * 2::bigint';
CREATE VIEW doubled AS SELECT double(mass) AS mass FROM sample;
COMMENT ON VIEW doubled IS 'Twice';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop view doubled
DROP VIEW doubled;

-- drop routine double(integer)
DROP ROUTINE double(integer);

-- create routine double(integer)
CREATE FUNCTION double(a integer)
RETURNS bigint
LANGUAGE sql
AS $$SELECT a * 2::bigint$$;

-- create view doubled
CREATE VIEW doubled AS
SELECT double(mass) AS mass FROM sample;
COMMENT ON VIEW doubled IS 'Twice';

--- postgres down
-- drop view doubled
DROP VIEW doubled;

-- drop routine double(integer)
DROP ROUTINE double(integer);

-- create routine double(integer)
CREATE FUNCTION double(a integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT a * 2$$;

-- create view doubled
CREATE VIEW doubled AS
SELECT double(mass) AS mass FROM sample;
COMMENT ON VIEW doubled IS 'Twice';

