A column of a view changes, so that it cannot be replaced.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass FROM sample WHERE mass > 10;

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass * 2 AS mass FROM sample WHERE mass > 10;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass * 2 AS mass FROM sample WHERE mass > 10;

--- postgres down
-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM sample WHERE mass > 10;

--- sqlite up
-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass * 2 AS mass FROM sample WHERE mass > 10;

--- sqlite down
-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM sample WHERE mass > 10;

