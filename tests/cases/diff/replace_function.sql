The body of a function changes: it is replaced.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION double(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a * 2';
CREATE VIEW doubled AS SELECT double(mass) AS mass FROM sample;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION double(a integer) RETURNS integer LANGUAGE sql IMMUTABLE COST 7 AS 'SELECT a + a';
CREATE VIEW doubled AS SELECT double(mass) AS mass FROM sample;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- alter routine double(integer): definition
CREATE OR REPLACE FUNCTION double(a integer)
RETURNS integer
LANGUAGE sql IMMUTABLE COST 7
AS $$SELECT a + a$$;

--- postgres down
-- alter routine double(integer): definition
CREATE OR REPLACE FUNCTION double(a integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT a * 2$$;

