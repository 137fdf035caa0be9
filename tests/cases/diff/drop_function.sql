A function goes.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION double(a int) RETURNS int LANGUAGE sql IMMUTABLE LEAKPROOF AS 'SELECT a * 2';

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- said
--drop double(integer)

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop routine double(integer)
DROP ROUTINE double(integer);

--- postgres down
-- create routine double(integer)
CREATE FUNCTION double(a integer)
RETURNS integer
LANGUAGE sql IMMUTABLE LEAKPROOF
AS $$SELECT a * 2$$;

