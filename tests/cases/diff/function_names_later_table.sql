The body of a function names a table that comes with it.

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
CREATE TABLE audit (id integer);
CREATE FUNCTION audits() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM audit';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- a function names what comes after it
SET LOCAL check_function_bodies = off;

-- create routine audits()
CREATE FUNCTION audits()
RETURNS bigint
LANGUAGE sql
AS $$SELECT count(*) FROM audit$$;

-- create table audit
CREATE TABLE audit (
    id integer
);

--- postgres down
-- drop table audit
DROP TABLE audit;

-- drop routine audits()
DROP ROUTINE audits();

--- postgres findings
down: drops-data: table audit: its rows are lost

