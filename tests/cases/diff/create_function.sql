A function comes, with all that can be said of one.

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
CREATE FUNCTION double(a integer, b numeric(10, 2) DEFAULT 1.5, VARIADIC c text[] DEFAULT '{}') RETURNS integer
LANGUAGE sql STABLE STRICT PARALLEL SAFE SECURITY DEFINER COST 5 SET search_path = public, pg_temp SET work_mem TO '1MB'
AS 'SELECT a * 2';
COMMENT ON FUNCTION double(integer, numeric, text[]) IS 'Twice';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create routine double(integer, numeric, text[])
CREATE FUNCTION double(a integer, b numeric DEFAULT 1.5, VARIADIC c text[] DEFAULT '{}')
RETURNS integer
LANGUAGE sql STABLE PARALLEL SAFE STRICT SECURITY DEFINER COST 5
SET search_path TO 'public', 'pg_temp'
SET work_mem TO '1MB'
AS $$SELECT a * 2$$;
COMMENT ON ROUTINE double(integer, numeric, text[]) IS 'Twice';

--- postgres down
-- drop routine double(integer, numeric, text[])
DROP ROUTINE double(integer, numeric, text[]);

