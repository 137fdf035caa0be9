What goes out says what is returned.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION halves(a integer, OUT double integer, INOUT half numeric DEFAULT 1) LANGUAGE plpgsql AS $body$ BEGIN double := a * 2; half := half / 2; END $body$;
CREATE FUNCTION one(OUT answer integer) AS 'SELECT 42' LANGUAGE sql;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create routine halves(integer, numeric)
CREATE FUNCTION halves(a integer, OUT double integer, INOUT half numeric DEFAULT 1)
RETURNS record
LANGUAGE plpgsql
AS $$ BEGIN double := a * 2; half := half / 2; END $$;

-- create routine one()
CREATE FUNCTION one(OUT answer integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT 42$$;

--- postgres down
-- drop routine one()
DROP ROUTINE one();

-- drop routine halves(integer, numeric)
DROP ROUTINE halves(integer, numeric);

