A view in a namespace of its own, which reads one there.

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
CREATE SCHEMA lab;
CREATE VIEW lab.heavy AS SELECT id FROM sample;
CREATE VIEW lab."Odd name" AS SELECT id AS "Order" FROM lab.heavy;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create schema lab
CREATE SCHEMA lab;

-- create view lab.heavy
CREATE VIEW lab.heavy AS
SELECT id FROM sample;

-- create view lab.Odd name
CREATE VIEW lab."Odd name" AS
SELECT id AS "Order" FROM lab.heavy;

--- postgres down
-- drop view lab.Odd name
DROP VIEW lab."Odd name";

-- drop view lab.heavy
DROP VIEW lab.heavy;

-- drop schema lab
DROP SCHEMA lab;

