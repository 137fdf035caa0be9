A function whose signature names a new table comes after it.

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
CREATE FUNCTION audits() RETURNS SETOF audit LANGUAGE sql AS 'SELECT * FROM audit';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create table audit
CREATE TABLE audit (
    id integer
);

-- create routine audits()
CREATE FUNCTION audits()
RETURNS SETOF audit
LANGUAGE sql
AS $$SELECT * FROM audit$$;

--- postgres down
-- drop routine audits()
DROP ROUTINE audits();

-- drop table audit
DROP TABLE audit;

--- postgres findings
down: drops-data: table audit: its rows are lost

