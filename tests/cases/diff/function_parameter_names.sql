Names of parameters cannot be replaced.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION double(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a * 2';

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION double(b integer) RETURNS integer LANGUAGE sql AS 'SELECT b * 2';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop routine double(integer)
DROP ROUTINE double(integer);

-- create routine double(integer)
CREATE FUNCTION double(b integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT b * 2$$;

--- postgres down
-- drop routine double(integer)
DROP ROUTINE double(integer);

-- create routine double(integer)
CREATE FUNCTION double(a integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT a * 2$$;

