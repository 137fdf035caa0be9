What is said of a function beside its body.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION one() RETURNS SETOF integer LANGUAGE sql CALLED ON NULL INPUT VOLATILE AS 'SELECT 1';
ALTER FUNCTION one() STABLE COST 3 SET work_mem = '2MB' SET statement_timeout = 100;
ALTER FUNCTION one() RESET statement_timeout;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION one() RETURNS SETOF integer LANGUAGE sql RETURNS NULL ON NULL INPUT PARALLEL RESTRICTED ROWS 5 AS 'SELECT 1';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- alter routine one(): definition
CREATE OR REPLACE FUNCTION one()
RETURNS SETOF integer
LANGUAGE sql PARALLEL RESTRICTED STRICT ROWS 5
AS $$SELECT 1$$;

--- postgres down
-- alter routine one(): definition
CREATE OR REPLACE FUNCTION one()
RETURNS SETOF integer
LANGUAGE sql STABLE COST 3
SET work_mem TO '2MB'
AS $$SELECT 1$$;

