A body of the SQL standard, which the server keeps as a tree.
since PostgreSQL 14

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION heavy(lowest integer) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM sample WHERE mass > lowest; END;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION heavy(lowest integer) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM sample WHERE mass >= lowest; END;
CREATE FUNCTION least_mass() RETURNS integer RETURN (SELECT min(mass) FROM sample);

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create routine least_mass()
CREATE FUNCTION least_mass()
RETURNS integer
LANGUAGE sql
RETURN (SELECT min(mass) FROM sample);

-- alter routine heavy(integer): definition
CREATE OR REPLACE FUNCTION heavy(lowest integer)
RETURNS bigint
LANGUAGE sql
BEGIN ATOMIC SELECT count(*) FROM sample WHERE mass >= lowest; END;

--- postgres down
-- alter routine heavy(integer): definition
CREATE OR REPLACE FUNCTION heavy(lowest integer)
RETURNS bigint
LANGUAGE sql
BEGIN ATOMIC SELECT count(*) FROM sample WHERE mass > lowest; END;

-- drop routine least_mass()
DROP ROUTINE least_mass();

